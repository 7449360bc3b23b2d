"""One speech engine, driven through pyttsx3, with what pyttsx3 needs to be told each time."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol, cast

from voice_guide.speech.say_as import said
from voice_guide.voices.drivers import spelling
from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.identity import Identity


class EngineFailed(Exception):
    """An engine did not do what it was asked, and this is why."""


class Listed(Protocol):
    """A voice, as pyttsx3 lists it."""

    id: str
    name: str | None
    languages: Sequence[object]


class Proxy(Protocol):
    """The part of pyttsx3 that hands an engine its work."""

    def setBusy(self, busy: bool) -> None:
        """Say whether the engine can take no work now."""


class Core(Protocol):
    """The part of pyttsx3's own engine that is used."""

    @property
    def proxy(self) -> Proxy:
        """What hands the engine its work."""

    def connect(self, topic: str, cb: Callable[..., None]) -> object:
        """Call back when something happens."""

    def getProperty(self, name: str) -> object:
        """A property's value."""

    def setProperty(self, name: str, value: str | float) -> None:
        """Ask for a property to be set."""

    def save_to_file(self, text: str, filename: str) -> None:
        """Ask for words to be written to a file."""

    def runAndWait(self) -> None:
        """Do what was asked."""


class Engine:
    """A speech engine that writes sentences to files, one at a time."""

    def __init__(
        self,
        driver: Driver,
        core: Core,
        version: str,
        settle: Callable[[], object] = lambda: None,
    ) -> None:
        self.driver = driver
        self._core = core
        self._version = version
        self._settle = settle
        self._fault = ""
        self._set: tuple[str, int] | None = None
        core.connect("error", self._note_fault)
        if driver.begins_idle:
            core.proxy.setBusy(False)
        self._speak_with(self._default())

    @property
    def identity(self) -> Identity:
        """Who speaks."""
        return self._identity

    def voices(self) -> tuple[str, ...]:
        """What the English voices are called, the one to use unless one is asked for first."""
        english = (voice.id for voice in self._listed() if _is_english(voice))
        return tuple(dict.fromkeys(self._called(voice) for voice in (self._default(), *english)))

    def choose(self, wish: str) -> bool:
        """Speak with the voice of that name from now on; false if there is none."""
        wish, _, variant = wish.lower().removeprefix(f"{self.driver.name} ").partition("+")
        for voice in self._listed():
            if wish in {voice.id.lower(), (voice.name or "").lower(), _ending(voice.id).lower()}:
                self._speak_with(f"{voice.id}+{variant}" if variant else voice.id)
                return True
        return False

    def render(self, words: str, speed: int, place: Path) -> None:
        """Write words to a file, at so many words a minute.

        Raises:
            EngineFailed: the engine refused; whether it wrote anything is for the caller to see.
        """
        self._fault = ""
        if not self.driver.begins_idle:
            self._core.proxy.setBusy(True)
        self._set_up(speed)
        self._core.save_to_file(said(words, self._spellings), str(place))
        self._core.runAndWait()
        self._settle()
        if self._fault:
            self._set = None
            raise EngineFailed(self._fault)

    def _speak_with(self, voice: str) -> None:
        """Take the voice of this id, and what goes with it: to ask an engine for it takes long."""
        self._voice = voice
        driver, name = self.driver.name, self._called(voice)
        self._spellings = spelling.spelled_for(driver, name)
        version = ".".join(filter(None, (self._version, spelling.mark(driver, name))))
        self._identity = Identity(driver, name, version)

    def _set_up(self, speed: int) -> None:
        """Set voice and rate where they are not so yet: setting them can take an engine long."""
        rate = self.driver.rate_for(speed, self._voice)
        if self._set != (self._voice, rate):
            self._core.setProperty("voice", self._voice)
            self._core.setProperty("rate", rate)
            self._settle()
            self._set = (self._voice, rate)

    def _default(self) -> str:
        """The id of the voice to use unless one is asked for."""
        english = [voice.id for voice in self._listed() if _is_english(voice)]
        for favourite in self.driver.favourites:
            if favourite.partition("+")[0] in english:
                return favourite
        own = self._core.getProperty("voice")
        if isinstance(own, str) and own in english:
            return own
        if not english:
            raise EngineFailed("it has no English voice")
        return english[0]

    def _listed(self) -> tuple[Listed, ...]:
        return tuple(cast("Iterable[Listed]", self._core.getProperty("voices")))

    def _called(self, voice: str) -> str:
        """What people call the voice with this id."""
        if self.driver.called_by == "name":
            names = {listed.id: listed.name for listed in self._listed()}
            return names.get(voice) or voice
        return _ending(voice)

    def _note_fault(self, *, exception: object = "", **_about: object) -> None:
        self._fault = str(exception) or type(exception).__name__


def _ending(voice: str) -> str:
    """The last part of an id such as `gmw/en-us`."""
    return re.split(r"[/\\]", voice)[-1]


def _is_english(voice: Listed) -> bool:
    return any(re.match(r"en([-_]|$)", str(name), re.IGNORECASE) for name in voice.languages)
