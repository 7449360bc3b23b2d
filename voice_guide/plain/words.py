"""What a typed line means in one place: a key, a command by its word, or a choice by its name.

A command's word is its name in the settings, its label, the label's first word, or another plain
word for it. A clear beginning of two letters or more is enough.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from voice_guide.commands.keymap import Keymap
from voice_guide.commands.layouts import latin
from voice_guide.commands.letters import TWO_WAYS
from voice_guide.commands.table import Act

CARRY_ON: Final = "carry on"
"""What stands for the wish to carry on and nothing else; no key means only that."""

_ALSO: Final[Mapping[Act, tuple[str, ...]]] = {
    Act.PAUSE: ("stop", "hold on"),
    Act.START: ("play", "begin"),
    Act.AGAIN: ("repeat", "what"),
    Act.NEXT: ("skip", "forward"),
    Act.BACK: ("previous",),
    Act.EASED: ("better", "gone"),
    Act.HELP: ("emergency", "warning signs"),
    Act.QUICKER: ("faster",),
    Act.KEYS: ("commands", "words"),
    Act.LEAVE: ("quit", "exit", "end"),
}
"""Other plain words for commands."""

_ON: Final = (CARRY_ON, "continue", "resume", "go on")
_NAMES: Final = {"esc": "escape", "return": "enter", "spacebar": "space"}
"""Other names of keys."""

_STOPS: Final = ".!,?"

_LEAST: Final = 2
"""Letters that a beginning must have to stand for its word."""


def meant(line: str, keymap: Keymap, choices: Mapping[str, str]) -> str | None:
    """The key, the command's name, or the choice that a line asks for; none if it is no word here.

    `choices` are further words and what they stand for. They win over all else.
    """
    text = " ".join(line.lower().split())
    text = text.rstrip(_STOPS) or text
    if not text:
        return "space" if line.strip("\r\n") else "enter"
    word = latin(text) if len(text) == 1 else text
    key = _NAMES.get(word, word)
    if word not in choices and any(key in row.keys for row in keymap.rows):
        return key
    words = {**dict(words_of(keymap)), **choices}
    return words.get(word) or _begun(word, words) or words.get(_first(word))


def words_of(keymap: Keymap) -> Iterator[tuple[str, str]]:
    """Every word for a command of a place, with the command's name."""
    for row in keymap.rows:
        if row.act in TWO_WAYS:
            continue
        label = row.label.lower()
        name = str(row.act)
        words = (name, name.replace("-", " "), label, label.split()[0], *_ALSO.get(row.act, ()))
        yield from ((word, name) for word in dict.fromkeys(words))
        if row.act is Act.PAUSE:
            yield from ((word, CARRY_ON) for word in _ON)


def _begun(text: str, words: Mapping[str, str]) -> str | None:
    """What the only word that begins so stands for."""
    found = {meaning for word, meaning in words.items() if word.startswith(text)}
    return found.pop() if len(found) == 1 and len(text) >= _LEAST else None


def _first(text: str) -> str:
    """The first word of several; a single letter is none, as it may begin any sentence."""
    first = text.split()[0]
    return first if len(first) >= _LEAST else ""
