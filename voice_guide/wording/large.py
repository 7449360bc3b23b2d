"""The one word to be read from the pillow, where no words can be heard."""

from typing import Final

from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View

RELEASED: Final = 4.0
"""Seconds after a hold for which its release stands; our own choice."""

_STANDING: Final = {
    Status.READY: "READY",
    Status.PAUSED: "PAUSED",
    Status.WAITING: "SPACE",
    Status.LEAVING: "LEAVE?",
    Status.OVER: "DONE",
}
_GOING: Final = {
    Phase.WORDS: "READ",
    Phase.HOLD: "HOLD",
    Phase.REST: "REST",
    Phase.SWITCH: "CHANGE",
    Phase.QUIET: "REST",
    Phase.WAIT: "ANSWER",
}
RELEASE: Final = "RELEASE"
"""Not that one should let go: who stands holds on to a wall."""

WORDS: Final = (*_STANDING.values(), *_GOING.values(), RELEASE)


def word(view: View, now: float) -> str:
    """What to do at a moment, in one word."""
    if view.status is not Status.PLAYING:
        return _STANDING[view.status]
    if _is_released(view, now):
        return RELEASE
    return _GOING[view.phase]


def changes_at(view: View, now: float) -> float | None:
    """The moment at which the word changes within a phase; none if it does not."""
    is_released = view.status is Status.PLAYING and _is_released(view, now)
    return now + RELEASED - _since(view, now) if is_released else None


def _is_released(view: View, now: float) -> bool:
    """Whether a hold has just ended: behind each comes a rest, or a change of sides."""
    return view.phase in (Phase.REST, Phase.SWITCH) and _since(view, now) < RELEASED


def _since(view: View, now: float) -> float:
    """Seconds since the phase began."""
    return view.length - view.seconds_left(now)
