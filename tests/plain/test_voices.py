"""Voices heard one by one, as lines."""

import io
from collections.abc import Callable

import pytest

from tests.fakes.keeper import RecordingKeeper
from tests.plain.rehearsal import Repeater
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Sounding
from voice_guide.menu.keeper import Found
from voice_guide.menu.kept import Absent, Voices
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.settings import SettingsExchange
from voice_guide.ports import Settings
from voice_guide.wording.voices import HERE, HOW

TOES = "Pull your toes up. Now hold."
NANO = Absent("Nano", "Install it with: python -m pip install nano")
VOICES = Voices(("pico en-GB", "pico en-US"), (NANO,), speaks="pico en-GB")
Step = str | Sounding
Going = Callable[..., list[str]]


class Here(RecordingKeeper):
    """Finds its voices at once, unless told to be slow."""

    slow = False

    def look_for_voices(self, found: Found) -> None:
        super().look_for_voices(found)
        if not self.slow:
            found(VOICES)


class Chooser(Repeater):
    """Notes which voice was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []
        self.tell = lambda report: None

    def settings_changed(self, settings: Settings) -> None:
        self.chosen.append(settings.voice)


@pytest.fixture
def keeper() -> Here:
    return Here()


@pytest.fixture
def stage() -> Chooser:
    return Chooser()


@pytest.fixture
def going(keeper: Here, stage: Chooser) -> Going:
    """Goes to the voices by typed lines and reports; gives what was written, "--", what was said.

    The input ends behind them.
    """

    def went(*steps: Step, voice_on: bool = True) -> list[str]:
        out = io.StringIO()
        front = Front(
            stage, Monotonic(), None, Lines(out), Lines(None), Settings(idle=0), voice_on=voice_on
        )
        for step in ("voice", "space", *steps):
            front._events.put(step if isinstance(step, Sounding) else Typed(step))
        front._events.put(InputEnded())
        SettingsExchange(front, keeper).run()
        said = [each.removeprefix("say ") for each in stage.asked if each.startswith("say ")]
        return [*out.getvalue().splitlines(), "--", *said]

    return went


def test_they_are_listed_with_their_numbers_and_the_persons_own_speaks(going: Going) -> None:
    lines = going()
    assert lines[lines.index("--") - 4 : lines.index("--")] == [
        "1. The best there is: your voice.",
        "2. Pico, British.",
        "3. Pico, American.",
        "4. Nano: not here.",
    ]
    assert lines[-1] == (f"{HERE} {HOW} The best there is. This is your voice. One of four. {TOES}")


@pytest.mark.parametrize("line", ["2", "pico british", "Pico, British", "pico en-GB", "down"])
def test_a_voice_speaks_by_its_number_its_name_or_an_arrow(
    line: str, going: Going, stage: Chooser
) -> None:
    assert going(line)[-1] == f"Pico, British. Two of four. {TOES}"
    assert stage.chosen == ["pico en-GB", ""]


@pytest.mark.parametrize("line", ["", "space", "choose", "keep"])
def test_one_is_chosen_and_leave_leads_back_to_the_settings(
    line: str, going: Going, keeper: Here, stage: Chooser
) -> None:
    lines = going("2", line, "leave")
    assert keeper.changes == [("voice", "pico en-GB")]
    assert lines[-2] == "Pico, British, is your voice now."
    assert lines[-1].startswith("You are in the settings. Voice: Pico, British. Eight of seventeen")
    assert stage.chosen == ["pico en-GB"]


def test_what_was_only_heard_is_put_back(going: Going, keeper: Here, stage: Chooser) -> None:
    lines = going("2", "leave")
    assert stage.chosen == ["pico en-GB", ""]
    assert keeper.changes == []
    assert lines[-1].startswith("You are in the settings. Voice: the best there is.")


def test_a_voice_that_fails_says_so_in_the_one_that_works(going: Going, stage: Chooser) -> None:
    lines = going("3", Sounding("pico en-GB", "speakers"), "4")
    assert stage.chosen == ["pico en-US", ""]
    assert lines[-2:] == [
        "Pico, American, cannot speak here. Three of four.",
        "Nano is not here. Install it with: python -m pip install nano. Four of four.",
    ]


def test_where_nothing_is_spoken_that_is_told(going: Going) -> None:
    assert "The voice is off, so you cannot hear them." not in going()
    assert "The voice is off, so you cannot hear them." in going(voice_on=False)


def test_a_word_nobody_knows_is_said_back_with_what_can_be_typed(going: Going) -> None:
    assert going("blue")[-1] == (
        "I do not know blue. Type a number, choose, leave, or keys for a list."
    )


def test_while_they_are_looked_for_that_is_said_and_they_are_listed_when_they_are_there(
    going: Going, keeper: Here
) -> None:
    keeper.slow = True
    lines = going("down")
    assert lines[-2:] == [f"{HERE} Looking for voices.", "Looking for voices."]
    assert "2. Pico, British." not in lines
    assert len(keeper.searches) == 1


def test_voices_found_after_one_has_left_are_there_in_the_settings(keeper: Here) -> None:
    keeper.slow, stage = True, Chooser()
    front = Front(stage, Monotonic(), None, Lines(None), Lines(None), Settings(idle=0))
    exchange = SettingsExchange(front, keeper)
    exchange._take_in(Pressed("8"))
    front._events.put(Pressed("escape"))
    exchange._take_in(Pressed("space"))
    assert stage.asked[-1].startswith("say You are in the settings. Voice: the best there is.")
    keeper.searches[-1](VOICES)
    exchange._take_in_voices()
    exchange._take_in(Pressed("right"))
    assert stage.asked[-1] == "say Voice: Pico, British. Space keeps it."
