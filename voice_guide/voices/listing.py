"""Which voices there are on this system, asked of a worker made for the purpose."""

from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from msgspec import Struct

from voice_guide.errors import VoiceGuideError
from voice_guide.speech.silence import SILENT
from voice_guide.voices.client import WORKER
from voice_guide.voices.drivers.roster import Driver, drivers_here
from voice_guide.voices.fields import Message, text, texts
from voice_guide.voices.identity import Wish
from voice_guide.voices.parts import parted
from voice_guide.workers.child import Child

PATIENCE: Final = 10.0
"""Seconds an engine may take to say which voices it has."""


class NoAnswer(VoiceGuideError):
    """The voice worker does not answer at all."""


class Offer(Struct, frozen=True):
    """What one speech engine has to offer here."""

    driver: str
    title: str
    voices: tuple[str, ...]
    """What its English voices are called; none where it does not work."""
    why: str = ""
    """Why it does not work; empty where it does."""
    mend: str = ""
    """What to do about it; empty where it works."""
    slow: bool = False
    """Whether it takes seconds for a sentence, so that a quick voice speaks until it is ready."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its voices as the setting `voice` knows them."""
        return tuple(
            voice if voice == SILENT else f"{self.driver} {voice}" for voice in self.voices
        )


SILENCE: Final = Offer(SILENT, "no voice, but words and chimes", (SILENT,))
"""What is always there for who wants no voice."""


class Survey(Struct, frozen=True):
    """Every voice there is, and the one that speaks."""

    voice: str | None
    """The voice that speaks with these settings; none if none works."""
    why: str
    """Why it is not the one that was asked for; empty if it is."""
    offers: tuple[Offer, ...]
    chosen: bool = False
    """Whether it was asked for, by its name or by its engine's; else it is the first that works."""


class _Enquiry:
    """A worker that is asked one thing after the other."""

    def __init__(self, log: Path | None, patience: float, module: str) -> None:
        self._patience = patience
        self._news: SimpleQueue[Message] = SimpleQueue()
        self._child = Child(
            module,
            heard=self._news.put,
            begun=lambda: self._news.put({"begun": True}),
            lost=lambda why: self._news.put({"lost": why}),
            log=log,
        )
        self._child.start()
        self._is_up = False

    def ask(self, question: Message, answered_by: str) -> Message:
        """The answer, or the reason why there is none as `lost`."""
        while not self._is_up:
            self._is_up = "begun" in self._next()
        self._child.send(question)
        while True:
            news = self._next()
            if "lost" in news:
                self._is_up = False
            if answered_by in news or "lost" in news:
                return news

    def close(self) -> None:
        """End the worker."""
        self._child.close()

    def _next(self) -> Message:
        with suppress(Empty):
            return self._news.get(timeout=self._patience)
        self._child.restart("it took too long")
        with suppress(Empty):
            return self._news.get(timeout=self._patience)
        raise NoAnswer("The voice worker does not answer. Look in its log, or start again.")


def survey(
    drivers: tuple[str, ...],
    voice: str,
    log: Path | None,
    patience: float = PATIENCE,
    module: str = WORKER,
) -> Survey:
    """The voices of every engine known on this system, and which speaks with these settings.

    Raises:
        NoAnswer: the worker cannot even be started.
    """
    enquiry = _Enquiry(log, patience, module)
    try:
        offers = (*(_offer(enquiry, driver) for driver in drivers_here()), SILENCE)
        if parted(Wish(drivers, voice)).quick is None:
            return Survey(SILENT, "", offers, chosen=True)
        wish = {"drivers": drivers, "voice": voice, "store": "", "spare": ""}
        answer = enquiry.ask({"configure": wish}, "voice")
    finally:
        enquiry.close()
    why = _why(answer)
    return Survey(text(answer, "voice") or None, why, offers, bool(drivers or voice) and not why)


def _offer(enquiry: _Enquiry, driver: Driver) -> Offer:
    answer = enquiry.ask({"survey": driver.name}, "survey")
    voices, why = texts(answer, "voices"), _why(answer)
    mend = "" if voices else driver.mend
    return Offer(driver.name, driver.title, voices, why, mend, driver.is_slow)


def _why(answer: Message) -> str:
    return text(answer, "why") or text(answer, "lost")
