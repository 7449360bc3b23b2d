"""What is written of the engines of speech: which are here, which one speaks, and why."""

from typing import Final

FIRST: Final = "It is the first that works."
CHOSEN: Final = "The settings ask for it."
SLOW: Final = "It takes its time, so a quick voice speaks until it is ready."
NONE: Final = "No voice can speak here. The words are shown, and chimes mark each hold."
HOW: Final = 'To choose a voice: voice-guide settings set voice "{name}"'
BACK: Final = "To leave the choice to the program: voice-guide settings unset voice"


def in_use(name: str, why: str, *, chosen: bool, slow: bool) -> str:
    """Which voice speaks, and for what reason: `why` tells of those that should but cannot."""
    reason = why or (CHOSEN if chosen else FIRST)
    return " ".join(part for part in (f"In use: {name}.", reason, SLOW if slow else "") if part)


def here(driver: str, title: str, count: int) -> str:
    """That an engine works, and how many voices it has, which are named behind it."""
    voices = "1 voice" if count == 1 else f"{count} voices"
    return f"{driver}, {title}: {voices}."


def absent(driver: str, title: str, why: str, mend: str) -> str:
    """That an engine does not work, why, and what to do about it."""
    parts = (f"{driver}, {title}: not here.", _ended(why), _ended(mend))
    return " ".join(part for part in parts if part)


def _ended(text: str) -> str:
    """A sentence with its full stop."""
    return text if not text or text[-1] in ".!?" else f"{text}."
