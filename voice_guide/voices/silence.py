"""A voice for who wants none: it says nothing, and that is no fault."""

from typing import Final

from voice_guide.ports import Clip, Inbox, Unrendered, VoiceChanged
from voice_guide.speech.silence import SILENT
from voice_guide.speech.urgency import Urgency

WHY: Final = "Silence was chosen in place of a voice."


class Silence:
    """Implements what is asked of a voice with no process, no clip and no complaint.

    Every sentence counts at once as one that will never be rendered. So the words are shown on
    time, and chimes stand in for them.
    """

    def __init__(self, inbox: Inbox) -> None:
        """Be in use at once, by a name of its own."""
        self._inbox = inbox
        inbox(VoiceChanged(SILENT))

    def ready(self, text: str, speed: int) -> Clip | None:
        """No clip."""
        del text, speed
        return None

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Answer at once that these words are not rendered."""
        del urgency
        self._inbox(Unrendered(text, speed, WHY))

    def close(self) -> None:
        """Nothing: there is no process."""
