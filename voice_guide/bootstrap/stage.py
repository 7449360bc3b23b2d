"""The conductor with everything it needs behind it."""

from collections.abc import Callable
from contextlib import suppress

from voice_guide.bootstrap.whereabouts import Whereabouts
from voice_guide.bootstrap.workers import Workers
from voice_guide.clock import Monotonic
from voice_guide.conductor.conductor import Conductor
from voice_guide.conductor.delivery import Trace
from voice_guide.conductor.reports import Report, Tell
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.ports import Settings


class Stage(Conductor):
    """A conductor that knows which guides were shipped, and has it noted where a session stands."""

    def __init__(
        self,
        workers: Workers,
        settings: Settings,
        library: Library,
        used: Callable[[Guide], None] = lambda guide: None,
        whereabouts: Whereabouts | None = None,
    ) -> None:
        """Make ready to work; `used` is told of every guide that is started by somebody."""
        self._library = library
        self._used = used
        self._whereabouts = whereabouts
        super().__init__(
            workers.inbox, workers.voice, workers.player, Monotonic(), settings, self._found
        )

    def listen(self, tell: Tell, trace: Trace | None = None, heard: Trace | None = None) -> None:
        """Say where reports and lines go; where a session stands is noted besides."""
        whereabouts = self._whereabouts
        if whereabouts is None:
            super().listen(tell, trace, heard)
            return

        def told(report: Report) -> None:
            whereabouts.told(report)
            tell(report)

        super().listen(told, trace, heard)

    def play(self, guide: Guide, start: str | None = None, *, shipped: bool = False) -> None:
        """Play a guide from its start, or from a step by its id."""
        self._note(guide)
        super().play(guide, start, shipped=shipped or self._library.is_shipped(guide))
        self._used(guide)

    def _found(self, name: str) -> tuple[Guide, bool] | None:
        """A guide that another leads to, and whether it was shipped; nothing if there is none."""
        with suppress(VoiceGuideError):
            guide = self._library.find(name)
            self._note(guide)
            return guide, self._library.is_shipped(guide)
        return None

    def _note(self, guide: Guide) -> None:
        if self._whereabouts is not None:
            self._whereabouts.started(guide)
