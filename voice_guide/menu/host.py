"""What the menu asks of the program behind it."""

from typing import Protocol

from voice_guide.guide.model import Guide
from voice_guide.menu.check import Doctor
from voice_guide.menu.keeper import Keeper
from voice_guide.menu.row import Listed
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings


class Host(Keeper, Doctor, Protocol):
    """The guides there are, and what is remembered of the person."""

    @property
    def first_use(self) -> bool:
        """Whether the words of a first use are still to be said."""

    def introduced(self) -> None:
        """Remember that the words of the first use were said."""

    def owes_offer(self) -> bool:
        """Whether the questions about the person are to be offered now: by day, and only once."""

    def offered(self) -> None:
        """Remember that the questions about the person were offered."""

    def selection(self, settings: Settings) -> Selection:
        """What there is to choose from with these settings, and what is chosen at first."""

    def guide(self, listed: Listed) -> Guide:
        """The guide of a row, to be played.

        Raises:
            VoiceGuideError: It is gone or cannot be used any more; why, and what to do, is said.
        """

    def keep(self, setting: str, *, yes: bool) -> str:
        """Write an answer into the settings file; a sentence if it could not be, else nothing."""
