"""Voices whose every report can be waited for."""

import queue
from pathlib import Path
from typing import Final, Self

from voice_guide.ports import Event, Rendered, Unrendered, VoiceChanged
from voice_guide.voices.chosen import ChosenVoice
from voice_guide.voices.client import WORKER, VoiceClient
from voice_guide.voices.duet import Sentence

PATIENCE: Final = 20.0
"""Seconds a test waits for a report before it fails."""


class Reports:
    """All that a voice reports, in order."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def voice(self) -> VoiceChanged:
        """The next report, which is that another voice speaks."""
        event = self.events.get(timeout=PATIENCE)
        assert isinstance(event, VoiceChanged), event
        return event

    def next_voice(self) -> VoiceChanged:
        """The next report that another voice speaks, whatever comes before it."""
        while not isinstance(event := self.events.get(timeout=PATIENCE), VoiceChanged):
            pass
        return event

    def rendered(self) -> Rendered:
        """The next report but for the voice's, which is a clip."""
        event = self._about_words()
        assert isinstance(event, Rendered), event
        return event

    def unrendered(self) -> Unrendered:
        """The next report but for the voice's, which is that words could not be rendered."""
        event = self._about_words()
        assert isinstance(event, Unrendered), event
        return event

    def answer(self) -> Rendered | Unrendered:
        """The next report but for the voice's, which is what has become of some words."""
        event = self._about_words()
        assert isinstance(event, Rendered | Unrendered), event
        return event

    def _about_words(self) -> Event:
        while isinstance(event := self.events.get(timeout=PATIENCE), VoiceChanged):
            pass
        return event


class Listening(Reports):
    """A voice client and all it reports; closed at the end of the `with`."""

    def __init__(
        self,
        store: Path,
        *,
        drivers: tuple[str, ...] = (),
        voice: str = "",
        module: str = WORKER,
        ahead: bool = False,
    ) -> None:
        super().__init__()
        self.client = VoiceClient(
            store, drivers, voice, self.events.put, None, module=module, ahead=ahead
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()


class Choosing(Reports):
    """A chosen voice and all it reports; closed at the end of the `with`."""

    def __init__(
        self,
        store: Path,
        *,
        drivers: tuple[str, ...] = (),
        voice: str = "",
        module: str = WORKER,
        ahead: tuple[Sentence, ...] = (),
    ) -> None:
        super().__init__()
        self.chosen = ChosenVoice(
            store,
            drivers,
            voice,
            self.events.put,
            lambda name: None,
            ahead=lambda: ahead,
            module=module,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.chosen.close()
