"""The speech engines we know, which of them each system has, and how to get those it lacks."""

import sys
from typing import Final, Literal, NamedTuple

from voice_guide.speech.silence import SILENT
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
    other_levels: tuple[tuple[float, float], ...] = ()
    """The same for voices of another variant than the first of the favourites, where it differs."""
    called_by: Literal["id", "name"] = "id"
    """Whether people know the voices by the end of their ids, or by their names."""
    begins_idle: bool = False
    """Whether pyttsx3 must be told once, at the start, that the engine waits for work.

    With this one it would otherwise return from the first sentence before it is written. With
    all others it must be told before every sentence that the engine is busy: it would otherwise
    stop the sentence that it has just begun.
    """
    is_slow: bool = False
    """Whether a sentence takes it seconds, so that it renders ahead while a quick voice speaks."""

    def rate_for(self, words_a_minute: int, voice: str = "") -> int:
        """The whole number to set the engine's rate to, for a voice by its id."""
        if not self.levels:
            return words_a_minute
        first = self.favourites[0] if self.favourites else ""
        is_like_first = voice.partition("+")[2] == first.partition("+")[2]
        levels = self.levels if is_like_first or not self.other_levels else self.other_levels
        return round(setting_for(words_a_minute, levels))


ESPEAK_RATES: Final = (
    (82.3, 80), (87.4, 90), (96.7, 100), (110.6, 115), (124.7, 130), (142.2, 150),
    (164.6, 175), (185.8, 200), (206.4, 225), (225.3, 250), (245.6, 275), (267.3, 300),
    (292.1, 330), (315.4, 360),
)  # fmt: skip
"""Words a minute, and the rate at which the first voice of espeak-ng says as many."""

ESPEAK_OTHERS: Final = (
    (86.3, 80), (91.8, 90), (101.7, 100), (116.7, 115), (131.9, 130), (151, 150),
    (175.8, 175), (200.1, 200), (224.3, 225), (246.9, 250), (271.4, 275), (297.6, 300),
    (328.1, 330), (358.7, 360),
)  # fmt: skip
"""The same for its voices without a variant, which are quicker: within 4 percent for each."""

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
    other_levels=ESPEAK_OTHERS,
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
    """The drivers of these names in their order; all quick ones if the system has none of them."""
    here = {driver.name: driver for driver in drivers_here(platform)}
    chosen = tuple(here[name] for name in names if name in here)
    return chosen or tuple(driver for driver in here.values() if not driver.is_slow)


def unknown(names: tuple[str, ...], platform: str = sys.platform) -> tuple[str, ...]:
    """The names that this system has no driver for; silence is no driver, and always there."""
    here = {SILENT, *(driver.name for driver in drivers_here(platform))}
    return tuple(name for name in names if name not in here)
