"""Faults of what is known about speech engines."""

from types import ModuleType
from typing import Final

from tests.faults.sabotage.loaded import when_loaded

ROSTER: Final = "voice_guide.voices.drivers.roster"


def slow(driver: str) -> None:
    """Let an engine be one that takes its time, and so renders ahead."""

    def change(module: ModuleType) -> None:
        name = driver.upper()
        setattr(module, name, getattr(module, name)._replace(is_slow=True))

    when_loaded(ROSTER, change)
