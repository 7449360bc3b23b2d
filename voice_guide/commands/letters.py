"""The commands whose letters a person may change, and the keys each of them has."""

from collections.abc import Sequence
from typing import Final

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Letters, clashes, keymaps
from voice_guide.commands.names import is_fixed
from voice_guide.commands.table import MENU, QUESTIONS, SESSION, SETTINGS

TWO_WAYS: Final = (Act.MOVE, Act.CHANGE, Act.PICK)
"""Commands whose keys mean one way or the other; no single letter or word can stand for them."""

TAKE_AWAY: Final = ("backspace", "delete")
"""Keys that take a command's letter away."""

COMMANDS: Final = {
    str(row.act): row.label
    for table in (SETTINGS, QUESTIONS, MENU, SESSION)
    for row in table
    if row.act not in TWO_WAYS
}
"""What each command is called, by its name; as a session calls it, where a session has it."""

ORDER: Final = tuple(
    dict.fromkeys(
        str(row.act)
        for table in (SESSION, MENU, QUESTIONS, SETTINGS)
        for row in table
        if row.act not in TWO_WAYS
    )
)
"""The names of the commands, in the order in which they matter."""


def keys_of(name: str, letters: Letters) -> tuple[str, ...]:
    """The keys of a command with these letters, the first one first, as a session has them.

    A command that a session does not have has those of the first place that does.
    """
    maps = keymaps(letters)
    rows = (*maps.session.rows, *maps.menu.rows, *maps.questions.rows, *maps.settings.rows)
    return next(row.keys for row in rows if row.act == name)


def own_letters(name: str, letters: Letters) -> tuple[str, ...]:
    """Those of a command's keys that can be changed."""
    return tuple(key for key in keys_of(name, letters) if not is_fixed(key))


def with_letters(
    letters: Letters, name: str, wanted: Sequence[str] | None
) -> dict[str, tuple[str, ...]]:
    """The letters with those of one command changed; as at first where none or those are wanted."""
    others = {each: tuple(keys) for each, keys in letters.items() if each != name}
    if wanted is None or (wanted and tuple(wanted) == own_letters(name, {})):
        return others
    return {**others, name: tuple(wanted)}


def refusal(letters: Letters, name: str, key: str) -> str:
    """Why a command cannot have a letter beside those of the others; nothing if it can."""
    found = clashes({**letters, name: (key,)})
    return found.get(name) or next(iter(found.values()), "")
