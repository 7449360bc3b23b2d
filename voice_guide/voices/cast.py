"""The engines in the order they are tried, and which of them speaks."""

from collections.abc import Callable, Collection, Iterator
from itertools import takewhile

from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.sound import Sound

PROOF = "Can you hear me now?"
"""What an engine that has failed must still be able to say, or it is not asked again."""

Take = Callable[[Engine, str, int], Sound]
"""Has an engine say words at so many words a minute, or raises `EngineFailed`."""


class Cast:
    """Engines, each started when it is first needed; one that does not work is left out for good.

    A sentence that the leading engine cannot say is said by the next one. If the leading engine
    cannot say anything else either, the next one leads from then on.
    """

    def __init__(
        self, drivers: tuple[Driver, ...], start: Callable[[Driver], Engine], take: Take
    ) -> None:
        self._drivers = drivers
        self._start = start
        self._take = take
        self._engines: dict[str, Engine] = {}
        self._faults: dict[str, str] = {}
        self._first = ""
        self._regrets: list[str] = []

    @property
    def leader(self) -> Engine | None:
        """The engine that speaks; none if none works."""
        return next(self._working(()), None)

    @property
    def why(self) -> str:
        """Why what was asked for is not what speaks; empty if it is."""
        leader = self.leader
        passed = takewhile(lambda d: leader is None or d != leader.driver, self._in_order())
        faults = (self._faults.get(driver.name, "") for driver in passed)
        return " ".join(filter(None, (*self._regrets, *faults)))

    def regret(self, why: str) -> None:
        """Note a reason, in a sentence, why what was asked for is not what speaks."""
        self._regrets.append(why)

    def prefer(self, voice: str) -> None:
        """Let the first engine that has a voice of this name lead, with that voice."""
        for engine in self._working(()):
            if engine.choose(voice):
                self._first = engine.driver.name
                return
        self.regret(f"There is no voice {voice!r}; `voice-guide voices` names those there are.")

    def say(self, text: str, speed: int, without: Collection[str]) -> tuple[Engine, Sound]:
        """The words, and the engine that said them; drivers named in `without` are not asked.

        Raises:
            EngineFailed: no engine could say them.
        """
        faults = []
        for engine in self._working(without):
            try:
                return engine, self._take(engine, text, speed)
            except EngineFailed as error:
                faults.append(f"{engine.driver.title}: {error}.")
                self._test(engine, speed)
        raise EngineFailed(" ".join(faults) or self.why or "There is no speech engine.")

    def _working(self, without: Collection[str]) -> Iterator[Engine]:
        """The engines that work, the leading one first, each started when it is reached."""
        for driver in self._in_order():
            if driver.name not in without and driver.name not in self._faults:
                engine = self._started(driver)
                if engine is not None:
                    yield engine

    def _in_order(self) -> list[Driver]:
        """The drivers as they are tried: that of the voice asked for, then the others."""
        return sorted(self._drivers, key=lambda driver: driver.name != self._first)

    def _started(self, driver: Driver) -> Engine | None:
        if driver.name not in self._engines:
            try:
                self._engines[driver.name] = self._start(driver)
            except EngineFailed as error:
                self._blame(driver, f"is not here: {error}. {driver.mend}")
                return None
        return self._engines[driver.name]

    def _test(self, engine: Engine, speed: int) -> None:
        """Leave the engine out if it can say nothing at all."""
        try:
            self._take(engine, PROOF, speed)
        except EngineFailed as error:
            self._blame(engine.driver, f"has stopped working: {error}.")

    def _blame(self, driver: Driver, what: str) -> None:
        self._faults[driver.name] = f"{driver.title} {what}"
