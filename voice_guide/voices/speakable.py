# ruff: noqa: RUF001 - these are the very signs that are replaced
"""Words as an engine may be given them: nothing in them is taken for a command or a symbol's name.

Pico reads tags in angle brackets, espeak-ng phonemes in double square ones, macOS commands in
the same; Pico names the punctuation that it does not know, and stops at a zero.
"""

import re
import unicodedata
from typing import Final

_SAID: Final = (
    (re.compile(r"(?<![\d–-])(\d{1,3})\s*[–—-]\s*(\d{1,3})(?![\d–-])"), r"\1 to \2"),
    (re.compile(r"(?<=\d)\s*½"), " and a half"),
    (re.compile(r"(?<=\d)\s*¼"), " and a quarter"),
    (re.compile(r"(?<=\d)\s*¾"), " and three quarters"),
    (re.compile(r"<\s*(?=\d)"), " less than "),
    (re.compile(r">\s*(?=\d)"), " more than "),
    (re.compile(r"\s*°\s*C\b"), " degrees Celsius"),
    (re.compile(r"\s*°\s*F\b"), " degrees Fahrenheit"),
    (re.compile(r"(?<=\d)\s*%"), " percent"),
    (re.compile(r"(?<=\d)\s*×\s*(?=\d)"), " times "),
    (re.compile(r"\.{2,}"), "."),
    (re.compile(r"\s+[–—-]+\s+|\s*—\s*|(?<=\w)\s*[…]\s*(?=\w)"), ", "),
)
"""What is said in place of what is written, in this order."""

_SIGNS: Final = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "…": ".", "–": "-",
        "½": " a half ", "¼": " a quarter ", "¾": " three quarters ",
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
    for pattern, words in _SAID:
        text = pattern.sub(words, text)
    text = unicodedata.normalize("NFC", _UNSAID.sub(" ", text.translate(_SIGNS)))
    text = "".join(" " if unicodedata.category(sign) in _LOST else sign for sign in text)
    text = _GAP.sub(r"\1", " ".join(text.split()))
    return text if any(sign.isalnum() for sign in text) else ""
