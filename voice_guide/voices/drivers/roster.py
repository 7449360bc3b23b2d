"""The speech engines we know, which of them each system has, and how to get those it lacks."""

import sys
from typing import Final, Literal, NamedTuple

from voice_guide.voices.drivers.pace import setting_for


class Driver(NamedTuple):
    """One speech engine, by the name pyttsx3 knows it by."""

    name: str
    title: str
    mend: str
    """What to do where it is missing."""
    favourites: tuple[str, ...] = ()
    """The ids of the voices to use unless one is asked for, the best first."""
    levels: tuple[tuple[float, float], ...] = ()
    """Words a minute as `pace` counts them, and the rate to set; the same where there are none."""
    called_by: Literal["id", "name"] = "id"
    """Whether people know the voices by the end of their ids, or by their names."""
    begins_idle: bool = False
    """Whether pyttsx3 must be told once, at the start, that the engine waits for work.

    With this one it would otherwise return from the first sentence before it is written. With
    all others it must be told before every sentence that the engine is busy: it would otherwise
    stop the sentence that it has just begun.
    """

    def rate_for(self, words_a_minute: int) -> int:
        """The whole number to set the engine's rate to."""
        if not self.levels:
            return words_a_minute
        return round(setting_for(words_a_minute, self.levels))


ESPEAK_RATES: Final = (
    (79.7, 80), (84.7, 90), (93.7, 100), (107.2, 115), (120.8, 130), (137.8, 150), (159.5, 175),
    (180, 200), (200, 225), (218.3, 250), (238, 275), (259, 300), (283, 330), (305.6, 360),
)  # fmt: skip
"""Words a minute, and the rate at which the first voice of espeak-ng says as many."""

PICO: Final = Driver(
    name="pico",
    title="SVOX Pico",
    mend="Install it with: python -m pip install py-nanotts",
    favourites=("en-GB",),
)

ESPEAK: Final = Driver(
    name="espeak",
    title="espeak-ng",
    mend="Install it with: python -m pip install espeakng-loader, "
    "or from your system: sudo apt install libespeak-ng1",
    favourites=("gmw/en-us+f3", "gmw/en-us", "en-us"),
    levels=ESPEAK_RATES,
    begins_idle=True,
)

NSSS: Final = Driver(
    name="nsss",
    title="the voices of macOS",
    mend="Install what reaches them with: python -m pip install pyobjc",
    called_by="name",
)
"""Untested: written from what is known of it, and never run."""

SAPI5: Final = Driver(
    name="sapi5",
    title="the voices of Windows",
    mend="Install what reaches them with: python -m pip install pywin32 comtypes",
    called_by="name",
)
"""Untested: written from what is known of it, and never run."""

ORDERS: Final[dict[str, tuple[Driver, ...]]] = {
    "darwin": (NSSS, ESPEAK),
    "win32": (SAPI5, PICO, ESPEAK),
}
"""The drivers of a system, in the order they are tried, by the name Python gives the system."""


def drivers_here(platform: str = sys.platform) -> tuple[Driver, ...]:
    """The drivers of this system, in the order they are tried."""
    return ORDERS.get(platform, (PICO, ESPEAK))


def ordered(names: tuple[str, ...], platform: str = sys.platform) -> tuple[Driver, ...]:
    """The drivers of these names in their order; all of this system if it has none of them."""
    here = {driver.name: driver for driver in drivers_here(platform)}
    return tuple(here[name] for name in names if name in here) or tuple(here.values())


def unknown(names: tuple[str, ...], platform: str = sys.platform) -> tuple[str, ...]:
    """The names that this system has no driver for."""
    here = {driver.name for driver in drivers_here(platform)}
    return tuple(name for name in names if name not in here)
