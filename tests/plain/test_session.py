"""What keys and words do while a guide is followed as lines."""

import io
from pathlib import Path

import pytest

from tests.plain.rehearsal import TWO_STEP, Repeater
from tests.plain.test_telling import HOLD
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Asked, Changed, Report
from voice_guide.guide.model import Answer, Guide
from voice_guide.guide.reading import read
from voice_guide.plain.events import Input, InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.place import Place
from voice_guide.plain.session import follow
from voice_guide.plain.telling import Telling
from voice_guide.plain.understanding import Understanding
from voice_guide.ports import Settings
from voice_guide.wording.plain import NOBODY

SHIPPED = Path(__file__).parents[2] / "voice_guide" / "library" / "guides" / "en"
USUAL = Settings()
END = (Typed("leave"), Typed("leave"))


class Fed(Front):
    """Gets its input one by one, each when all before it is done."""

    to_come: list[Input]

    def next_event(self, patience: float | None = None) -> Report | Input | None:
        if self._events.empty() and self.to_come:
            self._events.put(self.to_come.pop(0))
        return super().next_event(patience)


class Played:
    """A guide followed with some input, on a stage that only repeats."""

    def __init__(
        self,
        *events: Input,
        settings: Settings = USUAL,
        out: bool = True,
        answers: tuple[Answer, ...] = (),
    ) -> None:
        self.stage = Repeater()
        self._written = io.StringIO()
        lines = Lines(self._written if out else None)
        front = Fed(self.stage, Monotonic(), None, lines, Lines(None), settings)
        front.to_come = [*events, *END]
        self.stage.tell = front.tell
        if answers:
            self.stage.answers = answers
        follow(front, read(TWO_STEP.read_bytes(), "two-step.toml"))

    @property
    def asked(self) -> list[str]:
        """What the stage was asked, but for the beginning and the end."""
        return self.stage.asked[1:-2]

    @property
    def lines(self) -> list[str]:
        """What was written."""
        return self._written.getvalue().splitlines()


def test_a_word_that_nobody_knows_lets_the_guide_stand_still_and_never_go_on() -> None:
    words = "say I do not know xyzzy. Your guide is paused. Type keys for a list, or carry on."
    assert Played(Typed("xyzzy")).asked == ["pause", words]
    again = Played(Typed("xyzzy"), Typed("plugh"))
    assert "press space" not in again.asked
    assert again.asked.count("pause") == 2
    assert "I do not know xyzzy." in again.lines


def test_pause_by_word_never_carries_on_and_carry_on_never_pauses() -> None:
    twice = Played(Typed("pause"), Typed("pause"))
    assert [what for what in twice.asked if not what.startswith("say ")] == ["pause", "pause"]
    on = Played(Typed("carry on"), Typed("pause"), Typed("carry on"), Typed("continue"))
    assert [what for what in on.asked if not what.startswith("say ")] == ["pause", "press space"]
    assert on.asked.count("say It is going on.") == 2


@pytest.mark.parametrize(
    ("event", "asked"),
    [
        (Pressed("x"), "press x"),
        (Pressed("space"), "press space"),
        (Pressed("ф"), "press a"),
        (Pressed("é"), "press 2"),
        (Typed(""), "press enter"),
        (Typed("again"), "press again"),
        (Typed("A"), "press a"),
        (Typed("faster"), "press quicker"),
    ],
)
def test_what_is_pressed_or_typed_reaches_the_session(event: Input, asked: str) -> None:
    assert Played(event).asked == [asked]


def test_letters_that_were_set_are_understood() -> None:
    settings = Settings(keys={"again": ("r",)})
    assert Played(Typed("r"), settings=settings).asked == ["press r"]
    assert Played(Typed("a"), settings=settings).asked[0] == "pause"


def test_the_keys_are_told_with_where_one_is_and_without_those_of_a_screen() -> None:
    told = Played(Pressed("?")).lines
    place = told.index("Step one of two, Toes up.")
    assert "Your guide is paused." in told[place : place + 5]
    assert "To hear it again, press A." in told
    assert told.index("To pause, and to carry on, press Space.") > place
    assert not any("clock" in line or "screen" in line for line in told)


def test_without_the_voice_the_keys_are_written_at_once_a_line_each() -> None:
    played = Played(Pressed("v"), Typed("keys"))
    assert "To hear it again, press A. Press it twice for simpler words." in played.lines
    assert [what for what in played.asked if what.startswith("say ")] == []
    assert "The voice is off. V turns it on." in played.lines


@pytest.mark.parametrize("key", ["k", "c"])
def test_what_needs_a_screen_says_so_and_pauses_nothing(key: str) -> None:
    [words] = Played(Pressed(key)).asked
    assert words.startswith("say These lines have no screen")


def test_words_for_open_answers_are_understood() -> None:
    answers = (Answer("a", "Still gripping", "x"), Answer("e", "Eased", "y"))
    typed = map(Typed, ("still gripping", "again", "eased", "e"))
    played = Played(*typed, answers=answers)
    assert played.asked == ["press a", "press again", "press e", "press e"]


def test_yes_and_no_answer_what_is_asked_with_other_words() -> None:
    answers = (Answer("y", "Steady", "x"), Answer("n", "Not steady", "y"))
    typed = map(Typed, ("yes", "no", "steady", "not"))
    assert Played(*typed, answers=answers).asked == ["press y", "press n", "press y", "press n"]


def test_a_question_takes_yes_and_no_and_says_where_it_is() -> None:
    played = Played(Typed("help"), Typed("xyzzy"), Typed("keys"), Typed("yes"))
    assert played.asked[0] == "press help"
    assert "say I do not know xyzzy. Type yes, no, or keys for a list." in played.asked
    assert "Get help. One of eight." in played.lines
    assert "To say yes, press Y, or the right arrow." in played.lines
    assert "pause" not in played.asked
    assert played.asked[-1] == "press yes"


def test_what_is_typed_right_behind_help_is_an_answer_whatever_is_told_between() -> None:
    stage = Repeater()
    understood = Understanding(stage, Lines(None), Telling(), USUAL, single=False)
    place = Place(understood.maps.session, (), "")
    assert understood.key(Typed("help"), place) == "help"
    understood.take_in(Changed(HOLD))
    assert understood.key(Typed("yes"), place) == "yes"
    understood.take_in(Asked("Get help", "", "Is it swollen?", "One of eight."))
    understood.take_in(Changed(HOLD))
    assert understood.key(Typed("yes"), place) is None


class Questions(Repeater):
    """Asks at once, as a guide of questions does."""

    def play(self, guide: Guide, start: str | None = None) -> None:
        self.tell(Asked(guide.title, "", "Is it swollen?", "One of eight."))


def test_a_guide_of_questions_that_nobody_can_answer_says_so_once_and_ends() -> None:
    stage, faults = Questions(), io.StringIO()
    front = Front(stage, Monotonic(), None, Lines(None), Lines(faults), USUAL)
    stage.tell = front.tell
    asks = read((SHIPPED / "which.toml").read_bytes(), "which.toml")
    with front.listening():
        assert not follow(front, asks)
    assert faults.getvalue().splitlines() == [NOBODY]


def test_a_silent_session_that_nobody_can_read_ends() -> None:
    asked = Played(InputEnded(), Pressed("v"), out=False).stage.asked
    assert asked[1:4] == ["press v", "leave", "press escape"]


def test_a_spoken_session_that_nobody_reads_goes_on() -> None:
    assert Played(InputEnded(), Pressed("n"), out=False).asked == ["press n"]
