"""What a front end asks of the conductor; a narrow face, so that tests can stand in for it."""

from typing import Protocol

from voice_guide.guide.model import Guide
from voice_guide.ports import Settings
from voice_guide.speech.urgency import Urgency


class Stage(Protocol):
    """The conductor as front ends know it; every call returns at once."""

    def play(self, guide: Guide, start: str | None = None) -> None:
        """Start a guide, from a step if one is named."""

    def press(self, key: str) -> None:
        """Do what a key asks for in a session, or in the questions about warning signs."""

    def pause(self) -> None:
        """Let the guide stand still, if it goes on."""

    def dip(self, *, on: bool) -> None:
        """Let what is being said go on without being heard for a moment, or be heard again."""

    def help(self) -> None:
        """Open the questions about warning signs."""

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        """Speak the program's own words."""

    def hush(self) -> None:
        """Stop what is being said."""

    def settle(self, patience: float) -> None:
        """Wait until all that was asked for is done, so many seconds at most."""

    def sleep(self) -> None:
        """Close the audio device."""

    def wake(self) -> None:
        """Open the audio device."""

    def settings_changed(self, settings: Settings) -> None:
        """Take other settings, which hold from the next guide on."""

    def leave(self) -> None:
        """End the session at once."""
