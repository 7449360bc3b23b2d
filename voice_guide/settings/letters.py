"""Other letters for commands, as the settings file gives them: the table [keys]."""

from collections.abc import Mapping
from typing import Final

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import clashes
from voice_guide.commands.letters import COMMANDS
from voice_guide.errors import BadSetting
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import shown

Letters = dict[str, tuple[str, ...]]
"""The letters of commands, by the command's name."""

MAY_BE: Final = 'a table of commands with their letters, such as again = ["r"]'
"""What the table may be, as the end of a sentence."""


def read_letters(table: object) -> tuple[Letters, tuple[str, ...]]:
    """The letters that can be had, and a sentence for everything else in the table."""
    if not isinstance(table, Mapping):
        what = f"keys cannot be {shown(repr(table), 60)}."
        return {}, (f"{what} It must be {MAY_BE}. The first keys are used.",)
    found: Letters = {}
    problems: dict[str, str] = {}
    for name, value in table.items():
        try:
            found[name] = letters_of(name, value)
        except BadSetting as error:
            problems[name] = str(error)
    while unfit := clashes(found):
        for name, why in unfit.items():
            del found[name]
            problems[name] = f"keys.{name}: {why} Its first keys are used."
    return found, tuple(problems[name] for name in table if name in problems)


def letters_of(name: str, value: object) -> tuple[str, ...]:
    """The letters that a value of the table stands for: a list of them, or a single one.

    Raises:
        BadSetting: there is no such command, or this is no list of letters.
    """
    demand(name)
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise BadSetting(
        f'keys.{name} cannot be {shown(repr(value), 60)}. It must be a list of letters, as ["r"].'
    )


def fitting(letters: Letters, name: str, wanted: tuple[str, ...]) -> Letters:
    """The letters with those of one command changed.

    Raises:
        BadSetting: the command cannot have them beside the others.
    """
    changed = {**letters, name: wanted}
    problems = clashes(changed)
    if problems:
        why = problems.get(name) or next(iter(problems.values()))
        raise BadSetting(f"keys.{name}: {why} Choose another letter.")
    return changed


def demand(name: str) -> None:
    """Make sure that there is a command of this name whose letter can be changed.

    Raises:
        BadSetting: there is none; the nearest is named.
    """
    if name in COMMANDS:
        return
    if name in set(Act):
        raise BadSetting(f"The keys of {name!r} cannot be changed. Take keys.{name} away.")
    near = nearest(name, COMMANDS)
    hint = f"Did you mean {near}?" if near else "To see them all: voice-guide settings get keys"
    raise BadSetting(f"There is no command {shown(repr(name), 60)}. {hint}")
