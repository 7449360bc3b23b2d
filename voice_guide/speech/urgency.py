"""What a phrase may do to the one being spoken."""

from enum import IntEnum


class Urgency(IntEnum):
    """A promise in words: what it interrupts, and what becomes of it."""

    COACHING = 0
    """Encouragement in a hold. Dropped if anything is due."""
    COUNTDOWN = 1
    """Seconds left. Dropped if anything else is speaking."""
    ECHO = 2
    """Names what has focus. The newest wins, and any key cuts it."""
    ANSWER = 3
    """What the person asked for. Waits for the sentence being spoken."""
    INSTRUCTION = 4
    """The guide's own words. Never dropped; a key cuts it to move on."""
    ALARM = 5
    """Advice to get help. Waits only for a release, and cuts all else."""
