"""Where one is in the settings, and how every row of them is shown and said."""

from typing import Final

from msgspec import Struct

from voice_guide.commands.letters import ORDER
from voice_guide.menu.described import Line, shown, spoken
from voice_guide.menu.kept import Around, Kept
from voice_guide.wording import settings as wording
from voice_guide.wording import voices

SETTINGS: Final = tuple(wording.NAMES)
"""The rows of the settings."""

KEYS: Final = tuple(f"keys.{command}" for command in ORDER)
"""The rows of the list of keys."""

_OPENS: Final = {"keys": wording.OPEN_KEYS, "voice": voices.HEAR}
"""What Space does at rows that lead on."""


class Position(Struct, frozen=True):
    """One row of the settings or of the list of keys, and the values at this moment."""

    kept: Kept
    around: Around
    at: int = 0
    """The place of the row one is at, from nought."""
    in_keys: bool = False
    """Whether the list of keys is open."""
    tried: Kept | None = None
    """The settings with a value that is tried; none when nothing is."""

    @property
    def rows(self) -> tuple[str, ...]:
        """The settings, or the letters, that are listed."""
        return KEYS if self.in_keys else SETTINGS

    @property
    def name(self) -> str:
        """The row one is at, by the name of its setting."""
        return self.rows[self.at]

    @property
    def holding(self) -> Kept:
        """The settings that hold at this moment: the tried ones, else those that are kept."""
        return self.tried or self.kept

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row as it is read."""
        return tuple(shown(name, self.holding, self.around) for name in self.rows)

    @property
    def value(self) -> str:
        """The row one is at, and its value, in one sentence."""
        line = spoken(self.name, self.holding, self.around)
        return wording.row(line.name, line.value)

    @property
    def row(self) -> str:
        """All that is said of the row one is at: name, value, place, and what it means."""
        meaning = spoken(self.name, self.holding, self.around).meaning
        parts = (self.value, wording.place(self.at + 1, len(self.rows)), meaning, self.how)
        return " ".join(part for part in parts if part)

    @property
    def how(self) -> str:
        """What Space does where it does more than keep what is tried."""
        if self.in_keys:
            return wording.GIVE_LETTER
        return _OPENS.get(self.name, "")
