"""Reports as lines: every spoken sentence word for word, and little else."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Noticed,
    Report,
    Sounding,
    Spoken,
)
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.chain import Lack
from voice_guide.wording import large, plain, screen, session

_NO_FAULT: Final = (session.SOUND_IS_BACK, session.VOICE_ON, session.NONE_CHOSEN)
_FAULTS: Final = (session.FAULT,)
"""Faults that are said as well; their line tells of a fault, and does not wait for the voice."""

_STOOD_STILL: Final = (Status.PAUSED, Status.LEAVING)


class Line(Struct, frozen=True):
    """Something to write, and whether it tells of a fault."""

    text: str
    fault: bool = False


class Telling:
    """Turns what the conductor reports into lines, each told once."""

    def __init__(self, *, voice_on: bool = True, counts: bool = False) -> None:
        """Be ready to tell; `counts` asks for a countdown's lines even where nothing is spoken."""
        self.voice_on = voice_on
        self.voice_key = ""
        """The key that turns the voice on, as it is called; empty if there is none."""
        self._counts = counts
        self._stretch: tuple[object, ...] = ()
        self._spoken_of: tuple[str, int] = ("", 0)
        """The guide's title and the number of the step that was told of last."""
        self._status = Status.READY
        self._fails = False
        """Whether words should be heard, and cannot."""
        self._written: set[str] = set()
        """Sentences that have been written already and are yet to be spoken."""

    def written(self, words: Iterable[str]) -> None:
        """Take in sentences that need no line when they are spoken, as they have had theirs."""
        self._written.update(words)

    def lines(self, report: Report) -> tuple[Line, ...]:
        """The lines of a report; most have none."""
        match report:
            case Spoken():
                return self._spoken(report)
            case Noticed():
                return self._noticed(report)
            case Sounding(link=link, lack=lack):
                self._fails = lack is not Lack.NOTHING and not link.speaks
                return ()
            case Changed(view=view):
                return self._changed(view)
            case Asked():
                return _asked(report)
            case _:
                return ()

    def _spoken(self, report: Spoken) -> tuple[Line, ...]:
        """The sentence, unless it only counts, for nobody who asked for it."""
        if report.text in self._written:
            self._written.discard(report.text)
            return ()
        if report.count and not (self.voice_on or self._counts):
            return ()
        return (Line(report.text),)

    def _noticed(self, report: Noticed) -> tuple[Line, ...]:
        """A line, unless the same is spoken, which is a line then."""
        match report.text:
            case session.VOICE_OFF | session.ALL_OFF:
                self.voice_on = False
                return (Line(plain.voice_off(self.voice_key)),)
            case session.VOICE_ON | session.NONE_CHOSEN:
                self.voice_on = True
        if report.said and report.text in _FAULTS:
            self.written(sentences(report.text))
        elif report.said:
            return _number(report.text)
        return (Line(report.text, fault=report.text not in _NO_FAULT),)

    def _changed(self, view: View) -> tuple[Line, ...]:
        """A line when a hold begins or goes on, when something is asked, and for a verdict."""
        stretch = (view.guide, view.number, view.side, view.repeat, view.phase, view.answers)
        began = stretch != self._stretch
        held = self._stretch[:-2] == stretch[:-2] and self._stretch[-2:-1] == (Phase.HOLD,)
        resumed = self._status in _STOOD_STILL
        if view.status is not Status.PLAYING:
            self._status = view.status
            return ()
        spoken_of, self._spoken_of = self._spoken_of, (view.guide, view.number)
        self._stretch, self._status = stretch, view.status
        if view.phase is Phase.HOLD and began:
            # One that is gone back to only for its release has had its line.
            return self._large(plain.hold(view)) if view.left > view.length / 2 else ()
        if held and view.phase in (Phase.REST, Phase.SWITCH) and self._is_large:
            return self._large(large.RELEASE)
        if resumed and not began:
            return (Line(plain.left(view) if view.phase is Phase.HOLD else plain.GOING_ON),)
        if view.verdict and spoken_of != self._spoken_of:
            return (Line(screen.verdict(view)),)
        if view.phase is Phase.WAIT and began and view.answers:
            return (Line(plain.answers(view.answers)),)
        return ()

    @property
    def _is_large(self) -> bool:
        """Whether what to do stands apart in capitals, as somebody should hear it and cannot."""
        return self._fails and self.voice_on

    def _large(self, text: str) -> tuple[Line, ...]:
        """A line; between empty ones and in capitals where it is all there is."""
        if not self._is_large:
            return (Line(text),)
        return (Line(""), Line(text.upper()), Line(""))


def _asked(report: Asked) -> tuple[Line, ...]:
    """Which question of how many is asked; at the end only the number to call, if there is one."""
    if report.answered:
        return _number(report.lead)
    return (Line(f"{report.title}. {report.place}"),)


def _number(words: str) -> tuple[Line, ...]:
    """The sentences with digits in them, which are said digit by digit and found better so."""
    found = [each for each in sentences(words) if any(map(str.isdecimal, each))]
    return (Line(" ".join(found)),) if found else ()
