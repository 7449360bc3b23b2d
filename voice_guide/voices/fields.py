"""Values taken out of a message, each of the kind it should be."""

from collections.abc import Mapping
from typing import Final

Message = Mapping[str, object]

LONGEST: Final = 3600
"""Seconds that something said can last."""


def text(message: Message, name: str) -> str:
    """The text of that name; empty if there is none."""
    value = message.get(name)
    return value if isinstance(value, str) else ""


def texts(message: Message, name: str) -> tuple[str, ...]:
    """The list of texts of that name; empty if there is none."""
    value = message.get(name)
    return tuple(str(part) for part in value) if isinstance(value, list | tuple) else ()


def whole(message: Message, name: str) -> int:
    """The whole number of that name; 0 if there is none."""
    value = message.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def seconds(message: Message, name: str) -> float:
    """The number of seconds of that name, from 0 to `LONGEST`; 0 if there is none."""
    value = message.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return float(value) if 0 <= value <= LONGEST else 0.0
