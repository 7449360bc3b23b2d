# ruff: noqa: RUF001 - these are the very signs that are replaced
"""Words as an engine may be given them: nothing in them is taken for a command or a symbol's name.

Pico reads tags in angle brackets, espeak-ng phonemes in double square ones, macOS commands in
the same; Pico names the punctuation that it does not know, and stops at a zero.
"""

import re
import unicodedata
from typing import Final

from voice_guide.voices.figures import in_full

_SAID: Final = (
    (re.compile(r"\.{2,}"), "."),
    (re.compile(r"\s+[–—-]+\s+|\s*—\s*|(?<=\w)\s*[…]\s*(?=\w)"), ", "),
)
"""What is said in place of what is written, in this order."""

_SIGNS: Final = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "…": ".", "–": "-",
        "°": " degrees ", "&": " and ", "+": " plus ", "=": " equals ",
    }
)  # fmt: skip

_UNSAID: Final = re.compile(r"[<>\[\]{}()\\|_*`~^#\"]")
"""Signs that are commands to some engine, or that it would call by their names."""

_LOST: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"})
"""Kinds of characters that are not words: controls, marks of direction, pictures."""

_GAP: Final = re.compile(r"\s+([,.!?;:])")


def speakable(text: str) -> str:
    """The words of a text, as plain as an engine needs them; empty if there are none to say."""
    text = in_full(text)
    for pattern, words in _SAID:
        text = pattern.sub(words, text)
    text = unicodedata.normalize("NFC", _UNSAID.sub(" ", text.translate(_SIGNS)))
    text = "".join(" " if unicodedata.category(sign) in _LOST else sign for sign in text)
    text = _GAP.sub(r"\1", " ".join(text.split()))
    return text if any(sign.isalnum() for sign in text) else ""
