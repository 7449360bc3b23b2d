"""Text in lines that fit on paper."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

WIDTH: Final = 80
"""Columns of a line; only an address may be longer."""


def filled(text: str, margin: str = "", hang: str | None = None) -> Iterator[str]:
    """A text in lines of the width; `hang` is the margin of all but the first line."""
    rest = margin if hang is None else hang
    yield from wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=margin,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def labelled(label: str, text: str | None, margin: str = "   ") -> Iterator[str]:
    """A text behind its label; nothing where there is no text."""
    if text:
        yield from filled(f"{label}: {text}", margin, margin + "  ")


def tags(names: tuple[str, ...]) -> str:
    """The ids of sources as they stand in a text."""
    return " ".join(f"[{name}]" for name in names)


def ended(text: object) -> str:
    """A text with a full stop at its end, unless it ends in a mark of its own."""
    return f"{text}" if str(text).endswith((".", "?", "!")) else f"{text}."
