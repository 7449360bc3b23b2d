"""What can be asked for with a key."""

from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """An act, by the name that a person gives it in the settings."""

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
    LONGER = "longer"
    SHORTER = "shorter"
    WAIT = "wait"
    VOICE = "voice"
    BLACK = "black"
    CLOCK = "clock"
    KEYS = "keys"
    LEAVE = "leave"
    START = "start"
    MOVE = "move"
    PICK = "pick"
    CHANGE = "change"
    KEEP = "keep"
    YES = "yes"
    NO = "no"
    ABOUT_YOU = "about-you"
    SETTINGS = "settings"
    CHECK = "check"


AT_ANY_TIME: Final = frozenset({Act.LOUDER, Act.QUIETER, Act.SLOWER, Act.QUICKER, Act.VOICE})
"""What is done at once wherever the person is; no screen or list needs to know of it."""
