"""Voices heard one by one: which one speaks now, which was chosen, and what is said.

To move onto a voice lets it speak, and changes nothing. Space makes it the person's voice. Before
an engine that is not here, or a voice that cannot speak, the chosen voice tells of it.
"""

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.menu.described import Line
from voice_guide.menu.kept import Absent, Voices
from voice_guide.speech.silence import SILENT
from voice_guide.wording import settings
from voice_guide.wording import voices as wording

Row = str | Absent
"""A voice by its name in the settings, which is empty for the best there is; or an engine."""


class Audition(Struct, frozen=True):
    """One stage; a key makes the next."""

    instruction: str
    """What every voice says after its name."""
    chosen: str
    """The person's voice, by its name in the settings."""
    voices: Voices | None = None
    """None while they are being looked for."""
    at: int = 0
    """The place of the row one is at, from nought."""
    mute: frozenset[str] = frozenset()
    """Voices that were found unable to speak."""
    said: str = ""
    """What is said now."""
    keeps: bool = False
    """Whether the chosen voice was chosen just now."""
    over: bool = False
    """Whether the person goes back to the settings."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All that is listed; none while it is being looked for, or where nothing was found."""
        if self.voices is None:
            return ()
        here = self.voices.here
        own = () if self.chosen in ("", *here) else (self.chosen,)
        return (*(("", *own, *here) if here else ()), *self.voices.absent)

    @property
    def row(self) -> Row | None:
        """The row one is at, if there is any."""
        return self.rows[self.at] if self.rows else None

    @property
    def heard(self) -> str:
        """The voice that speaks now, by its name in the settings."""
        return self.chosen if self._is_told else str(self.row)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row as it is read."""
        if self.voices is None:
            return (Line(settings.LOOKING, ""),)
        return tuple(map(self._line, self.rows)) or (Line(settings.NO_VOICES, ""),)

    @property
    def asked(self) -> str:
        """What Space does at the row one is at; nothing where it does nothing."""
        row = self.row
        if not isinstance(row, str) or (row == self.chosen and row not in self.mute):
            return ""
        return wording.AGAIN if row in self.mute else wording.CHOOSES

    @property
    def where(self) -> str:
        """What is said to somebody who asks where they are."""
        if not self.rows:
            return f"{wording.HERE} {self._nothing}"
        return _joined(wording.HERE, self._named, self._status, self._place, self.asked)

    def opened(self) -> "Audition":
        """As it begins: at the person's voice, once it is known which voices there are."""
        if self.voices is None:
            return self._saying(wording.HERE, settings.LOOKING)
        chosen = next((voice for voice in self.voices.here if _is(voice, self.chosen)), self.chosen)
        mute = {chosen} if chosen and not _is(self.voices.speaks, chosen) else set[str]()
        known = replace(self, chosen=chosen, mute=frozenset(mute))
        at = known.rows.index(chosen) if chosen in known.rows else 0
        there = replace(known, at=at)
        return there._saying(wording.HERE, wording.HOW, there._words)

    def found(self, voices: Voices) -> "Audition":
        """With the voices that were found."""
        return replace(self, voices=voices).opened()

    def pressed(self, key: str, keys: Keymap) -> "Audition | None":
        """The stage after a key; none if the key is no matter of the voices."""
        match keys.find(key):
            case Act.MOVE:
                return self.at_row(self.at + (-1 if key in ("up", "left") else 1))
            case Act.PICK if int(key) <= len(self.rows):
                return self.at_row(int(key) - 1)
            case Act.KEEP:
                return self.confirmed()
            case Act.LEAVE:
                return replace(self, over=True, said="", keeps=False)
            case Act.WHERE:
                return self._saying(self.where)
            case Act.AGAIN | Act.PICK | None:
                return self._saying(self._words)
            case _:
                return None

    def at_row(self, at: int) -> "Audition":
        """At the row of a place, counted from nought, or at the first or last; it is heard."""
        there = replace(self, at=max(0, min(len(self.rows) - 1, at)))
        return there._saying(there._words)

    def confirmed(self) -> "Audition":
        """With the voice one hears chosen; one that could not speak is tried once more."""
        row = self.row
        if not isinstance(row, str):
            return self._saying(self._words)
        if row in self.mute:
            again = replace(self, mute=self.mute - {row})
            return again._saying(again._words)
        said = wording.chosen(row)
        return replace(self, chosen=row, said=said, keeps=True)

    def sounding(self, voice: str) -> "Audition":
        """With the news which voice speaks, by its name; none when that name is empty."""
        heard = self.heard
        if self._is_told or self._slow or _is(voice, heard) or not heard:
            return self._saying("")
        there = replace(self, mute=self.mute | {heard})
        return there._saying(there._words)

    @property
    def _words(self) -> str:
        """All that is said of the row one is at, and by it."""
        if not self.rows:
            return self._nothing
        own = "" if self._is_told else self.instruction
        return _joined(self._named, self._status, self._place, own, self._slow)

    @property
    def _nothing(self) -> str:
        return settings.LOOKING if self.voices is None else settings.NO_VOICES

    @property
    def _is_told(self) -> bool:
        """Whether the chosen voice speaks for the row one is at."""
        return not isinstance(self.row, str) or self.row in self.mute or self.row == SILENT

    @property
    def _slow(self) -> str:
        """That the voice one is at needs time; nothing if it does not."""
        is_slow = self.voices is not None and self.row in self.voices.slow
        return wording.SLOW if is_slow and not self._is_told else ""

    @property
    def _named(self) -> str:
        """The row one is at, in sentences."""
        row = self.row
        if isinstance(row, Absent):
            return wording.absent(row.title, row.mend)
        name = row or ""
        return wording.mute(name) if name in self.mute else wording.row(name)

    @property
    def _status(self) -> str:
        if self.row != self.chosen:
            return ""
        return wording.SPOKEN_FOR if self.row in self.mute else wording.IS_YOURS

    @property
    def _place(self) -> str:
        return wording.place(self.at + 1, len(self.rows))

    def _line(self, row: Row) -> Line:
        if isinstance(row, Absent):
            return Line(row.title, wording.ABSENT, row.mend)
        dumb, yours = row in self.mute, row == self.chosen
        value = ", ".join((wording.MUTE,) * dumb + (wording.YOURS,) * yours)
        own = "" if dumb or row == SILENT else self.instruction
        return Line(wording.called(row), value, own)

    def _saying(self, *words: str) -> "Audition":
        return replace(self, said=_joined(*words), keeps=False)


def _is(voice: str, wish: str) -> bool:
    """Whether a voice by its whole name was wished for; a wish may leave out the engine."""
    return f" {voice}".lower().endswith(f" {wish}".lower())


def _joined(*words: str) -> str:
    """Sentences in one run, without those that are empty."""
    return " ".join(part for part in words if part)
