"""A line of text as the key it stands for, where no single key can be pressed."""

from typing import Final

from voice_guide.commands.table import SESSION

_WORDS: Final = {str(row.act): row.keys[0] for row in SESSION} | {
    "carry": "space",
    "continue": "space",
    "yes": "y",
    "no": "n",
}
_LABELS: Final = {row.label.lower(): row.keys[0] for row in SESSION}
_NAMES: Final = frozenset(key for row in SESSION for key in row.keys if len(key) > 1)


def key(line: str) -> str:
    """The key that a line asks for: by a command's label, its first word, or its first letter.

    An empty line is the Enter key. A number of several digits is kept whole.
    """
    words = line.lower().split()
    if not words:
        return "space" if line.strip("\r\n") else "enter"
    if found := _LABELS.get(" ".join(words)):
        return found
    first = words[0]
    if first in _NAMES or first.isdecimal():
        return first
    return _WORDS.get(first, first[0])
