"""The settings being gone through: where one is, what is tried, and what is said of it.

To move changes nothing. The arrows try a value, and it holds while it is tried. Space keeps it;
to move away or to go back without Space puts it back as it was, and says so.
"""

from msgspec.structs import replace

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.commands.letters import COMMANDS, TAKE_AWAY, refusal
from voice_guide.menu.choices import ORDERED, another, choices
from voice_guide.menu.kept import Value, Voices
from voice_guide.menu.position import KEYS, SETTINGS, Position
from voice_guide.wording import settings as wording


class Adjusting(Position, frozen=True):
    """One stage; a key makes the next."""

    listening: bool = False
    """Whether the next key is a new letter."""
    awaited: bool = False
    """Whether the voices were asked for before they were found."""
    said: str = ""
    """What is said now."""
    hears: bool = False
    """Whether the person wants to hear the voices one by one."""
    over: bool = False
    """Whether the person goes back to the menu."""

    @property
    def where(self) -> str:
        """What is said to somebody who asks where they are."""
        here = wording.HERE_KEYS if self.in_keys else wording.HERE
        return " ".join(part for part in (here, self.row, self.asked) if part)

    @property
    def asked(self) -> str:
        """What the person is to decide, in sentences; nothing where nothing is open."""
        if self.listening:
            return wording.press_letter(self._command)
        return wording.SPACE_KEEPS if self.tried is not None else ""

    def opened(self) -> "Adjusting":
        """As it is said at first."""
        return self.saying(wording.HERE, self.row)

    def pressed(self, key: str, keys: Keymap) -> "Adjusting | None":
        """The stage after a key; none if the key is no matter of the settings."""
        if self.listening:
            return self.lettered(key)
        match keys.find(key):
            case Act.MOVE:
                return self.moved(-1 if key == "up" else 1)
            case Act.CHANGE:
                return self.changed(-1 if key == "left" else 1)
            case Act.KEEP:
                return self.confirmed()
            case Act.LEAVE:
                return self.gone_back()
            case Act.WHERE:
                return self.saying(self.where)
            case None:
                return self.saying(self.row, self.asked)
            case _:
                return None

    def moved(self, by: int) -> "Adjusting":
        """At another row, and at the same one at the ends; what was tried is put back."""
        return self.at_row(min(len(self.rows) - 1, max(0, self.at + by)))

    def at_row(self, at: int) -> "Adjusting":
        """At the row of a place, counted from nought; what was tried is put back."""
        back = self._put_back()
        there = replace(back, at=at, awaited=False)
        return there.saying(back.said, there.row)

    def at_name(self, name: str) -> "Adjusting":
        """At the row of a setting, in whichever list it is; what was tried is put back."""
        in_keys = name in KEYS
        at = (KEYS if in_keys else SETTINGS).index(name)
        return replace(self, in_keys=in_keys, listening=False).at_row(at)

    def changed(self, by: int) -> "Adjusting":
        """With the next value tried, or the one before."""
        if self.name == "voice" and self.around.voices is None:
            return replace(self, awaited=True).saying(wording.LOOKING)
        value = self.holding.value(self.name)
        among = choices(self.name, self.kept, self.around)
        new = another(value, by, among, ordered=self.name in ORDERED)
        if new == value:
            further = wording.NO_FURTHER if self.name in ORDERED else wording.NO_OTHER
            return self.saying(self.value, further, self.how)
        return self.trying(new)

    def trying(self, value: Value) -> "Adjusting":
        """With a value tried."""
        tried = self.kept.having(self.name, value)
        if tried.value(self.name) == self.kept.value(self.name):
            same = replace(self, tried=None)
            return same.saying(same.value, wording.AS_BEFORE)
        there = replace(self, tried=tried)
        return there.saying(there.value, wording.SPACE_KEEPS)

    def confirmed(self) -> "Adjusting":
        """With what is tried kept; where nothing is, the row's own matter is begun."""
        if self.tried is not None:
            there = replace(self, kept=self.tried, tried=None)
            return there.saying(wording.KEPT, there.value)
        if self.name == "keys":
            there = replace(self, in_keys=True, at=0)
            return there.saying(wording.HERE_KEYS, there.row)
        if self.name == "voice":
            return replace(self, hears=True, said="")
        if self.in_keys:
            return replace(self, listening=True).saying(wording.press_letter(self._command))
        return self.saying(self.value, wording.TRY_FIRST)

    def gone_back(self) -> "Adjusting":
        """A step back: from what is tried, from the list of keys, from the settings."""
        if self.tried is not None:
            back = self._put_back()
            return back.saying(back.said, wording.ESCAPE_LEAVES)
        if self.in_keys:
            there = replace(self, in_keys=False, at=SETTINGS.index("keys"))
            return there.saying(there.row)
        return replace(self, over=True, said="")

    def refusal(self, key: str) -> str:
        """Why the command one is at cannot have a letter; nothing if it can."""
        command = self.name.removeprefix("keys.")
        if key in TAKE_AWAY:
            return ""
        return refusal(self.kept.settings.keys, command, key)

    def lettered(self, key: str) -> "Adjusting":
        """With a new letter for the command one is at, or as before and why."""
        if key == "escape":
            return replace(self, listening=False).saying(wording.UNCHANGED, self.value)
        if problem := self.refusal(key):
            return self.saying(problem, wording.PRESS_ANOTHER)
        kept = self.kept.having(self.name, () if key in TAKE_AWAY else (key,))
        there = replace(self, kept=kept, listening=False)
        return there.saying(wording.KEPT, there.value)

    def refused(self, problem: str) -> "Adjusting":
        """With a sentence on why what is kept could not be written."""
        return self.saying(self.said, problem, wording.FOR_NOW)

    def found(self, voices: Voices) -> "Adjusting":
        """With the voices that were found; nothing is said unless they were asked for."""
        there = replace(self, around=replace(self.around, voices=voices), awaited=False)
        return there.saying(wording.found(len(voices.here)) if self.awaited else "")

    @property
    def _command(self) -> str:
        return COMMANDS[self.name.removeprefix("keys.")]

    def _put_back(self) -> "Adjusting":
        """With nothing tried; if something was, that is said."""
        if self.tried is None:
            return replace(self, said="")
        back = replace(self, tried=None)
        return back.saying(wording.NOT_KEPT, back.value)

    def saying(self, *words: str) -> "Adjusting":
        """With these words said, and nothing else changed."""
        said = " ".join(part for part in words if part)
        return replace(self, said=said, hears=False)
