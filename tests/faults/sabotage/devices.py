"""Faults of the sound device, as the player's process meets them."""

from pathlib import Path
from types import ModuleType
from typing import Final

from tests.faults.sabotage.loaded import missing, when_loaded

DEVICE: Final = "voice_guide.player.device"


def none_installed() -> None:
    """Let the library that plays not be installed."""
    missing("miniaudio")


def null() -> None:
    """Let the library find nothing but the device of its own that nobody hears."""

    def change(module: ModuleType) -> None:
        vars(module)["_backends"] = lambda: [module.miniaudio.Backend.NULL]

    when_loaded(DEVICE, change)


def busy(file: str) -> None:
    """Let another program have the device for as long as a file is there."""

    def change(module: ModuleType) -> None:
        whole = module.open_device

        def open_device(*given: object) -> object:
            if Path(file).exists():
                raise module.NoSink("the device is in use by another program")
            return whole(*given)

        vars(module)["open_device"] = open_device

    when_loaded(DEVICE, change)
