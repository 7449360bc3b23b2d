"""Voices heard one by one: which of them speaks after each key, and what is said."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.keeper import RecordingKeeper
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.commands.keymap import keymaps
from voice_guide.guide.model import Step
from voice_guide.menu.audition import Audition
from voice_guide.menu.auditioning import Auditioning
from voice_guide.menu.changing import Changing
from voice_guide.menu.kept import Absent, Voices
from voice_guide.menu.sample import instruction
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.wording import voices as wording

NANO: Final = Absent("Nano", "Install it with: python -m pip install nano")
VOICES: Final = Voices(("pico en-GB", "pico en-US", "espeak en"), (NANO,), speaks="pico en-GB")
KEYS: Final = keymaps().voices
TOES: Final = "Pull your toes up. Now hold."


def opened(chosen: str = "", voices: Voices | None = VOICES) -> Audition:
    """The voices as they are first heard."""
    return Audition(TOES, chosen, voices).opened()


def after(audition: Audition, *presses: str) -> Audition:
    """The stage after some keys; those that are no matter of the voices change nothing."""
    for key in presses:
        audition = audition.pressed(key, KEYS) or audition
    return audition


class Bench:
    """An audition over settings that are kept in memory, and the voices that held, in order."""

    def __init__(self, chosen: str = "", fault: str = "") -> None:
        settings = Settings(voice=chosen)
        self.keeper = RecordingKeeper(settings, fault)
        self.held: list[str] = []
        self.changing = Changing(self.keeper, settings, lambda new: self.held.append(new.voice))
        self.changing.take(self.changing.stage.at_name("voice"))
        self.auditioning = Auditioning(self.changing, TOES)

    def press(self, *presses: str) -> str:
        """What is said after some keys."""
        said = ""
        for key in presses:
            said = self.auditioning.take(after(self.auditioning.stage, key))
        return said


def test_it_opens_at_the_persons_voice_which_speaks_after_how_to_go_on() -> None:
    voices = Voices(VOICES.here, VOICES.absent, speaks="pico en-US")
    assert opened("pico en-US", voices).said == (
        f"{wording.HERE} {wording.HOW} Pico, American. This is your voice. Three of five. {TOES}"
    )


def test_each_voice_says_its_name_its_place_and_a_real_instruction() -> None:
    said = [after(opened(), *["down"] * moves).said for moves in range(1, 4)]
    assert said == [
        f"Pico, British. Two of five. {TOES}",
        f"Pico, American. Three of five. {TOES}",
        f"espeak, British. Four of five. {TOES}",
    ]


def test_an_engine_that_is_not_here_is_told_of_with_its_mend_by_the_persons_voice() -> None:
    absent = after(opened("pico en-GB"), "5")
    assert absent.said == (
        "Nano is not here. Install it with: python -m pip install nano. Five of five."
    )
    assert absent.heard == "pico en-GB"
    assert after(absent, "space").said == absent.said
    assert absent.lines[4].meaning == NANO.mend


@pytest.mark.parametrize(
    ("key", "heard"), [("right", "pico en-GB"), ("left", ""), ("4", "espeak en")]
)
def test_arrows_of_both_kinds_and_digits_move_and_stop_at_the_ends(key: str, heard: str) -> None:
    assert after(opened(), key).heard == heard


def test_a_number_that_is_none_of_them_lets_the_same_voice_speak_again() -> None:
    there = after(opened(), "down")
    assert after(there, "9") == after(there, "a") == after(there, "x") == there


def test_space_chooses_the_voice_that_is_heard_and_names_it() -> None:
    chosen = after(opened(), "down", "space")
    assert chosen.said == "Pico, British, is your voice now."
    assert chosen.keeps
    assert not after(chosen, "w").keeps
    assert after(chosen, "w").said == (
        f"{wording.HERE} Pico, British. This is your voice. Two of five."
    )
    assert after(chosen, "up", "space").said == "The best voice here is yours now."


def test_w_says_what_space_does() -> None:
    assert after(opened(), "down", "w").said.endswith(
        "Pico, British. Two of five. Space makes it your voice."
    )


def test_a_voice_that_fails_is_told_of_by_the_one_that_was_chosen() -> None:
    failed = after(opened("pico en-GB"), "4").sounding("pico en-GB")
    assert failed.said == "espeak, British, cannot speak here. Four of five."
    assert failed.heard == "pico en-GB"
    assert failed.lines[3].value == "cannot speak"
    assert failed.sounding("pico en-GB").said == ""
    assert after(failed, "up", "down").said == failed.said


def test_a_voice_that_failed_is_not_chosen_but_tried_again() -> None:
    failed = after(opened("pico en-GB"), "4").sounding("pico en-GB")
    assert failed.asked == "Space tries it again."
    again = after(failed, "space")
    assert (again.heard, again.chosen, again.keeps) == ("espeak en", "pico en-GB", False)
    assert again.said == f"espeak, British. Four of five. {TOES}"


def test_news_of_the_voice_that_is_to_be_heard_says_nothing() -> None:
    there = after(opened(), "down")
    assert there.sounding("pico en-GB").said == ""
    assert there.sounding("pico en-GB").heard == "pico en-GB"
    assert opened().sounding("espeak en").said == ""


def test_a_voice_that_was_set_by_a_part_of_its_name_is_found() -> None:
    there = opened("EN-gb")
    assert there.row == "pico en-GB"
    assert "This is your voice." in there.said


def test_a_voice_that_is_set_and_not_here_has_its_row_and_says_so() -> None:
    there = opened("nsss Daniel")
    assert there.row == "nsss Daniel"
    assert there.said.endswith(
        "Daniel cannot speak here. It is your voice. Another one speaks for it. Two of six."
    )
    assert TOES not in there.said


def test_no_voice_is_told_of_by_the_voice_there_is_and_can_be_chosen() -> None:
    there = after(opened("pico en-GB", Voices(("pico en-GB", "silent"), speaks="pico en-GB")), "3")
    assert there.said == "No voice, but words and chimes. Three of three."
    assert there.heard == "pico en-GB"
    assert after(there, "space").chosen == "silent"
    assert there.sounding("pico en-GB").mute == frozenset()


def test_a_slow_voice_is_no_failure_while_a_quicker_one_speaks_for_it() -> None:
    voices = Voices(("pico en-GB", "neural joe"), slow=frozenset({"neural joe"}))
    there = after(opened("", voices), "3")
    assert there.said.endswith(f"{TOES} It needs time for each sentence. To hear it then, press A.")
    assert there.sounding("pico en-GB").mute == frozenset()


def test_until_the_voices_are_found_every_key_says_so_and_escape_leaves() -> None:
    looking = opened(voices=None)
    assert looking.said == f"{wording.HERE} Looking for voices."
    for key in ("down", "space", "3", "a"):
        assert after(looking, key).said == "Looking for voices."
    assert after(looking, "escape").over
    assert [line.name for line in looking.lines] == ["Looking for voices."]
    assert "Pico, British" in after(looking.found(VOICES), "down").said


def test_where_no_voice_is_found_that_is_said() -> None:
    none = opened(voices=None).found(Voices(()))
    assert none.said.endswith("No voice was found.")
    assert after(none, "space", "down").said == "No voice was found."
    assert [line.name for line in none.lines] == ["No voice was found."]


@given(
    presses=st.lists(st.sampled_from(("up", "down", "space", "w", "a", "1", "4", "5", "9", "x")))
)
def test_whatever_is_pressed_the_row_is_there_and_sentences_are_short(presses: list[str]) -> None:
    audition = opened("pico en-GB")
    for key in presses:
        audition = after(audition, key)
        assert audition.row in audition.rows
        assert audition.heard in ("", *VOICES.here)
        assert all(len(line.split()) <= 20 for line in sentences(audition.said))


def test_a_voice_holds_while_it_is_heard_and_the_one_from_before_is_back_at_the_end() -> None:
    bench = Bench("pico en-GB")
    bench.auditioning.found(VOICES)
    bench.press("down", "down", "down", "escape")
    assert bench.held == ["pico en-US", "espeak en", "pico en-GB"]
    assert bench.keeper.changes == []


def test_a_voice_that_is_chosen_is_written_and_holds_when_one_has_left() -> None:
    bench = Bench()
    bench.auditioning.found(VOICES)
    assert bench.press("3", "space") == "Pico, American, is your voice now."
    assert bench.keeper.changes == [("voice", "pico en-US")]
    bench.press("down", "escape")
    assert bench.held == ["pico en-US", "espeak en", "pico en-US"]
    assert bench.changing.stage.kept.settings.voice == "pico en-US"


def test_a_voice_that_is_chosen_twice_is_written_once() -> None:
    bench = Bench()
    bench.auditioning.found(VOICES)
    assert bench.press("3", "space", "space") == "Pico, American, is your voice now."
    assert bench.keeper.changes == [("voice", "pico en-US")]


def test_what_cannot_be_written_is_said_once_and_holds() -> None:
    bench = Bench(fault="The disk is full.")
    bench.auditioning.found(VOICES)
    assert bench.press("2", "space") == (
        "Pico, British, is your voice now. The disk is full. It holds until the program ends."
    )
    assert "The disk is full." not in bench.press("down")


def test_where_a_guide_has_no_instruction_there_is_one_of_the_programs_own() -> None:
    bench = Bench()
    said = Auditioning(bench.changing, "").found(VOICES)
    assert said.endswith("Pull your toes up towards your shin. Now hold.")


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ((a_pause(), a_step(say="Toes up. Breathe. Now hold.")), "Toes up. Now hold."),
        ((a_step(say="Toes up and hold."),), "Toes up and hold."),
        ((a_pause(),), ""),
    ],
)
def test_an_instruction_is_how_the_first_hold_is_begun(steps: tuple[Step, ...], words: str) -> None:
    assert instruction(a_guide(*steps)) == words
