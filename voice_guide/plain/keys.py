"""What a terminal sends for a key, as the name that key has in the table of commands."""

import codecs
import re
from typing import Final

_NAMED: Final = {
    "\r": "enter",
    "\n": "enter",
    " ": "space",
    "\t": "tab",
    "\x03": "ctrl+c",
    "\x08": "backspace",
    "\x7f": "backspace",
}

_SEQUENCES: Final = {
    "[A": "up",
    "[B": "down",
    "[C": "right",
    "[D": "left",
    "OA": "up",
    "OB": "down",
    "OC": "right",
    "OD": "left",
    "[3~": "delete",
    "OP": "f1",
    "[11~": "f1",
    "[[A": "f1",
}
"""What follows an escape, for the keys that have a meaning; every other sequence has none."""

_SEQUENCE: Final = re.compile(r"\[\[[A-Z]|\[[0-?]*[ -/]*[@-~]|O[ -~]")
_UNFINISHED: Final = re.compile(r"\[\[?|\[[0-?]+[ -/]*|O")


def whole_lines(data: bytes) -> tuple[str, ...]:
    """The lines that arrived in one piece; none if these are keys.

    Nobody presses a key and Enter in the same moment. Shells inside editors, which many blind
    people use, let a line be edited and then send all of it at once.
    """
    text = data.decode("utf-8", "replace")
    lines = text.splitlines()
    whole = len(text) > 1 and text[-1] in "\r\n" and all(lines) and all(map(str.isprintable, lines))
    return tuple(lines) if whole else ()


class Keys:
    """Cuts what arrives from a terminal into keys; holds back what may be half a key."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="ignore")
        self._rest = ""

    @property
    def waiting(self) -> bool:
        """Whether an escape has come that may be a key of its own or the start of another."""
        return bool(self._rest)

    def feed(self, data: bytes) -> tuple[str, ...]:
        """The keys that are whole now."""
        self._rest += self._decoder.decode(data)
        keys: list[str] = []
        while self._rest and (taken := self._take()):
            name, length = taken
            self._rest = self._rest[length:]
            if name:
                keys.append(name)
        return tuple(keys)

    def settle(self) -> tuple[str, ...]:
        """What was held back, now that nothing more has come: the escape key itself."""
        rest, self._rest = self._rest, ""
        return ("escape",) if rest else ()

    def _take(self) -> tuple[str, int] | None:
        """The first key and how many characters it is; none while it may be half of one."""
        first = self._rest[0]
        if first != "\x1b":
            return _NAMED.get(first, first.lower() if first.isprintable() else ""), 1
        after = self._rest[1:]
        if sequence := _SEQUENCE.match(after):
            return _SEQUENCES.get(sequence[0], ""), 1 + len(sequence[0])
        if not after or _UNFINISHED.fullmatch(after):
            return None
        return "escape", 1
