"""The settings gone through by ear: what each key does to them, and what is said."""

import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from voice_guide.commands.keymap import clashes, keymaps
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.kept import Around, Kept, Voices
from voice_guide.menu.position import KEYS, SETTINGS
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences

GUIDES: Final = {"calf-bed": "Calf cramp: in bed", "foot-toes": "Foot or toe cramp"}
AROUND: Final = Around(GUIDES, "GB", Voices(("pico en-GB", "espeak en-us+f3")))
PRESSES: Final = (
    "up", "down", "left", "right", "space", "escape", "w", "x", "r", "a", "1", "backspace", "?",
)  # fmt: skip


def opened(settings: Settings | None = None, around: Around = AROUND) -> Adjusting:
    """The settings as they open."""
    return Adjusting(Kept(settings or Settings()), around).opened()


def after(adjusting: Adjusting, *presses: str) -> Adjusting:
    """The stage after some keys; those that are no matter of the settings change nothing."""
    for key in presses:
        keys = keymaps(adjusting.holding.settings.keys).settings
        adjusting = adjusting.pressed(key, keys) or adjusting
    return adjusting


def at(name: str, settings: Settings | None = None, around: Around = AROUND) -> Adjusting:
    """The settings at one row."""
    return opened(settings, around).at_row(SETTINGS.index(name))


def test_it_opens_with_the_volume_its_value_its_place_and_what_it_means() -> None:
    assert opened().said == (
        "You are in the settings. Volume: twenty one of twenty seven. One of seventeen. "
        "How loud the voice is at every start."
    )


def test_to_move_changes_nothing_and_stops_at_the_ends() -> None:
    adjusting = after(opened(), *["down"] * 30)
    assert adjusting.name == SETTINGS[-1]
    assert "Seventeen of seventeen." in adjusting.said
    assert after(adjusting, *["up"] * 30).name == "volume"
    assert adjusting.holding == Kept(Settings())


def test_an_arrow_tries_a_value_which_holds_but_is_not_kept() -> None:
    tried = after(at("speed"), "right")
    assert tried.said == (
        "Talking speed: one hundred and fifty five words a minute. Space keeps it."
    )
    assert tried.holding.settings.speed == 155
    assert tried.kept.settings.speed == 145


def test_space_keeps_what_is_tried() -> None:
    kept = after(at("speed"), "right", "space")
    assert kept.said.startswith("Kept. Talking speed: one hundred and fifty five")
    assert kept.kept.settings.speed == kept.holding.settings.speed == 155


@pytest.mark.parametrize("key", ["down", "up", "escape"])
def test_away_from_it_without_space_puts_it_back_and_says_so(key: str) -> None:
    back = after(at("speed"), "right", key)
    assert back.said.startswith(
        "That was not kept. Talking speed: one hundred and forty five words a minute."
    )
    assert back.holding == Kept(Settings())
    assert back.tried is None
    assert not back.over


def test_escape_leaves_the_settings_only_when_nothing_is_tried() -> None:
    assert after(at("speed"), "right", "escape").name == "speed"
    assert after(at("speed"), "right", "escape", "escape").over
    assert after(at("speed"), "escape").over


def test_back_at_the_value_that_is_kept_nothing_is_tried() -> None:
    there = after(at("speed"), "right", "left")
    assert there.tried is None
    assert there.said.endswith("That is how it was.")


def test_numbers_go_no_further_than_they_can() -> None:
    loudest = after(at("volume", Settings(volume=12.0)), "right")
    assert loudest.said == "Volume: twenty seven of twenty seven. It goes no further."
    assert loudest.tried is None
    assert after(at("hold", Settings(hold=50)), "left").tried is None


def test_a_number_between_two_steps_goes_to_the_next_one() -> None:
    odd = Settings(volume=-3.5, speed=151)
    assert after(at("volume", odd), "right").holding.settings.volume == -2.0
    assert after(at("volume", odd), "left").holding.settings.volume == -4.0
    assert after(at("speed", odd), "left").holding.settings.speed == 145


def test_words_go_round() -> None:
    assert after(at("theme"), "left").holding.settings.theme == "day"
    assert after(at("theme"), "right", "right", "right").tried is None
    assert after(at("wait"), "left").holding.settings.wait


def test_space_on_what_is_not_tried_says_how_to_try() -> None:
    same = after(at("theme"), "space")
    assert same.said == (
        "Colours: night, amber on black. The left and right arrows try another value."
    )
    assert same.kept == Kept(Settings())


def test_where_says_the_place_and_what_is_open() -> None:
    assert after(at("speed"), "right", "w").said == (
        "You are in the settings. Talking speed: one hundred and fifty five words a minute. "
        "Two of seventeen. How quickly the voice talks. Space keeps it."
    )


def test_a_key_without_a_meaning_names_the_row_and_one_of_the_screen_is_passed_on() -> None:
    assert after(at("clock"), "x").said == (
        "Clock: shown. Seven of seventeen. Whether the seconds left are shown."
    )
    for key in ("h", "?", "v", "k", "+", "-"):
        assert at("clock").pressed(key, keymaps().settings) is None


def test_a_guide_is_chosen_by_its_title_or_left_to_the_one_used_last() -> None:
    first = at("guide")
    assert "First guide: the one used last." in first.said
    chosen = after(first, "right", "right", "space")
    assert "First guide: Foot or toe cramp." in chosen.said
    assert chosen.kept == Kept(Settings(guide="foot-toes"), frozenset({"guide"}))
    unset = after(chosen, "right", "space")
    assert unset.kept.value("guide") is None
    assert unset.kept == Kept(Settings())


def test_a_guide_that_is_gone_is_called_by_its_name() -> None:
    gone = Adjusting(Kept(Settings(guide="gone"), frozenset({"guide"})), AROUND)
    assert "First guide: gone." in gone.at_row(SETTINGS.index("guide")).said


def test_a_country_is_guessed_until_one_is_chosen() -> None:
    assert "Country: guessed, United Kingdom." in at("country").said
    assert "Country: not known." in at("country", around=Around()).said
    chosen = after(at("country"), "right", "right", "space")
    assert "Country: Ireland." in chosen.said
    assert chosen.kept.settings.country == "IE"
    assert "Country: JP." in at("country", Settings(country="JP")).said


def test_voices_are_looked_for_and_then_named() -> None:
    looking = after(at("voice", around=Around()), "right")
    assert looking.said == "Looking for voices."
    found = looking.found(Voices(("pico en-GB", "espeak en-us+f3")))
    assert found.said == "There are two voices. The left and right arrows try another value."
    assert after(found, "right").said == "Voice: Pico, British. Space keeps it."
    other = after(found, "right", "right", "space")
    assert "Voice: espeak, American, variant f3." in other.said
    assert other.kept.settings.voice == "espeak en-us+f3"


def test_voices_that_are_found_unasked_or_too_late_say_nothing() -> None:
    assert at("voice", around=Around()).found(Voices(("pico en-GB",))).said == ""
    gone = after(at("voice", around=Around()), "right", "down")
    assert gone.found(Voices(("pico en-GB",))).said == ""


def test_where_there_is_no_voice_that_is_said() -> None:
    none = after(at("voice", around=Around()), "right").found(Voices(()))
    assert none.said == "No voice was found."
    there = "Voice: the best there is. There is no other. Space lets you hear every voice."
    assert after(none, "right").said == there


def test_what_could_not_be_written_is_said_and_holds() -> None:
    kept = after(at("speed"), "right", "space").refused("The disk is full.")
    assert kept.said.endswith("The disk is full. It holds until the program ends.")
    assert kept.kept.settings.speed == 155


def keys_at(command: str, settings: Settings | None = None) -> Adjusting:
    """The list of keys, at one command."""
    listed = after(at("keys", settings), "space")
    return listed.at_row(KEYS.index(f"keys.{command}"))


def test_space_opens_the_list_of_keys_and_escape_goes_back_to_where_one_was() -> None:
    assert at("keys").said == (
        "Letters: as at first. Fifteen of seventeen. "
        "Other letters for commands. Space opens the list."
    )
    listed = after(at("keys"), "space")
    assert listed.said.startswith(
        "You are in the settings, in the list of letters. Pause: Space or Enter."
    )
    assert after(listed, "escape").name == "keys"
    assert not after(listed, "escape").over


def test_a_new_letter_is_asked_for_and_kept_at_once() -> None:
    asked = after(keys_at("again"), "space")
    assert asked.said == (
        "Press the new letter for: Again. Backspace takes its letter away. "
        "Escape leaves it as it is."
    )
    kept = after(asked, "r")
    assert kept.said == "Kept. Again: R or number one."
    assert kept.kept.settings.keys == {"again": ("r",)}
    assert not kept.listening
    assert "Letters: one is changed." in after(kept, "escape").said


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("e", "The key E cannot mean Again: it means It has eased."),
        ("h", "'h' cannot be chosen."),
        ("1", "'1' cannot be chosen."),
        ("tab", "'tab' cannot be chosen."),
    ],
)
def test_a_letter_that_cannot_be_had_changes_nothing_and_says_why(key: str, why: str) -> None:
    refused = after(keys_at("again"), "space", key)
    assert refused.said.startswith(why)
    assert refused.said.endswith("Nothing has been changed. Press another letter, or Escape.")
    assert refused.kept == Kept(Settings())
    assert refused.listening
    assert after(refused, "r").kept.settings.keys == {"again": ("r",)}


def test_a_letter_can_be_taken_away_and_the_digit_stays() -> None:
    bare = after(keys_at("where"), "space", "backspace")
    assert bare.said == "Kept. Where am I: number two."
    assert bare.kept.settings.keys == {"where": ()}
    assert after(keys_at("voice"), "space", "delete").said == "Kept. Voice: no key."


def test_escape_leaves_a_letter_as_it_is() -> None:
    left = after(keys_at("again"), "space", "escape")
    assert left.said.startswith("Nothing has been changed. Again: A")
    assert left.kept == Kept(Settings())
    assert left.in_keys


def test_an_arrow_gives_a_command_its_first_keys_back() -> None:
    changed = keys_at("again", Settings(keys={"again": ("r",), "wait": ("g",)}))
    assert after(changed, "right").said.endswith("Space keeps it.")
    assert after(changed, "right", "space").kept.settings.keys == {"wait": ("g",)}
    assert after(keys_at("again"), "right").said.startswith("Again: A or")
    assert after(keys_at("again"), "right").tried is None


def test_a_first_letter_that_is_pressed_again_counts_as_not_changed() -> None:
    changed = keys_at("again", Settings(keys={"again": ("r",)}))
    assert after(changed, "space", "a").kept.settings.keys == {}


@given(st.lists(st.sampled_from(PRESSES), max_size=40))
def test_whatever_is_pressed_something_is_said_and_only_space_or_a_letter_keeps(
    presses: list[str],
) -> None:
    adjusting = opened()
    for key in presses:
        before = adjusting
        found = before.pressed(key, keymaps(before.holding.settings.keys).settings)
        if found is None:
            continue
        adjusting = found
        if adjusting.over:
            assert key == "escape"
            return
        assert adjusting.said
        assert clashes(adjusting.holding.settings.keys) == {}
        if adjusting.kept != before.kept:
            assert key == "space" or before.listening
            assert "Kept." in adjusting.said
        if adjusting.name != before.name:
            assert adjusting.tried is None
            assert adjusting.row in adjusting.said


def test_every_sentence_is_short_wherever_one_is() -> None:
    told: list[str] = []
    for rows in (False, True):
        adjusting = replace(opened(), in_keys=rows)
        for place in range(len(adjusting.rows)):
            there = adjusting.at_row(place)
            told += [there.where, after(there, "right").said, after(there, "space").said]
            told += [after(there, "space", "e").said, after(there, "right", "space").said]
    for sentence in {each for text in told for each in sentences(text)}:
        assert len(re.findall(r"[\w']+", sentence)) <= 20, sentence
