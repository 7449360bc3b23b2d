"""What is said when the program is opened while another copy of it has the floor."""

from typing import Final

from voice_guide.wording.menu import sentence

KNOCKED: Final = "Voice guide was opened in another window. There, Space goes on in its place."
"""Said by the copy that has the floor."""

ASK: Final = "Space ends it and goes on here. Press Escape to leave it alone."
"""Shown by the other, where a single key can answer."""

COMMAND: Final = "To end it and go on here: voice-guide now"
"""Shown by the other, where no key can answer."""

FAST: Final = "It could not be ended. Close its window, and start again."
"""Said when the copy that has the floor does not give way."""


def occupied(playing: str) -> str:
    """What another copy does just now; it plays nothing where no title is given."""
    doing = f"It plays: {sentence(playing)}" if playing else "It plays nothing."
    return f"Voice guide is open in another window. {doing}"
