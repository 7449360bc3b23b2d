"""The parts of one run, each made when it is first needed."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from voice_guide.bootstrap.opening import Opening
from voice_guide.bootstrap.workers import Workers, hire
from voice_guide.clock import stamp
from voice_guide.errors import VoiceGuideError
from voice_guide.library.index import NAME
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.log import start_log, trimmed
from voice_guide.paths import Places, made, places
from voice_guide.player.client import Opens, Told
from voice_guide.ports import Settings
from voice_guide.settings.file import SettingsFile
from voice_guide.settings.reading import Reading
from voice_guide.state.file import Recalled, StateFile
from voice_guide.state.place import Place, PlaceFile
from voice_guide.voices.listing import Survey, survey
from voice_guide.workers.floor import Floor
from voice_guide.workers.spawn import Process


class Program:
    """One run of the program; each part is made when it is first needed."""

    def __init__(
        self,
        environ: Mapping[str, str],
        hire: Callable[[Settings, Places, Process | None, Opens], Workers] = hire,
        player: Process | None = None,
        words: list[str] | None = None,
        floor: Floor | None = None,
    ) -> None:
        """Be ready to make the parts; `player` is a player's process that runs already.

        With the `words` of the command line the first sentence is kept for the next start.
        Without a `floor` no other copy of the program is minded.
        """
        self.environ = environ
        self.floor = floor or Floor()
        """Who may speak, of all copies of the program."""
        self.places = places(environ)
        self._opens = _forget if words is None else Opening(words, self.places).keep
        self._hire = hire
        self._player = player
        self._hired: Workers | None = None

    @cached_property
    def log(self) -> Path | None:
        """Where the program's own log lies, if it can be written."""
        made(self.places.logs)
        return start_log(self.places.logs / "voice-guide.log")

    @cached_property
    def settings_file(self) -> SettingsFile:
        """The file of the settings."""
        return SettingsFile(self.places.settings)

    @cached_property
    def reading(self) -> Reading:
        """The settings, and what is wrong with their file."""
        return self.settings_file.load()

    @property
    def settings(self) -> Settings:
        """The settings as they can be used."""
        return self.reading.settings

    @cached_property
    def library(self) -> Library:
        """The guides."""
        return Library(SHIPPED, self.places.guides, self.places.cache / NAME)

    @cached_property
    def state_file(self) -> StateFile:
        """The file of what is remembered."""
        return StateFile(self.places.remembered)

    @cached_property
    def recalled(self) -> Recalled:
        """What is remembered from earlier runs."""
        return self.state_file.load()

    @cached_property
    def place_file(self) -> PlaceFile:
        """The file of where a session stands."""
        return PlaceFile(self.places.place)

    @cached_property
    def left_at(self) -> tuple[Place | None, str]:
        """Where a session stood that was killed a short time ago, and what is wrong with that."""
        return self.place_file.load(stamp())

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for everything of this person's that cannot be used as it stands."""
        own = (bad.brief for bad in self.library.broken())
        state = filter(None, (self.recalled.problem, self.left_at[1]))
        return (*self.reading.problems, *self._guide_problem(), *state, *own)

    def _guide_problem(self) -> tuple[str, ...]:
        """That the guide which was set is not there, if so."""
        if "guide" not in self.reading.given:
            return ()
        try:
            self.library.demand(self.settings.guide)
        except VoiceGuideError as error:
            return (f"{self.settings_file.path}: guide: {error}",)
        return ()

    @property
    def workers(self) -> Workers:
        """The two children, started when they are first asked for."""
        if self._hired is None:
            player, self._player = self._player, None
            _ = self.log  # what becomes of them is logged from here on
            self._hired = self._hire(self.settings, self.places, player, self._opens)
        return self._hired

    def hasten(self) -> None:
        """Start the children now, if they can be; what is wrong is said when they are needed."""
        with suppress(OSError):
            _ = self.workers

    def survey(self, voice: str | None = None) -> Survey:
        """Which voices there are, and which one speaks: as it is set, or if `voice` were set."""
        made(self.places.logs)
        log = trimmed(self.places.logs / "voices.log")
        wish = self.settings.voice if voice is None else voice
        return survey(self.settings.drivers, wish, log)

    def close(self) -> None:
        """End the children, if there are any."""
        if self._hired is not None:
            self._hired.close()
        if self._player is not None:
            self._player.kill()
            self._player.wait()


def _forget(_: Told) -> None:
    """Keep nothing for the next start."""
