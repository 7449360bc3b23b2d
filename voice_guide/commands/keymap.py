"""Which key gives which command, with the letters that the person has chosen.

Some keys never change their meaning, so that nobody can lock themself out; see `names.is_fixed`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.commands.acts import Act
from voice_guide.commands.layouts import latin
from voice_guide.commands.names import is_fixed, printed, said
from voice_guide.commands.table import MENU, PALETTE, QUESTIONS, SESSION, SETTINGS, VOICES, Command

Letters = Mapping[str, Sequence[str]]
"""Other letters for commands, by the command's name."""

_TABLES: Final = (SESSION, MENU, QUESTIONS, SETTINGS, VOICES, PALETTE)


class Keymap(Struct, frozen=True):
    """The commands of one place, with their keys."""

    rows: tuple[Command, ...]

    def find(self, key: str) -> Act | None:
        """What a key asks for, or a command's own name; nothing if it has no meaning here."""
        return next((row.act for row in self.rows if key in row.keys or key == row.act), None)

    def meaning(self, key: str) -> Act:
        """What a key asks for in a session; every key without another meaning pauses."""
        return self.find(key) or Act.PAUSE

    def keys(self, act: Act) -> tuple[str, ...]:
        """The keys of a command, the one to name first; none if it has none here."""
        return next((row.keys for row in self.rows if row.act is act), ())

    def said(self, act: Act) -> str:
        """The first key of a command, as it is called in the middle of a sentence."""
        return said(self.keys(act)[0])

    def spoken(self, row: Command) -> str:
        """A command's sentence, with its first key in it; nothing if it has no key."""
        if not row.keys:
            return ""
        return row.spoken.format(key=said(row.keys[0]))

    def sentences(self) -> tuple[str, ...]:
        """Every command's sentence, in the order in which they matter."""
        return tuple(spoken for row in self.rows if (spoken := self.spoken(row)))


class Keymaps(Struct, frozen=True):
    """The commands of every place."""

    session: Keymap
    menu: Keymap
    questions: Keymap
    settings: Keymap
    voices: Keymap
    palette: Keymap


def keymaps(letters: Letters | None = None) -> Keymaps:
    """The commands of every place, with as many of the chosen letters as can be had."""
    good = usable(letters or {})
    return Keymaps(*(keymap(table, good) for table in _TABLES))


def keymap(table: Iterable[Command], letters: Letters | None = None) -> Keymap:
    """The commands of one place with other letters; see `clashes` for which can be had."""
    chosen = letters or {}
    return Keymap(tuple(_with(row, chosen) for row in table))


def clashes(letters: Letters) -> dict[str, str]:
    """Why a command cannot have the letters it is given, by its name; empty if all can.

    Where two commands want one letter, neither may have it unless one is given another.
    """
    problems = {name: why for name in letters if (why := _unfit(name, letters[name]))}
    fit = {name: keys for name, keys in letters.items() if name not in problems}
    for table in _TABLES:
        rows = keymap(table, fit).rows
        for row in rows:
            if row.act not in fit or row.act in problems:
                continue
            taken = next((o for o in rows if o is not row and {*o.keys} & {*row.keys}), None)
            if taken is not None:
                key = next(key for key in row.keys if key in taken.keys)
                problems[str(row.act)] = (
                    f"The key {printed(key)} cannot mean {row.label}: it means {taken.label}."
                )
    return problems


def usable(letters: Letters) -> dict[str, Sequence[str]]:
    """The letters that can be had, without those that clash."""
    good = dict(letters)
    while problems := clashes(good):
        good = {name: keys for name, keys in good.items() if name not in problems}
    return good


def _unfit(name: str, keys: Sequence[str]) -> str:
    """Why a command cannot be given these keys at all; nothing if it can."""
    known = {str(row.act): row for table in _TABLES for row in table}
    if name not in known:
        return f"There is no command {name!r}. There are: {', '.join(known)}."
    wrong = next((key for key in keys if not _is_letter(key)), None)
    if wrong is not None:
        what = f"{wrong[:20]!r} cannot be chosen."
        return f"{what} Digits, arrows, Space, H, Y and N keep their meaning."
    return ""


def _is_letter(key: str) -> bool:
    """Whether a key is one sign that can be typed and shown, and has no meaning for good."""
    return len(key) == 1 and key.isprintable() and not (is_fixed(key) or key.isspace())


def _with(row: Command, letters: Letters) -> Command:
    """A row with the letters chosen for it before the keys that never change."""
    if row.act not in letters:
        return row
    chosen = tuple(latin(key.lower()) for key in letters[row.act])
    fixed = tuple(key for key in row.keys if is_fixed(key))
    return replace(row, keys=tuple(dict.fromkeys((*chosen, *fixed))))
