"""Which voice made a clip."""

from typing import NamedTuple


class Identity(NamedTuple):
    """A voice, exactly: two clips of the same words by the same identity are alike."""

    driver: str
    """The speech engine, by the name pyttsx3 knows it by."""
    voice: str
    """The engine's own name for the voice."""
    version: str
    """Changes whenever the engine that is installed does."""

    @property
    def name(self) -> str:
        """What the person is told, and may write in the settings."""
        return f"{self.driver} {self.voice}"


class Wish(NamedTuple):
    """What the person asked for: an empty part leaves it to the program."""

    drivers: tuple[str, ...] = ()
    """Drivers in the order to try them."""
    voice: str = ""
    """A voice by its own name, or by driver and name."""
