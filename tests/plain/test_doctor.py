"""The check before the night, as lines in the menu."""

import io

from tests.fakes.host import RecordingCheck, RecordingHost
from tests.plain.rehearsal import Repeater
from voice_guide.clock import Monotonic
from voice_guide.menu.check import Kept, News, Over, Show, Shown
from voice_guide.plain.doctor import CheckExchange
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.ports import Settings

GOOD = Shown("The voice is Pico, British.", "Good")
Step = Pressed | Typed | InputEnded | Shown | Kept | Over


class Going:
    """A check in lines, with what comes and what is pressed in a given order."""

    def __init__(self, *steps: Step) -> None:
        self.stage, self._out = Repeater(), io.StringIO()
        self.stage.tell = lambda report: None
        self.host = RecordingHost(())
        self.front = Front(
            self.stage, Monotonic(), None, Lines(self._out), Lines(None), Settings(idle=0)
        )
        self._steps = steps
        begin = self.host.check

        def check(show: Show) -> RecordingCheck:
            for step in steps:
                if isinstance(step, News):
                    show(step)
                else:
                    self.front._events.put(step)
            return begin(show)

        self.host.check = check  # type: ignore[method-assign]
        self.after = CheckExchange(self.front, self.host).run()

    @property
    def lines(self) -> list[str]:
        """What was written."""
        return self._out.getvalue().splitlines()

    @property
    def told(self) -> list[str]:
        """What the check was told."""
        return self.host.checks[0].told


def test_each_thing_is_a_line_with_its_verdict_before_it() -> None:
    going = Going(Shown("I check."), GOOD, Over())
    assert going.lines == ["I check.", "Good: The voice is Pico, British."]
    assert going.after == ""


def test_all_other_sound_sleeps_meanwhile_and_wakes_at_the_end() -> None:
    assert Going(Over()).stage.asked == ["hush", "sleep", "wake"]


def test_keys_and_words_are_passed_on_as_the_keys_they_stand_for() -> None:
    steps = (Pressed("3"), Typed("Yes"), Typed("plus"), Typed("space"), Typed(""), Typed("escape"))
    going = Going(*steps, InputEnded())
    assert going.told == ["3", "y", "+", "space", "enter", "escape", "(closed)"]


def test_what_is_set_holds_at_once() -> None:
    going = Going(Kept("lead_in", 600), Over())
    assert going.front.settings.lead_in == 600


def test_leave_ends_it_and_help_is_told_to_the_menu() -> None:
    assert [Going(key).after for key in (Typed("leave"), Pressed("q"), Typed("help"))] == [
        "q", "q", "h",
    ]  # fmt: skip
    assert Going(Pressed("q")).told == ["(closed)"]


def test_the_end_of_input_ends_it() -> None:
    assert Going(InputEnded()).told == ["(closed)"]
