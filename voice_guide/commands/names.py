"""Keys by name: as they are printed, and as they are said.

Keys are named as they are printed ("a", "+", "?"), or by name when nothing is printed ("space",
"enter", "escape", "up", "down", "left", "right", "f1", "ctrl+c").
"""

from typing import Final

from voice_guide.speech.numbers import in_words

_PRINTED: Final = {
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f1": "F1",
}

_SAID: Final = {
    "escape": "Escape",
    "up": "the up arrow",
    "down": "the down arrow",
    "left": "the left arrow",
    "right": "the right arrow",
    "f1": "F one",
    "0": "number zero",
    "+": "plus",
    "-": "minus",
    "=": "the equals sign",
    "[": "the left square bracket",
    "]": "the right square bracket",
    ",": "the comma",
    ".": "the full stop",
    "<": "the less than sign",
    ">": "the greater than sign",
    "?": "the question mark",
    "/": "the slash",
    ";": "the semicolon",
    ":": "the colon",
    "'": "the apostrophe",
    "#": "the hash sign",
    "*": "the star",
    "\\": "the backslash",
}


def printed(key: str) -> str:
    """A key as it is printed on the keyboard."""
    return _PRINTED.get(key, key.upper())


def said(key: str) -> str:
    """A key as it is called in the middle of a sentence."""
    if key in _SAID:
        return _SAID[key]
    return f"number {in_words(int(key))}" if key.isdecimal() else printed(key)


def is_fixed(key: str) -> bool:
    """Whether a key never changes its meaning.

    Arrows, digits and named keys are in the same place on every keyboard. H, Y and N are named
    by the guides themselves.
    """
    return len(key) > 1 or key.isdecimal() or key in "hyn"
