"""Keys by the names that commands know them by."""

from typing import Final

from textual.events import Key

from voice_guide.commands.layouts import latin

_SILENT: Final = ("_shift", "_control", "_alt", "_super", "_hyper", "_meta", "_lock")
_SAME: Final = {"ctrl+j": "enter", "ctrl+m": "enter"}


def named(event: Key) -> str | None:
    """A key's name; none for what is no key of its own, such as Shift.

    Capital letters are named as small ones, so that a locked Shift does no harm.
    """
    key = event.key
    if key == "<ignore>" or key.endswith(_SILENT):
        return None
    if key != "space" and event.character is not None and event.is_printable:
        return latin(event.character.lower())
    return _SAME.get(key, key)
