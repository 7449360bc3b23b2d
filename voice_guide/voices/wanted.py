"""What has been asked of the worker, in the order it is to be answered."""

from typing import Final

from msgspec import Struct, field

from voice_guide.speech.urgency import Urgency

AT_ONCE: Final = 2
"""Requests the worker has at one time: one that it renders, and the next."""


class Request(Struct):
    """Words somebody waits for."""

    text: str
    speed: int
    """Words a minute."""
    urgency: Urgency
    serial: int
    """Counts up from 1: who asked first."""
    failures: int = 0
    """How often the worker died or hung over it."""
    without: set[str] = field(default_factory=set)
    """Drivers that are not to be asked for it again."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


class Wanted:
    """Requests that wait, and those the worker has. Pure: it sends nothing itself."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, int], Request] = {}
        self._sent: dict[int, Request] = {}
        self._serial = 0

    @property
    def head(self) -> Request | None:
        """The request the worker is at."""
        return next(iter(self._sent.values()), None)

    def add(self, text: str, speed: int, urgency: Urgency) -> None:
        """Ask for words; if they are asked for already, the more urgent of the two counts."""
        for request in (*self._waiting.values(), *self._sent.values()):
            if (request.text, request.speed) == (text, speed):
                request.urgency = max(request.urgency, urgency)
                return
        self._serial += 1
        self._waiting[text, speed] = Request(text, speed, urgency, self._serial)

    def next(self) -> Request | None:
        """The request to send now, counted as sent; none while the worker has enough."""
        if len(self._sent) >= AT_ONCE or not self._waiting:
            return None
        request = min(self._waiting.values(), key=lambda each: (-each.urgency, each.serial))
        del self._waiting[request.text, request.speed]
        self._sent[request.serial] = request
        return request

    def done(self, serial: int) -> Request | None:
        """The request that has been answered, which is now forgotten."""
        return self._sent.pop(serial, None)

    def lost(self) -> Request | None:
        """The request the worker died over, now forgotten; what it had besides waits again."""
        culprit = self.head
        for request in self._sent.values():
            if request is not culprit:
                self.again(request)
        self._sent.clear()
        return culprit

    def again(self, request: Request) -> None:
        """Let a request wait once more, in its old place."""
        self._waiting[request.text, request.speed] = request

    def last(self, request: Request) -> None:
        """Let a request wait once more, behind all that are as urgent."""
        self._serial += 1
        request.serial = self._serial
        self.again(request)

    def drain(self) -> tuple[Request, ...]:
        """Every request there is; all are now forgotten."""
        every = (*self._sent.values(), *self._waiting.values())
        self._sent.clear()
        self._waiting.clear()
        return every
