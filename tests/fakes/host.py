"""What the menu asks for, from a list of guides and a memory that a test can look into."""

from collections.abc import Sequence

from tests.fakes.keeper import RecordingKeeper
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.menu.check import Show
from voice_guide.menu.row import Listed, Row
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings


class RecordingCheck:
    """A check that shows what a test says, and notes what it is told."""

    def __init__(self, show: Show) -> None:
        self.show = show
        self.told: list[str] = []

    def press(self, key: str) -> None:
        self.told.append(key)

    def close(self) -> None:
        self.told.append("(closed)")


class RecordingHost(RecordingKeeper):
    """Offers fixed rows, but for what needs steady feet, and notes what it is told."""

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        first: int = 0,
        first_use: bool = False,
        owes_offer: bool = False,
        unsteady: Sequence[Row] | None = None,
        fault: str = "",
        gone: str = "",
    ) -> None:
        """Offer these rows; `unsteady` is what there is for who is unsteady on their feet.

        With `gone`, which says why, no guide can be played any more.
        """
        super().__init__(fault=fault)
        self.checks: list[RecordingCheck] = []
        self.notes: list[str] = []
        self.first_use = first_use
        self._rows = tuple(rows)
        self._unsteady = self._rows if unsteady is None else tuple(unsteady)
        self._first = first
        self._owes_offer = owes_offer
        self._gone = gone

    def introduced(self) -> None:
        self.notes.append("introduced")

    def owes_offer(self) -> bool:
        return self._owes_offer

    def offered(self) -> None:
        self._owes_offer = False
        self.notes.append("offered")

    def selection(self, settings: Settings) -> Selection:
        rows = self._unsteady if settings.unsteady else self._rows
        return Selection(rows, self._first, self._first)

    def guide(self, listed: Listed) -> Guide:
        if self._gone:
            raise VoiceGuideError(self._gone)
        found = [row.guide for row in self._rows if isinstance(row.guide, Guide)]
        return next(guide for guide in found if guide.id == listed.id)

    def check(self, show: Show) -> "RecordingCheck":
        self.checks.append(RecordingCheck(show))
        return self.checks[-1]

    def keep(self, setting: str, *, yes: bool) -> str:
        self.notes.append(f"{setting} {yes}")
        return self.fault


def rows_of(*guides: Guide) -> tuple[Row, ...]:
    """A row for each guide, of a length that nobody knows."""
    return tuple(Row(guide) for guide in guides)
