"""What the voice worker does with each message, whatever carries them."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from voice_guide.voices.cast import Cast
from voice_guide.voices.drivers.roster import Driver, drivers_here, ordered, unknown
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.fields import Message, text, texts, whole
from voice_guide.voices.lodging import made, remove
from voice_guide.voices.memory import Memory
from voice_guide.voices.sound import Sound
from voice_guide.voices.store import Store, key
from voice_guide.voices.studio import Studio

PRUNE_EVERY = 64
"""Clips written between two prunings, if there is never a quiet moment."""

GIVES_WAY = 10
"""How much less urgent than others a worker is that renders ahead; 19 is the least."""

LAST = 0.5
"""Seconds that a clip gets to be written when the program has gone."""


class Rendering:
    """Renders what is asked for, one request after the other, and says who speaks."""

    def __init__(self, send: Callable[[Message], None], start: Callable[[Driver], Engine]) -> None:
        self._send = send
        self._load = start
        self._studio = Studio()
        self._cast = Cast((), self._start, self._studio.take)
        self._told: Message = {}
        self._turn = 0
        self._store: Path | None = None
        self._spare: Path | None = None
        self._memory = Memory()
        self._unpruned = 1
        self._keeping = threading.Lock()
        self._gives_way = False

    def obey(self, message: Message) -> None:
        """Do what one message asks, and answer it."""
        configuration = message.get("configure")
        if isinstance(configuration, Mapping):
            self._configure(configuration)
        elif "survey" in message:
            self._survey(text(message, "survey"))
        elif "id" in message:
            self._render(message)

    def rest(self) -> None:
        """Tidy the store and the spare folder, in a moment when nobody waits."""
        if self._unpruned:
            self._unpruned = 0
            for place in filter(None, (self._store, self._spare)):
                Store(place).prune()

    def leave(self) -> None:
        """Remove the spare folder, which a program that was killed cannot."""
        self._keeping.acquire(timeout=LAST)  # lest a clip is put there again; it stays taken
        if self._spare is not None:
            remove(self._spare)

    def _configure(self, wish: Message) -> None:
        self._turn = whole(wish, "turn")
        names, without = texts(wish, "drivers"), texts(wish, "without")
        drivers = tuple(d for d in ordered(names) if d.name not in without)
        self._store, self._spare = _place(text(wish, "store")), _place(text(wish, "spare"))
        self._cast = Cast(drivers, self._start, self._studio.take)
        if wish.get("ahead") is True:
            self._give_way()
        for name in unknown(names):
            self._cast.regret(f"There is no speech engine {name!r} on this system.")
        for name in without:
            self._cast.regret(f"{name} keeps stopping.")
        if text(wish, "voice"):
            self._cast.prefer(text(wish, "voice"))
        self._told = {}
        self._tell_who_speaks()

    def _render(self, request: Message) -> None:
        words, speed = text(request, "text"), whole(request, "speed")
        try:
            clip = self._clip(words, speed, texts(request, "without"))
        except (EngineFailed, OSError) as error:
            answer: Message = {"error": str(error)}
        else:
            answer = clip
        self._tell_who_speaks()
        self._send({"id": whole(request, "id"), **answer})
        if self._unpruned > PRUNE_EVERY:
            self.rest()

    def _clip(self, words: str, speed: int, without: tuple[str, ...]) -> Message:
        """Where the words are, how many seconds they take, and which driver said them."""
        leader = self._cast.leader
        if leader is not None and leader.driver.name not in without and self._store is not None:
            found = Store(self._store).find(key(leader.identity, words, speed))
            if found is not None:
                path, seconds = found
                return {"path": str(path), "seconds": seconds, "driver": leader.driver.name}
        engine, sound = self._cast.say(words, speed, without)
        path = self._kept(key(engine.identity, words, speed), sound)
        return {"path": str(path), "seconds": sound.seconds, "driver": engine.driver.name}

    def _kept(self, name: str, sound: Sound) -> Path:
        """Where the clip was written: in the store, in the spare folder, or in memory alone.

        Raises:
            OSError: there is no room anywhere.
        """
        self._unpruned += 1
        with self._keeping:
            if self._store is not None:
                with suppress(OSError):
                    return Store(self._store).keep(name, sound)
            if self._spare is not None:
                with suppress(OSError):
                    return Store(made(self._spare)).keep(name, sound)
        return self._memory.keep(name, sound)

    def _survey(self, name: str) -> None:
        driver = next((known for known in drivers_here() if known.name == name), None)
        voices: tuple[str, ...] = ()
        why = ""
        try:
            if driver is None:
                raise EngineFailed(f"there is no speech engine {name!r} on this system")
            voices = self._start(driver).voices()
        except EngineFailed as error:
            why = str(error)
        self._send({"survey": name, "voices": voices, "why": why})

    def _give_way(self) -> None:
        """Let every process that somebody waits for go first; it cannot be taken back."""
        if not self._gives_way and sys.platform != "win32":
            self._gives_way = True
            os.nice(GIVES_WAY)

    def _start(self, driver: Driver) -> Engine:
        self._send({"trying": driver.name})
        return self._load(driver)

    def _tell_who_speaks(self) -> None:
        """Say who leads and why, if that is news."""
        leader = self._cast.leader
        news: dict[str, object] = {"voice": None, "why": self._cast.why, "turn": self._turn}
        if leader is not None:
            news |= {"voice": leader.identity.name, "identity": leader.identity}
        if news != self._told:
            self._told = news
            self._send(news)


def _place(name: str) -> Path | None:
    """A folder by its whole path; none where clips have no place, as in a survey of voices."""
    place = Path(name)
    return place if place.is_absolute() else None
