"""A conductor on a clock moved by hand, with a fake voice and a fake player."""

from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from tests.fakes.workers import FakePlayer, FakeVoice, ManualClock
from voice_guide.conductor.choice import Find
from voice_guide.conductor.conductor import Call, Conductor
from voice_guide.conductor.reports import Changed, Report, Spoken
from voice_guide.guide.model import Guide
from voice_guide.ports import Event, PlayerChanged, Settings, VoiceChanged
from voice_guide.session.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = TypeVar("Kind")
USUAL = Settings()


class Stage:
    """Everything but the thread: a test lets time pass, and looks at what was heard and told."""

    plays: type[FakePlayer] = FakePlayer
    speaks: type[FakeVoice] = FakeVoice

    def __init__(
        self,
        settings: Settings = USUAL,
        *,
        device: str | None = "bed",
        find: Find = lambda name: None,
    ) -> None:
        self.inbox: SimpleQueue[Event | Call | None] = SimpleQueue()
        self.clock = ManualClock()
        self.voice = self.speaks(self.inbox.put)
        self.player = self.plays(self.inbox.put, self.clock)
        self.conductor = Conductor(self.inbox, self.voice, self.player, self.clock, settings, find)
        self.told: list[Report] = []
        self.lines: list[Mapping[str, object]] = []
        self.conductor.listen(self.told.append, self.lines.append)
        self.inbox.put(VoiceChanged("pico"))
        self.inbox.put(PlayerChanged(device))
        self.turn()

    def play(self, guide: Guide, start: str | None = None, *, shipped: bool = False) -> "Stage":
        """Start a guide."""
        self.conductor.play(guide, start, shipped=shipped)
        return self.turn()

    def press(self, *keys: str) -> "Stage":
        """Press keys, one after the other."""
        for key in keys:
            self.conductor.press(key)
            self.turn()
        return self

    def wait(self, seconds: float) -> "Stage":
        """Let time pass, waking whenever the conductor wants to."""
        end = self.clock.moment + seconds
        while self.clock.moment < end:
            wake = self.conductor.wake_at(self.clock.moment)
            step = end if wake is None else max(wake, self.clock.moment + 0.001)
            self.clock.moment = min(end, step, self.clock.moment + 0.25)
            self.player.report()
            self.turn()
        return self

    def turn(self) -> "Stage":
        """Let the conductor take in all that has come."""
        for _ in range(5):
            came = []
            while not self.inbox.empty():
                came.append(self.inbox.get())
            self.conductor.turn(came)
            if self.inbox.empty():
                break
        return self

    def reports(self, kind: type[Kind]) -> list[Kind]:
        """The reports of one kind."""
        return [report for report in self.told if isinstance(report, kind)]

    @property
    def captions(self) -> list[str]:
        """Every caption, in order."""
        return [spoken.text for spoken in self.reports(Spoken)]

    @property
    def view(self) -> View:
        """The newest view."""
        return self.reports(Changed)[-1].view

    @property
    def heard(self) -> list[str]:
        """The words that were heard."""
        return self.player.heard()
