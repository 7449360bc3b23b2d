"""Voices being heard: each speaks as it is reached, and the one that is chosen is written."""

from voice_guide.menu.audition import Audition
from voice_guide.menu.changing import Changing
from voice_guide.menu.kept import Voices
from voice_guide.wording.settings import FOR_NOW
from voice_guide.wording.voices import SAMPLE


class Auditioning:
    """Carries out what the stages say, for the screen and for plain lines alike."""

    def __init__(self, changing: Changing, instruction: str) -> None:
        """Begin with the voice that `changing` keeps, at whose row it is."""
        chosen = changing.stage.kept.settings.voice
        around = changing.stage.around
        self.stage = Audition(instruction or SAMPLE, chosen, around.voices).opened()
        """How it stands."""
        self._changing = changing

    def take(self, after: Audition) -> str:
        """Go on to another stage; what is said then, by the voice that speaks then."""
        self.stage = after
        stage = self._changing.stage.trying(after.heard)
        is_kept = after.keeps and stage.tried is not None
        self._changing.take(stage.confirmed() if is_kept else stage)
        if after.over:
            self._changing.put_back()
        problem = self._changing.problem
        return f"{after.said} {problem} {FOR_NOW}" if problem else after.said

    def found(self, voices: Voices) -> str:
        """Take in the voices that were found; what is said then."""
        self._changing.take(self._changing.stage.found(voices))
        return self.take(self.stage.found(voices))

    def leave(self) -> None:
        """Let the voice from before speak again."""
        self._changing.put_back()
