"""The program's side of the voice: asks the worker for clips, and never waits for it."""

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from voice_guide.ports import Clip, Inbox, Rendered, Unrendered, VoiceChanged
from voice_guide.speech.urgency import Urgency
from voice_guide.voices.blame import Blame
from voice_guide.voices.fields import Message, seconds, text, texts, whole
from voice_guide.voices.hourglass import Hourglass
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.lodging import Lodging
from voice_guide.voices.ready_made import ReadyMade
from voice_guide.voices.store import key
from voice_guide.voices.wanted import Request, Wanted
from voice_guide.workers.child import Child

WORKER: Final = "voice_guide.voices.worker"

PATIENCE: Final = 5.0
"""Seconds the worker may take over a sentence, however short."""

PATIENCE_A_WORD: Final = 0.1
"""Seconds more for each word."""

PATIENCE_LOADING: Final = 5.0
"""Seconds more while it has not yet said that it has a voice."""

UNHURRIED: Final = 6
"""How many times as long a voice may take that renders ahead: a quick one speaks meanwhile."""

NOTE_AHEAD: Final = "slow-voice.json"
"""The note of the voice that renders ahead, beside that of the quick one."""


class VoiceClient:
    """Implements `ports.Voice` with a worker process that is replaced when it dies or hangs."""

    def __init__(
        self,
        store: Path,
        drivers: tuple[str, ...],
        voice: str,
        inbox: Inbox,
        log: Path | None,
        module: str = WORKER,
        *,
        ahead: bool = False,
    ) -> None:
        """Start the worker; one that renders `ahead` of need gives way to others, and has time."""
        self._wish = Wish(drivers, voice)
        self._ahead = ahead
        self._turn = 0
        """How many times the worker was told what is wished for."""
        self._inbox = inbox
        self._lodging = Lodging(store, NOTE_AHEAD) if ahead else Lodging(store)
        self._store = self._lodging.store
        self._ready_made = ReadyMade(self._store)
        self._identity = self._store.remembered(self._wish)
        self._told: VoiceChanged | None = None
        self._loading = ""
        self._elsewhere: dict[tuple[str, int], Clip] = {}
        self._wanted = Wanted()
        self._blame = Blame()
        self._is_alive = False
        self._has_voice = False
        self._has_hung = False
        self._is_closed = False
        self._lock = threading.Lock()
        self._hourglass = Hourglass(self._lose_patience)
        self._child = Child(module, heard=self._hear, begun=self._begin, lost=self._mourn, log=log)
        self._child.start()

    def ready(self, text: str, speed: int) -> Clip | None:
        """The clip of these words if it is there already; never waits."""
        clip, identity = self._elsewhere.get((text, speed)), self._identity
        if clip is not None and clip.path.exists():
            return clip
        found = self._store.find(key(identity, text, speed)) if identity is not None else None
        if found is not None:
            return Clip(*found)
        is_mute = self._told is not None and self._told.name is None
        return self._stand_in(text, speed) if is_mute else None

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Ask for a clip; `Rendered` or `Unrendered` comes to the inbox."""
        with self._lock:
            clip = self.ready(text, speed)
            if clip is not None:
                self._post(Rendered(text, speed, clip))
            elif self._told is not None and self._told.name is None:
                self._post(Unrendered(text, speed, self._told.why))
            else:
                self._wanted.add(text, speed, urgency)
                self._send_next()

    def choose(self, drivers: tuple[str, ...], voice: str) -> None:
        """Speak with another voice from now on; `VoiceChanged` comes to the inbox."""
        with self._lock:
            self._wish = Wish(drivers, voice)
            self._identity = self._store.remembered(self._wish)
            self._elsewhere.clear()
            self._told = None
            self._blame = Blame()
            for request in self._wanted.drain():  # the worker's answers come in the old voice
                self._wanted.add(request.text, request.speed, request.urgency)
            if self._is_alive:
                self._configure()
                self._send_next()

    def close(self) -> None:
        """End the process; nothing comes to the inbox afterwards."""
        with self._lock:
            self._is_closed = True
        self._hourglass.close()
        self._child.close()
        self._lodging.close()

    def _begin(self) -> None:
        """Tell a worker that has just been started what it is to do."""
        with self._lock:
            self._is_alive = True
            self._has_voice = False
            self._loading = ""
            self._configure()
            self._send_next()

    def _configure(self) -> None:
        """Tell the worker which voice is wished for, and where clips are kept."""
        self._turn += 1
        self._child.send(
            {
                "configure": {
                    "turn": self._turn,
                    "drivers": self._wish.drivers,
                    "without": sorted(self._blame.dropped),
                    "voice": self._wish.voice,
                    "store": str(self._store.folder),
                    "spare": str(self._lodging.spare),
                    "ahead": self._ahead,
                }
            }
        )

    def _mourn(self, why: str) -> None:
        """Decide what becomes of the request the worker died over; the others wait again."""
        with self._lock:
            self._is_alive = False
            request = self._wanted.lost()
            again = self._is_worth_trying(request)
            if request is not None and again and self._has_hung:
                self._wanted.last(request)  # lest one bad sentence holds up all the good ones
            elif request is not None and again:
                self._wanted.again(request)
            elif request is not None:
                self._give_up((request,), f"The voice stopped at it three times: {why}.")
            self._has_hung = False
            if self._blame.is_barren:
                self._tell(None, f"The voice keeps stopping: {why}.")
            self._send_next()

    def _is_worth_trying(self, request: Request | None) -> bool:
        """Put the death down to an engine; whether what it died over is to be tried again."""
        driver = self._identity.driver if self._identity else ""
        if self._loading:
            self._blame.died_loading(self._loading)
            return True
        if self._has_hung:
            self._blame.hung(driver, request)
        return self._blame.died_speaking(driver, request if self._has_voice else None)

    def _hear(self, message: Message) -> None:
        with self._lock:
            self._loading = text(message, "trying")
            if "voice" in message and message.get("turn", self._turn) == self._turn:
                self._change_voice(message)  # what it says of an earlier wish is no news
            elif "id" in message:
                self._answer(message)
            self._send_next()

    def _change_voice(self, message: Message) -> None:
        """Speak with another voice, or with none, from now on."""
        parts = texts(message, "identity")
        if len(parts) == 3:
            identity = Identity(*parts)
            self._has_voice = True
            self._blame.loaded()
            is_new = identity != self._identity
            if is_new:
                self._identity = identity
                self._elsewhere.clear()
                self._store.remember(self._wish, identity)
            self._tell(identity.name, text(message, "why") if is_new else "")
        else:
            # The clips of the voice there was can still be found, and are as good as ever.
            self._tell(None, text(message, "why"))

    def _answer(self, message: Message) -> None:
        """Hand on what has become of one request."""
        request = self._wanted.done(whole(message, "id"))
        if request is None:
            return
        if "path" not in message:
            self._give_up((request,), text(message, "error"))
            return
        words, speed = request.text, request.speed
        clip = Clip(Path(text(message, "path")), seconds(message, "seconds"))
        if not clip.seconds:
            self._give_up((request,), "The voice gave a clip of no length.")
            return
        if self._identity is not None:
            self._blame.spoke(text(message, "driver") or self._identity.driver)
            if clip.path != self._store.path(key(self._identity, words, speed)):
                self._elsewhere[words, speed] = clip
            else:
                self._ready_made.spoke(self._identity, speed)
        self._post(Rendered(words, speed, clip))

    def _send_next(self) -> None:
        """Give the worker as much as it should have, and have its time watched."""
        while self._is_alive and (request := self._wanted.next()) is not None:
            self._child.send(
                {
                    "id": request.serial,
                    "text": request.text,
                    "speed": request.speed,
                    "without": sorted(request.without),
                }
            )
        head = self._wanted.head
        if head is None:
            self._hourglass.turn(0, 0.0)
        else:
            self._hourglass.turn(head.serial, self._patience(head))

    def _tell(self, name: str | None, why: str) -> None:
        """Say who speaks now, if that is news; without a voice nobody need wait any more."""
        news = VoiceChanged(name, why)
        is_known = self._told is not None and name is not None and self._told.name == name
        if news != self._told and not (is_known and not why):
            self._told = news
            self._post(news)
        if name is None:
            self._give_up(self._wanted.drain(), why)

    def _give_up(self, requests: Iterable[Request], why: str) -> None:
        for request in requests:
            text, speed = request.text, request.speed
            clip = self._stand_in(text, speed)
            given_up = Unrendered(text, speed, why)
            self._post(given_up if clip is None else Rendered(text, speed, clip))

    def _stand_in(self, text: str, speed: int) -> Clip | None:
        """What is ready-made of these words; for who renders ahead a quick voice speaks instead."""
        return None if self._ahead else self._ready_made.find(text, speed)

    def _post(self, event: Rendered | Unrendered | VoiceChanged) -> None:
        if not self._is_closed:
            self._inbox(event)

    def _lose_patience(self) -> None:
        with self._lock:
            self._has_hung = True
        self._child.restart("it took too long over a sentence")

    def _patience(self, request: Request) -> float:
        """Seconds a request may be with the worker."""
        loading = 0.0 if self._told is not None and self._told.name else PATIENCE_LOADING
        patience = PATIENCE + PATIENCE_A_WORD * request.words + loading
        return patience * UNHURRIED if self._ahead else patience
