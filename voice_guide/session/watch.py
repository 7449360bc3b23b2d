"""The seconds of a session: they go on while it plays, and stand still otherwise."""

from voice_guide.session.phases import Move, after
from voice_guide.session.view import Status


class Watch:
    """Where a session stands, and the second it stands at."""

    def __init__(self, first: float = 0.0) -> None:
        """Stand still at a first second."""
        self.status = Status.READY
        self.first = first
        self.origin = 0.0
        """Moment of the session's second nought, while it plays."""
        self._stood = first

    @property
    def plays(self) -> bool:
        """Whether time goes on."""
        return self.status is Status.PLAYING

    def second(self, now: float) -> float:
        """The second of the session at a moment."""
        return now - self.origin if self.plays else self._stood

    def move(self, move: Move, now: float) -> None:
        """Make a move; raises IllegalMove, and nothing happens, if it may not be made."""
        stood = self.second(now)
        self.status = after(self.status, move)
        self._stood = stood
        self.origin = now - stood

    def carry_on(self, now: float) -> None:
        """Let time go on if it stands still."""
        if not self.plays:
            self.move(Move.RESUME, now)
