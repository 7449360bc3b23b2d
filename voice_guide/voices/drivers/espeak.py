"""espeak-ng for pyttsx3: the bundled library rather than the system's, and never an exit.

The library looks for its data in a path of at most 159 characters, and ends the whole process
when it does not find it. So the process goes to live in the folder of the data, and the library
is told not to.
"""

import ctypes
import importlib
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple

_KEEP_RUNNING: Final = 0x8000
"""The library's option not to end the process when something is missing."""


class Library(NamedTuple):
    """espeak-ng, loaded."""

    version: str
    settle: Callable[[], object]
    """Wait until the library, which works in a thread of its own, has done all it was told."""


def prepare() -> Library:
    """Load the library before pyttsx3 does, so that it is ours.

    Raises:
        ImportError, RuntimeError, OSError: there is no espeak-ng.
    """
    data = _load_bundled()
    low_level = importlib.import_module("pyttsx3.drivers._espeak")
    names = vars(low_level)
    names["Initialize"] = _patient(names["Initialize"], data)
    # pyttsx3 cancels all that waits before each sentence if the library is at work just then:
    # the rate that was set is lost, or the sentence is cut. Nothing of ours is ever cancelled.
    names["IsPlaying"] = _never
    return Library(_version(low_level), names["Synchronize"])


def _load_bundled() -> bytes | None:
    """Where the bundled library finds its data, once it is loaded; none if there is none."""
    try:
        bundle = importlib.import_module("espeakng_loader")
    except ImportError:
        return None
    folder = Path(str(bundle.__file__)).parent
    library = folder / "libespeak-ng.so.1"
    if not library.exists():
        return None
    # By its own name: then the loader takes it for the one that pyttsx3 asks for.
    ctypes.CDLL(str(library), ctypes.RTLD_GLOBAL)
    os.chdir(folder)
    return b"."


def _patient(initialize: Callable[..., int], data: bytes | None) -> Callable[[int, int], int]:
    """The library's first call, told where the data are, and not to end the process."""

    def initialized(output: int, length: int) -> int:
        return initialize(output, length, data, _KEEP_RUNNING)

    return initialized


def _never() -> int:
    return 0


def _version(low_level: ModuleType) -> str:
    info = vars(low_level)["dll"].espeak_Info
    info.restype = ctypes.c_char_p
    said = info(None)
    return str(said, "utf-8", "replace").split(" ")[0] if said else "unknown"
