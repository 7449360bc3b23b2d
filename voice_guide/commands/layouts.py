"""Keys of other keyboards as the keys that lie in the same place, or have the same number on them.

A letter of another script stands for the Latin letter on the same key cap, as the layouts of
Russian, Ukrainian, Greek, Hebrew and Arabic have it. French keyboards give digits only with
Shift; without it the same keys give the signs that stand for them here.
"""

from typing import Final

_LATIN: Final = "qwertyuiopasdfghjklzxcvbnm"
_SCRIPTS: Final = (
    "йцукенгшщзфывапролдячсмить",
    "\0\0\0\0\0\0\0\0\0\0\0і\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    "\0ςερτυθιοπασδφγηξκλζχψωβνμ",
    "\0\0קראטוןםפשדגכעיחלךזסבהנמצ",
    "ضصثقفغعهخحشسيبلاتنمئءؤر\0ىة",
)
_SHIFTLESS: Final = {"&": "1", "é": "2", '"': "3", "à": "0"}
"""Only the signs that mean nothing else, and only the digits that a session gives a meaning."""

_SAME: Final = {
    theirs: ours
    for script in _SCRIPTS
    for theirs, ours in zip(script, _LATIN, strict=True)
    if theirs != "\0"
} | _SHIFTLESS


def latin(key: str) -> str:
    """The key of a Latin keyboard that a key stands for; the key itself if it is one."""
    return _SAME.get(key, key)
