"""What going through the settings asks of the program behind it."""

from collections.abc import Callable
from typing import Protocol

from voice_guide.menu.kept import Around, Kept, Value, Voices

Found = Callable[[Voices], object]
"""Takes the voices that were found; called from another thread."""


class Keeper(Protocol):
    """The settings that are kept from run to run."""

    def kept(self) -> Kept:
        """The settings as they are kept, without what holds for this run alone."""

    def around(self) -> Around:
        """What there is to choose from, but for the voices, which take time to find."""

    def look_for_voices(self, found: Found) -> None:
        """Look for voices, without waiting for them."""

    def instruction(self) -> str:
        """A real instruction of the first guide, to hear a voice by; nothing if it has none."""

    def typed(self, name: str, word: str) -> Value:
        """The value that a person means by a word.

        Raises:
            VoiceGuideError: the setting cannot have it; what it may be is said.
        """

    def change(self, name: str, value: Value) -> str:
        """Write a setting into the file; a sentence if it could not be, else nothing.

        It holds until the program ends either way.
        """
