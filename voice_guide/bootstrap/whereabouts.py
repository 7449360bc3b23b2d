"""Where a session stands, told to the disk and to other copies of the program."""

import queue
import threading
from collections.abc import Callable

from voice_guide.clock import Stamp, stamp
from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Unasked
from voice_guide.guide.model import Guide
from voice_guide.session.view import Status, View
from voice_guide.state.place import Place, PlaceFile
from voice_guide.workers.floor import Floor

ENDS_WITHIN = 1.0
"""Seconds that the end of the program waits for what is still to be written."""


class Whereabouts:
    """Follows the reports, and has each new step written by a thread: nobody waits for a disk."""

    def __init__(
        self,
        file: PlaceFile,
        floor: Floor,
        name_of: Callable[[Guide], str],
        now: Callable[[], Stamp] = stamp,
    ) -> None:
        """Be ready; `name_of` gives what finds a guide again."""
        self._file = file
        self._floor = floor
        self._name_of = name_of
        self._now = now
        self._names: dict[str, str] = {}
        self._at: tuple[str, str] | None = None
        self._title = ""
        """The title of the guide that goes on."""
        self._told = ""
        """What other copies were told last."""
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._scribe = threading.Thread(target=self._write, name="whereabouts", daemon=True)

    def started(self, guide: Guide) -> None:
        """Note by which name a guide is found that is played now."""
        self._names[guide.id] = self._name_of(guide)

    def told(self, report: Report) -> None:
        """Notice a new step, or the end of a session."""
        match report:
            case Changed(view) if view.status is not Status.OVER:
                self._moved(view)
            case Changed() | Finished():
                self.forget()
            case Asked(title=title):
                self._say_that(title)
            case Unasked():
                self._say_that(self._title)

    def forget(self) -> None:
        """There is nothing to carry on."""
        self._say_that("")
        self._title = ""
        if self._at is not None:
            self._at = None
            self._do(self._file.clear)

    def close(self) -> None:
        """See that all is written."""
        if self._scribe.is_alive():
            self._jobs.put(None)
            self._scribe.join(ENDS_WITHIN)

    def _moved(self, view: View) -> None:
        at = (view.guide_id, view.step_id)
        if at == self._at:
            return
        self._at, self._title = at, view.guide
        self._say_that(view.guide)
        if name := self._names.get(view.guide_id):
            place = Place(name, view.guide, view.step_id, view.step, *self._now())
            self._do(lambda: self._file.keep(place))

    def _say_that(self, playing: str) -> None:
        """Tell other copies what goes on here; nothing if it could be ended without a loss."""
        if playing != self._told:
            self._told = playing
            self._do(lambda: self._floor.tell(playing))

    def _do(self, job: Callable[[], None]) -> None:
        if not self._scribe.is_alive():
            self._scribe.start()
        self._jobs.put(job)

    def _write(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
