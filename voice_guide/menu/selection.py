"""The rows of the menu and the one that is chosen: how keys move it, and what is said of it."""

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.menu.row import Row
from voice_guide.wording import menu


class Selection(Struct, frozen=True):
    """Rows with one of them chosen; a key makes another selection."""

    rows: tuple[Row, ...] = ()
    first: int = 0
    """The place, from nought, of the row that is chosen at first and after a rest."""
    at: int = 0
    """The place, from nought, of the row that is chosen."""

    @property
    def row(self) -> Row | None:
        """The row that is chosen; none when there are no rows."""
        return self.rows[self.at] if self.rows else None

    def rested(self) -> "Selection":
        """As it is at first."""
        return replace(self, at=self.first)

    def moved(self, key: str) -> "Selection":
        """After an arrow, which stops at the ends, or a digit, which picks one of nine rows."""
        last = len(self.rows) - 1
        match key:
            case "up":
                at = max(0, self.at - 1)
            case "down":
                at = max(0, min(last, self.at + 1))
            case _ if len(key) == 1 and key.isdecimal() and 0 < int(key) <= len(self.rows):
                return self.picked(int(key))
            case _:
                at = self.at
        return replace(self, at=at)

    def picked(self, number: int) -> "Selection":
        """With the row chosen that is so many from the top, counted from one."""
        return replace(self, at=number - 1)

    def following(self, before: "Selection") -> "Selection":
        """With the guide chosen that was chosen before, if it is still there."""
        chosen = before.row
        if chosen is None:
            return self
        ids = [(row.guide.id, row.step) for row in self.rows]
        one = (chosen.guide.id, chosen.step)
        at = ids.index(one) if one in ids else self.first
        return replace(self, at=at)

    def named(self, before: "Selection | None" = None) -> str:
        """What is said of the chosen row; with the heading of its kind if `before` had another."""
        row = self.row
        if row is None:
            return menu.NOTHING
        guide = row.guide
        left = before.row if before else None
        heading = menu.HEADINGS[guide.kind] if left and left.guide.kind != guide.kind else ""
        about = menu.about(guide.title, row.seconds, last_used=row.last_used)
        does = menu.space(guide.kind)
        return menu.row(about, guide.summary, self.at + 1, len(self.rows), heading, does)

    def where(self) -> str:
        """What is said to somebody who asks where they are."""
        row = self.row
        heading = menu.sentence(menu.HEADINGS[row.guide.kind]) if row else ""
        return " ".join(part for part in (menu.HERE, heading, self.named()) if part)

    def greeting(self, *owed: str, first_use: bool = False) -> str:
        """What is said unasked: which guide Space starts, and what else the person should know."""
        row = self.row
        if row is None:
            return " ".join(part for part in (menu.NOTHING, *owed) if part)
        guide = row.guide
        about = menu.about(guide.title, row.seconds, last_used=row.last_used)
        if row.step:
            about = f"{about} {menu.sentence(guide.summary)}"
        place, does = self.at + 1, menu.space(guide.kind)
        return menu.greeting(about, place, len(self.rows), *owed, first_use=first_use, does=does)
