"""A driver for pyttsx3 that speaks with SVOX Pico, through py-nanotts.

pyttsx3 finds a driver by importing `pyttsx3.drivers.<name>`; `register` puts this module there.
"""

import ctypes
import os
import sys
import wave
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from py_nanotts import _nanotts  # type: ignore[import-untyped]

from voice_guide.voices.drivers.pace import setting_for
from voice_guide.voices.presence import clearer
from voice_guide.voices.sound import Sound, packed, unpacked
from voice_guide.voices.speakable import speakable

RATE: Final = 16000
"""Samples a second of everything Pico says."""

LANGUAGES: Final = ("en-GB", "en-US")
"""The English voices, the one that is understood best first."""

LEVELS: Final = (
    (81.2, 50), (96.9, 60), (112.7, 70), (128.5, 80), (143.8, 90), (159.4, 100),
    (188.8, 120), (218.2, 140), (247.2, 160), (275.1, 180), (303.2, 200), (343.1, 230),
)  # fmt: skip
"""Words a minute, and the level of Pico's speed at which the first of the voices says as many."""

HASTE: Final = {"en-US": 1.035}
"""How many times that level a voice needs that talks more slowly than the first."""

UNCLIPPED: Final = 0.5
"""The loudest Pico can be asked to speak without running into full scale."""

LONGEST_PATH: Final = 120
"""Characters of the folder of voices that surely fit in Pico's own space for it."""

_MMAP_THRESHOLD: Final = -3


class Voice(NamedTuple):
    """A voice as pyttsx3 lists it."""

    id: str
    name: str
    languages: tuple[str, ...]
    gender: str = "Female"
    age: None = None


class Proxy(Protocol):
    """What pyttsx3 lends a driver to answer with."""

    def setBusy(self, busy: bool) -> None:
        """Say whether more can be taken on; what waits is then handed over."""

    def notify(self, topic: str, **about: object) -> None:
        """Tell those who listen what has happened."""


def register() -> None:
    """Let `pyttsx3.init("pico")` find this driver."""
    sys.modules["pyttsx3.drivers.pico"] = sys.modules[__name__]
    _give_clean_memory()


def buildDriver(proxy: Proxy) -> "Pico":
    """The driver, as pyttsx3 asks for it."""
    return Pico(proxy)


def version() -> str:
    """What changes when another Pico is installed."""
    about = Path(str(_nanotts.__file__)).stat()
    return f"{about.st_size}.{int(about.st_mtime)}"


class Pico:
    """Pico as a driver: everything is rendered at once, so there is nothing to loop or stop."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._folder = _reachable(Path(str(_nanotts.__file__)).with_name("lang"))
        self._voice = LANGUAGES[0]
        self._pace = 145.0
        self._volume = 1.0

    def say(self, text: str) -> None:
        """Refuse: only files are rendered here, and the player plays them."""
        raise NotImplementedError("Pico renders to files only.")

    def save_to_file(self, text: str, filename: str) -> None:
        """Write the words to a WAV file, and say that they are finished."""
        self._proxy.notify("started-utterance")
        samples = clearer(Sound(unpacked(self._rendered(text)), RATE)).samples
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(packed(samples))
        self._proxy.notify("finished-utterance", completed=True)

    def getProperty(self, name: str) -> object:
        """What a property is set to; `voices` are all there are.

        Raises:
            KeyError: there is no property of that name.
        """
        voices = [Voice(language, f"Pico {language}", (language,)) for language in LANGUAGES]
        return {
            "voices": voices,
            "voice": self._voice,
            "rate": self._pace,
            "volume": self._volume,
        }[name]

    def setProperty(self, name: str, value: object) -> None:
        """Set the voice by its id, the rate in words a minute, or the volume from 0 to 1.

        Raises:
            KeyError: there is no property of that name.
            ValueError: the property cannot have that value.
        """
        if name == "voice":
            if value not in LANGUAGES:
                raise ValueError(f"Pico has no voice {value!r}; it has {', '.join(LANGUAGES)}.")
            self._voice = str(value)
        elif name == "rate":
            self._pace = float(str(value))
        elif name == "volume":
            self._volume = min(max(float(str(value)), 0.0), 1.0)
        else:
            raise KeyError(name)

    def startLoop(self) -> None:
        """Take what waits, one after the other; each is done when the next is taken."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        """Nothing: no loop is running."""

    def stop(self) -> None:
        """Nothing: whatever was asked for is done by now."""

    def destroy(self) -> None:
        """Nothing: Pico is put away after every sentence."""

    def _rendered(self, text: str) -> bytes:
        words = speakable(text)
        if not words:
            return b""
        # Half a step less than the level, which Pico's binding rounds up to a whole one.
        level = round(setting_for(self._pace, LEVELS) * HASTE.get(self._voice, 1.0)) - 0.5
        return bytes(
            _nanotts.speak(
                text=words,
                voice=self._voice,
                speed=level / 100,
                volume=UNCLIPPED * self._volume,
                lingware_path=self._folder,
            )
        )


def _reachable(folder: Path) -> str:
    """The folder by a name that is short enough for Pico, whose space for it is fixed."""
    if len(os.fsencode(folder)) <= LONGEST_PATH or not Path("/proc/self/fd").is_dir():
        return str(folder)
    return f"/proc/self/fd/{os.open(folder, os.O_RDONLY)}"


def _give_clean_memory() -> None:
    """Make the system hand Pico memory that is all zeros each time.

    Pico reads memory before it has written to it. In memory that was used before, the same
    sentence came out up to a fifth shorter or longer. Large blocks taken straight from the
    system are always clean; glibc otherwise starts to reuse them after the first.
    """
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(_MMAP_THRESHOLD, 64 * 1024)
