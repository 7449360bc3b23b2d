"""What comes after a guide in plain lines: the list again, or the end."""

import io

import pytest
from msgspec.structs import replace

from tests.fakes.host import RecordingHost, rows_of
from tests.plain.rehearsal import TWO_STEP, Repeater
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Finished
from voice_guide.guide.model import Guide
from voice_guide.guide.reading import read
from voice_guide.plain.events import InputEnded
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.ports import Settings
from voice_guide.speech.urgency import Urgency

GUIDE = read(TWO_STEP.read_bytes(), "two-step.toml")
LEAVING = Settings(idle=0, at_end="leave")


class Brief(Repeater):
    """Every guide is over at once; nothing more can be pressed once the list has been told."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.front: Front | None = None
        self._whole = whole

    def play(self, guide: Guide, start: str | None = None) -> None:
        self.asked.append(f"play {guide.id}")
        self.tell(Finished(self._whole))

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        del words, urgency
        assert self.front is not None
        self.front._events.put(InputEnded())


def lists(guide: Guide, settings: Settings, *, whole: bool = True) -> int:
    """How often the list is shown after a guide that comes first."""
    stage, out = Brief(whole=whole), io.StringIO()
    stage.front = Front(stage, Monotonic(), None, Lines(out), Lines(None), settings)
    stage.tell = stage.front.tell
    Menu(stage.front, RecordingHost(rows_of(guide))).run(guide)
    assert stage.asked == [f"play {guide.id}"]
    return out.getvalue().count(guide.summary)


def test_after_a_guide_that_comes_first_there_is_the_list() -> None:
    assert lists(GUIDE, Settings(idle=0)) == 1


def test_the_program_leaves_by_itself_after_a_guide_where_that_is_set() -> None:
    assert lists(GUIDE, LEAVING) == 0


@pytest.mark.parametrize(
    ("guide", "whole"), [(GUIDE, False), (replace(GUIDE, kind="information"), True)]
)
def test_it_does_not_leave_after_what_was_left_or_only_read(guide: Guide, whole: bool) -> None:
    assert lists(guide, LEAVING, whole=whole) == 1
