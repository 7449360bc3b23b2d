"""What a typed line means in the settings: a row, or a row and the value it shall have."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from voice_guide.commands.letters import COMMANDS
from voice_guide.commands.table import SETTINGS as COMMANDS_HERE
from voice_guide.errors import VoiceGuideError
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.choices import choices
from voice_guide.menu.described import shown, spoken
from voice_guide.menu.kept import Value
from voice_guide.menu.position import KEYS, SETTINGS
from voice_guide.wording import settings as wording

Understood = Callable[[str, str], Value]
"""The value that a person means by a word; raises VoiceGuideError where it cannot be."""

_ONLY_LISTED: Final = ("volume", "voice", "guide")
"""Settings whose values are those that are listed: any other text would be taken as it stands."""

_NOT_ALONE: Final = ("keys",)
"""Names that mean the list of commands where nothing follows them."""

_OBEYED: Final = frozenset(str(row.act) for row in COMMANDS_HERE)
"""Commands that are obeyed in the settings themselves."""

_NO_LETTER: Final = ("none", "nothing", "no letter")
"""Words that take a command's letter away."""


def worded(stage: Adjusting, line: str, understood: Understood) -> Adjusting | None:
    """The stage after a line: at a row, or with a value kept; none if it is no word of these."""
    text = " ".join(line.lower().split())
    if text.isdecimal() and 0 < int(text) <= len(stage.rows):
        return stage.at_row(int(text) - 1)
    for name, alias in _names(stage):
        if text == alias and alias not in _NOT_ALONE:
            return stage.at_name(name)
        if text.startswith(f"{alias} "):
            return _set(stage, name, text.removeprefix(alias).strip(), understood)
    return None


def _names(stage: Adjusting) -> list[tuple[str, str]]:
    """Every row with the words for it, the longest words first."""
    pairs = [(name, alias) for name in (*SETTINGS, *KEYS) for alias in _aliases(name, stage)]
    return sorted(pairs, key=lambda pair: -len(pair[1]))


def _aliases(name: str, stage: Adjusting) -> tuple[str, ...]:
    """The words for a row; nobody who types "help me" shall be asked for a letter instead."""
    command = name.removeprefix("keys.")
    if command == name:
        return (wording.NAMES[name].lower(), name, name.replace("_", " "))
    label = COMMANDS[command].lower()
    listed = stage.in_keys and command not in _OBEYED
    return (name, f"keys {command}", f"keys {label}", *((command, label) if listed else ()))


def _set(stage: Adjusting, name: str, words: str, understood: Understood) -> Adjusting:
    """The stage with a value kept, or as it was and why; a letter is set from afar."""
    there = stage.at_name(name)
    if there.in_keys:
        return _lettered(stage, there, words)
    try:
        tried = there.trying(_meant(there, words, understood))
    except VoiceGuideError as error:
        return there.saying(str(error), wording.UNCHANGED)
    return tried.confirmed() if tried.tried is not None else tried


def _lettered(stage: Adjusting, there: Adjusting, words: str) -> Adjusting:
    """The stage where it is, with the letter of another row changed, or as it was and why."""
    key = "backspace" if words in _NO_LETTER else words
    lettered = there.lettered(key)
    said = (
        (lettered.said,) if lettered.kept != stage.kept else (there.refusal(key), wording.UNCHANGED)
    )
    return replace(lettered, in_keys=stage.in_keys, at=stage.at).saying(*said)


def _meant(stage: Adjusting, words: str, understood: Understood) -> Value:
    """The value that words stand for.

    Raises:
        VoiceGuideError: there is none.
    """
    found = _listed(stage, words)
    if found:
        return found[0]
    if stage.name in _ONLY_LISTED:
        raise VoiceGuideError(wording.no_such(wording.NAMES[stage.name], words))
    return understood(stage.name, words)


def _listed(stage: Adjusting, words: str) -> list[Value]:
    """The first listed value that is called so, or the only one whose name begins so."""
    called: list[tuple[Value, str]] = []
    for value in choices(stage.name, stage.kept, stage.around):
        held = stage.kept.having(stage.name, value)
        lines = (shown(stage.name, held, stage.around), spoken(stage.name, held, stage.around))
        names = (*(line.value.lower() for line in lines), str(value).lower())
        called.extend((value, name) for name in names)
    exact = [value for value, name in called if words in _short(name)]
    begins = len(words) > 1 and not any(map(str.isdecimal, words))  # 20 is not short for 205
    begun = {value for value, name in called if begins and name.startswith(words)}
    return exact[:1] or (list(begun) if len(begun) == 1 else [])


def _short(name: str) -> tuple[str, ...]:
    """What stands for a name: itself, also without commas, each of its parts, its first word."""
    bare = name.replace(",", "")
    return (name, bare, *name.split(", "), bare.partition(" ")[0])
