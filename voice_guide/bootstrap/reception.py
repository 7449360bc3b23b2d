"""What the menu has from the rest of the program: guides, settings, and what is remembered."""

from collections.abc import Callable

from msgspec.structs import replace

from voice_guide.bootstrap.keeping import Keeping
from voice_guide.bootstrap.program import Program
from voice_guide.clock import hour
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide
from voice_guide.menu.about_you import DAY
from voice_guide.menu.check import Check, Show
from voice_guide.menu.offered import offered
from voice_guide.menu.row import Listed, Row, carry_on
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings


class Reception(Keeping):
    """Knows the person from earlier runs; what cannot be written holds until the program ends."""

    def __init__(
        self, program: Program, hour: Callable[[], int] = hour, *, plain: bool = False
    ) -> None:
        """Recall what is known; `hour` tells the hour of the day where the person is.

        `plain` says whether plain lines are shown.
        """
        super().__init__(program)
        self._plain = plain
        self._hour = hour
        self._known = program.recalled.remembered
        self._stopped_at, _ = program.left_at
        self._tried = False
        """Whether any guide was started in this run: what was interrupted before is past."""
        self._offered: tuple[Settings, str, tuple[Row, ...]] | None = None

    @property
    def first_use(self) -> bool:
        """Whether the words of a first use are still to be said."""
        return not self._known.welcomed

    def introduced(self) -> None:
        """Remember that the words of the first use were said."""
        self._remember(welcomed=True)

    def owes_offer(self) -> bool:
        """Whether the questions about the person are to be offered now: by day, and only once."""
        return not self._known.offered and self._hour() in DAY

    def offered(self) -> None:
        """Remember that the questions about the person were offered."""
        if not self._known.offered:
            self._remember(offered=True)

    def used(self, guide: Guide) -> None:
        """Remember a relief guide of the library as the one that was used last."""
        self._tried = True
        if guide.kind != "relief" or guide.id == self._known.last_used:
            return
        if self._program.library.holds(guide):
            self._remember(last_used=guide.id)

    def selection(self, settings: Settings) -> Selection:
        """What there is to choose from with these settings, and what is chosen at first.

        That is what was interrupted a short time ago; else the guide that the person has set; else
        the relief guide that was used last.
        """
        rows = self._rows(settings)
        if stopped := self._stopped():
            return Selection((stopped, *rows))
        wanted = settings.guide
        if "guide" not in self.kept().given and any(row.last_used for row in rows):
            wanted = self._known.last_used
        ids = [row.guide.id for row in rows]
        first = ids.index(wanted) if wanted in ids else 0
        return Selection(rows, first, first)

    def guide(self, listed: Listed) -> Guide:
        """The guide of a row, to be played.

        Raises:
            VoiceGuideError: It is gone or cannot be used any more; why, and what to do, is said.
        """
        try:
            return self._program.library.find(listed.id)
        except BadGuide as bad:
            raise VoiceGuideError(bad.brief) from bad

    def check(self, show: Show) -> Check:
        """Begin a check of what is needed at night; the sound must be free for it."""
        from voice_guide.bootstrap.checking import Checking

        return Checking(self._program, show, self.change, plain=self._plain)

    def keep(self, setting: str, *, yes: bool) -> str:
        """Write an answer into the settings file; a sentence if it could not be, else nothing."""
        return self.change(setting, yes)

    def _stopped(self) -> Row | None:
        """The row that offers to carry on; none if there is nothing to, or it was tried."""
        place = self._stopped_at
        if place is None or self._tried:
            return None
        try:
            self._program.library.demand(place.guide)
        except VoiceGuideError:
            return None
        return carry_on(place.guide, place.title, place.step, place.step_title)

    def _rows(self, settings: Settings) -> tuple[Row, ...]:
        """What is offered; the first words and the screen ask for the same one after the other."""
        last = self._known.last_used
        if self._offered is None or self._offered[:2] != (settings, last):
            rows = offered(self._program.library.cards(), settings, last)
            self._offered = settings, last, rows
        return self._offered[2]

    def _remember(self, **more: bool | str) -> None:
        self._known = replace(self._known, **more)
        self._program.state_file.remember(**more)
