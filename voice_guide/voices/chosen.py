"""The voice that was chosen, whatever it takes: one process, two, or none."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from voice_guide.ports import Clip, Event, Inbox, Rendered, Unrendered
from voice_guide.speech.urgency import Urgency
from voice_guide.voices.client import NOTE_AHEAD, WORKER, VoiceClient
from voice_guide.voices.identity import Wish
from voice_guide.voices.store import Store

TYPE_CHECKING = False  # as in typing; what follows is loaded only for who has chosen something
if TYPE_CHECKING:
    from voice_guide.voices.duet import Ahead, Speaks


class ChosenVoice:
    """Implements `ports.Voice`; another choice may need other processes, and they take over.

    A usual voice is one `VoiceClient`, a slow one a `Duet` of two, and silence none at all.
    """

    def __init__(
        self,
        store: Path,
        drivers: tuple[str, ...],
        voice: str,
        inbox: Inbox,
        log: Callable[[str], Path | None],
        *,
        ahead: "Ahead" = tuple,
        module: str = WORKER,
    ) -> None:
        """Start what the choice needs.

        `log` gives the log of a voice by its file's name. A slow voice renders what is `ahead`
        while nobody waits for anything else.
        """
        self._store = store
        self._inbox = inbox
        self._log = log
        self._ahead = ahead
        self._module = module
        self._turn = 0
        self._owed: dict[tuple[str, int], Urgency] = {}
        self._lock = threading.Lock()
        self._leaving: list[threading.Thread] = []
        self._voice: Speaks = self._start(Wish(drivers, voice))

    def ready(self, text: str, speed: int) -> Clip | None:
        """The clip of these words if it is there already; never waits."""
        return self._voice.ready(text, speed)

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Ask for a clip; `Rendered` or `Unrendered` comes to the inbox."""
        with self._lock:
            self._owed[text, speed] = urgency
        self._voice.want(text, speed, urgency)

    def choose(self, drivers: tuple[str, ...], voice: str) -> None:
        """Speak with another voice from now on; `VoiceChanged` comes to the inbox."""
        wish, before = Wish(drivers, voice), self._voice
        quick, slow = _parted(wish)
        if isinstance(before, VoiceClient) and quick is not None and slow is None:
            before.choose(*quick)
            return
        self._retire(before)
        self._voice = self._start(wish)
        with self._lock:
            owed = dict(self._owed)
        for (text, speed), urgency in owed.items():
            self._voice.want(text, speed, urgency)

    def close(self) -> None:
        """End every process; nothing comes to the inbox afterwards."""
        self._voice.close()
        for thread in self._leaving:
            thread.join()

    def _start(self, wish: Wish) -> "Speaks":
        """Start what a wish needs; what an earlier one still reports is not heard any more."""
        with self._lock:
            self._turn += 1
            inbox = partial(self._hear, self._turn)
        quick, slow = _parted(wish)
        if quick is None:
            # Loaded here, as below: hardly anybody needs it, and the first words wait.
            from voice_guide.voices.silence import Silence

            return Silence(inbox)
        if slow is None:
            return self._client(quick, inbox)
        from voice_guide.voices.duet import Duet

        is_known = Store(self._store, NOTE_AHEAD).remembered(slow) is not None
        return Duet(
            inbox,
            partial(self._client, quick),
            partial(self._client, slow, ahead=True),
            coming="" if is_known else slow.drivers[0],
            ahead=self._ahead,
        )

    def _client(self, wish: Wish, inbox: Inbox, *, ahead: bool = False) -> VoiceClient:
        log = self._log("slow-voice.log" if ahead else "voice.log")
        return VoiceClient(
            self._store, wish.drivers, wish.voice, inbox, log, self._module, ahead=ahead
        )

    def _retire(self, voice: "Speaks") -> None:
        """End what is not wished for any more; whoever chose does not wait for it."""
        leaving = threading.Thread(target=voice.close, name="retiring", daemon=True)
        leaving.start()
        self._leaving.append(leaving)

    def _hear(self, turn: int, event: Event) -> None:
        """Hand on what the present voice reports."""
        with self._lock:
            if turn != self._turn:
                return
            if isinstance(event, Rendered | Unrendered):
                self._owed.pop((event.text, event.speed), None)
        self._inbox(event)


def _parted(wish: Wish) -> tuple[Wish | None, Wish | None]:
    """What is asked of a quick voice and of a slow one; see `parts`."""
    if wish == Wish():
        return wish, None
    # Loaded here: who has chosen nothing gets the usual voice, and does not wait for it.
    from voice_guide.voices.parts import parted

    return parted(wish)
