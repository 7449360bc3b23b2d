"""Reports as lines: every spoken sentence word for word, and little else."""

from dataclasses import dataclass

from voice_guide.conductor.reports import Changed, Noticed, Report, Spoken
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.wording import screen


@dataclass(frozen=True, slots=True)
class Line:
    """Something to write, and whether it tells of a fault."""

    text: str
    fault: bool = False


class Telling:
    """Turns what the conductor reports into lines, each told once."""

    def __init__(self) -> None:
        self._stretch: tuple[object, ...] = ()
        self._spoken_of: tuple[str, int] = ("", 0)
        """The guide's title and the number of the step that was told of last."""
        self._status = Status.READY

    def lines(self, report: Report) -> tuple[Line, ...]:
        """The lines of a report; most have none."""
        match report:
            case Spoken(text=text):
                return (Line(text),)
            case Noticed(text=text):
                return (Line(text, fault=True),)
            case Changed(view=view):
                return self._changed(view)
            case _:
                return ()

    def _changed(self, view: View) -> tuple[Line, ...]:
        """A line when a hold begins or goes on, when something is asked, and for a verdict."""
        stretch = (view.guide, view.number, view.side, view.repeat, view.phase, view.answers)
        began = stretch != self._stretch
        resumed = self._status is Status.PAUSED
        if view.status is not Status.PLAYING:
            self._status = view.status
            return ()
        spoken_of, self._spoken_of = self._spoken_of, (view.guide, view.number)
        self._stretch, self._status = stretch, view.status
        if view.phase is Phase.HOLD and began:
            return (Line(f"Hold: {_seconds(view.length)}."),)
        if view.phase is Phase.HOLD and resumed:
            return (Line(f"Hold: {_seconds(view.left)} left."),)
        if view.verdict and spoken_of != self._spoken_of:
            return (Line(screen.verdict(view)),)
        if view.phase is Phase.WAIT and began and view.answers:
            choices = (f"{answer.key.upper()}: {answer.label}." for answer in view.answers)
            return (Line(" ".join(choices)),)
        return ()


def _seconds(length: float) -> str:
    """A length of time in words."""
    whole = round(length)
    return "1 second" if whole == 1 else f"{whole} seconds"
