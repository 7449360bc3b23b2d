"""The rows: what each command is called, which keys give it, and how it is said aloud.

Keys are named as they are printed ("a", "+", "?"), or by name when nothing is printed ("space",
"enter", "escape", "up", "down", "left", "right", "f1", "ctrl+c").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """What can be asked for in a session."""

    PAUSE = "pause"
    AGAIN = "again"
    NEXT = "next"
    BACK = "back"
    EASED = "eased"
    WHERE = "where"
    ABOUT = "about"
    MORE = "more"
    HELP = "help"
    LOUDER = "louder"
    QUIETER = "quieter"
    SLOWER = "slower"
    QUICKER = "quicker"
    VOICE = "voice"
    BLACK = "black"
    KEYS = "keys"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Command:
    """One row: an act, its keys, its word on screen, and its sentence for the ear."""

    act: Act
    keys: tuple[str, ...]
    label: str
    spoken: str


SESSION: Final = (
    Command(Act.PAUSE, ("space", "enter"), "Pause", "Space pauses, and carries on."),
    Command(Act.AGAIN, ("a", "1"), "Again", "A says it again. Twice says it simpler."),
    Command(Act.EASED, ("e", "3"), "It has eased", "E says that it has eased."),
    Command(Act.NEXT, ("n", "right"), "Next", "N, or the right arrow, goes to the next step."),
    Command(Act.BACK, ("b", "left"), "Back", "B, or the left arrow, goes one step back."),
    Command(Act.WHERE, ("w", "2"), "Where am I", "W says where you are."),
    Command(Act.HELP, ("h", "0"), "Get help", "H tells you when to get help."),
    Command(Act.LOUDER, ("up", "+"), "Louder", "The up arrow makes the voice louder."),
    Command(Act.QUIETER, ("down", "-"), "Quieter", "The down arrow makes the voice quieter."),
    Command(Act.SLOWER, ("[",), "Slower", "The left square bracket makes the voice slower."),
    Command(Act.QUICKER, ("]",), "Quicker", "The right square bracket makes the voice quicker."),
    Command(Act.ABOUT, ("i",), "How it should feel", "I says how to lie, and how it should feel."),
    Command(Act.MORE, ("m",), "Tell me more", "M tells you more, where there is more to tell."),
    Command(Act.VOICE, ("v",), "Voice", "V turns the voice off, and on."),
    Command(Act.BLACK, ("k",), "Black screen", "K makes the screen black."),
    Command(Act.KEYS, ("?", "f1"), "Keys", "The question mark reads these keys."),
    Command(Act.LEAVE, ("escape",), "Leave", "Escape asks before it leaves."),
)
"""Every command of a session, in the order in which they matter."""

YES: Final = ("y", "right")
"""Keys that answer yes while a question is open."""

NO: Final = ("n", "left")
"""Keys that answer no while a question is open."""


def act(key: str, table: Iterable[Command] = SESSION) -> Act:
    """What a key asks for; every key without another meaning pauses and carries on."""
    return next((row.act for row in table if key in row.keys), Act.PAUSE)
