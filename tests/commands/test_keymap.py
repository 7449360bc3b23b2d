"""Which key means what, here and on other keyboards."""

import pytest

from voice_guide.commands.keymap import clashes, keymap, keymaps, usable
from voice_guide.commands.layouts import latin
from voice_guide.commands.names import is_fixed, said
from voice_guide.commands.table import (
    MENU,
    QUESTIONS,
    SESSION,
    SETTINGS,
    VOICES,
    Act,
    Command,
)

TABLES = {
    "session": SESSION, "menu": MENU, "questions": QUESTIONS, "settings": SETTINGS,
    "voices": VOICES,
}  # fmt: skip


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_key_means_two_things_in_one_place(table: tuple[Command, ...]) -> None:
    keys = [key for row in table for key in row.keys]
    assert len(keys) == len(set(keys))
    assert len({row.act for row in table}) == len(table)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_command_can_be_said_in_short_sentences(table: tuple[Command, ...]) -> None:
    for sentence in keymap(table).sentences():
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert max(len(part.split()) for part in sentence.split(". ")) <= 20


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_help_and_the_way_out_are_everywhere_and_have_more_than_one_key(
    table: tuple[Command, ...],
) -> None:
    for act in (Act.HELP, Act.LEAVE, Act.KEYS):
        assert len(keymap(table).keys(act)) > 1


def test_a_key_without_a_meaning_pauses() -> None:
    assert keymap(SESSION).meaning("ö") is Act.PAUSE
    assert keymap(SESSION).find("ö") is None


def test_a_letter_that_was_chosen_is_named_and_pressed_in_place_of_the_old_one() -> None:
    chosen = keymaps({"where": ["x"]})
    for place in (chosen.session, chosen.menu, chosen.questions, chosen.settings):
        assert place.find("x") is Act.WHERE
        assert place.find("w") is None
        assert "To hear where you are, press X." in place.sentences()
    assert chosen.session.find("2") is Act.WHERE


def test_a_command_without_a_letter_keeps_the_keys_that_never_change() -> None:
    session = keymap(SESSION, {"again": [], "voice": []})
    assert session.keys(Act.AGAIN) == ("1",)
    assert (
        "To hear it again, press number one. Press it twice for simpler words."
        in session.sentences()
    )
    assert session.keys(Act.VOICE) == ()
    assert not any("voice off" in sentence for sentence in session.sentences())


def test_help_yes_and_no_keep_the_letters_that_guides_name() -> None:
    chosen = keymaps({"help": ["x"], "yes": ["j"]})
    assert (chosen.session.find("h"), chosen.session.find("x")) == (Act.HELP, Act.HELP)
    assert chosen.questions.keys(Act.YES)[:2] == ("j", "y")


def test_a_letter_that_means_something_already_is_refused_by_name() -> None:
    assert clashes({"again": ["w"]}) == {
        "again": "The key W cannot mean Again: it means Where am I."
    }
    assert keymaps({"again": ["w"]}).session.find("a") is Act.AGAIN


def test_two_commands_may_change_places() -> None:
    swapped = {"again": ["w"], "where": ["a"]}
    assert clashes(swapped) == {}
    assert keymaps(swapped).session.find("w") is Act.AGAIN


def test_one_letter_for_two_commands_is_refused_for_both() -> None:
    both = {"again": ["x"], "where": ["x"], "black": ["z"]}
    assert set(clashes(both)) == {"again", "where"}
    assert set(usable(both)) == {"black"}


def test_a_change_that_rests_on_a_refused_one_is_refused_too() -> None:
    chain = {"again": ["w"], "where": ["k"]}
    assert usable(chain) == {}


@pytest.mark.parametrize(
    ("letters", "why"),
    [
        ({"agian": ["x"]}, "There is no command 'agian'."),
        ({"again": ["5"]}, "'5' cannot be chosen."),
        ({"again": ["space"]}, "'space' cannot be chosen."),
        ({"again": ["h"]}, "'h' cannot be chosen."),
        ({"again": [" "]}, "' ' cannot be chosen."),
    ],
)
def test_what_cannot_be_chosen_is_named(letters: dict[str, list[str]], why: str) -> None:
    (problem,) = clashes(letters).values()
    assert problem.startswith(why)


def test_capital_letters_and_letters_of_other_scripts_can_be_chosen() -> None:
    assert keymap(SESSION, {"again": ["X"]}).find("x") is Act.AGAIN
    assert keymap(SESSION, {"again": ["ч"]}).find(latin("ч")) is Act.AGAIN


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("ф", "a"), ("ц", "w"), ("р", "h"), ("т", "n"), ("і", "s"), ("α", "a"), ("η", "h"),
     ("ש", "a"), ("י", "h"), ("ش", "a"), ("ا", "h"), ("&", "1"), ("é", "2"), ('"', "3"), ("à", "0"),
     ("a", "a"), ("ñ", "ñ"), ("space", "space")],
)  # fmt: skip
def test_a_key_cap_means_the_same_on_other_layouts(theirs: str, ours: str) -> None:
    assert latin(theirs) == ours


def test_every_key_has_a_name_for_the_ear() -> None:
    for table in TABLES.values():
        for key in (key for row in table for key in row.keys):
            assert said(key).replace(" ", "").isalpha(), key


def test_the_arrows_digits_and_named_keys_never_change() -> None:
    assert all(map(is_fixed, ("up", "space", "escape", "f1", "0", "9", "h", "y", "n")))
    assert not any(map(is_fixed, ("a", "+", "?", "ф")))
