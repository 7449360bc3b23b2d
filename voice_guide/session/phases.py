"""Every legal move of a session; a pair that is not in the table is refused, whoever asks."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from voice_guide.session.view import Status


class Move(StrEnum):
    """What can happen to a session as a whole."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    WAIT = "wait"
    ASK_TO_LEAVE = "ask to leave"
    END = "end"


NEXT: Final[Mapping[tuple[Status, Move], Status]] = MappingProxyType(
    {
        (Status.READY, Move.START): Status.PLAYING,
        (Status.PLAYING, Move.PAUSE): Status.PAUSED,
        (Status.PLAYING, Move.ASK_TO_LEAVE): Status.LEAVING,
        (Status.PLAYING, Move.END): Status.OVER,
        (Status.PLAYING, Move.WAIT): Status.WAITING,
        (Status.WAITING, Move.RESUME): Status.PLAYING,
        (Status.WAITING, Move.ASK_TO_LEAVE): Status.LEAVING,
        (Status.WAITING, Move.END): Status.OVER,
        (Status.PAUSED, Move.RESUME): Status.PLAYING,
        (Status.PAUSED, Move.ASK_TO_LEAVE): Status.LEAVING,
        (Status.PAUSED, Move.END): Status.OVER,
        (Status.LEAVING, Move.RESUME): Status.PLAYING,
        (Status.LEAVING, Move.END): Status.OVER,
        (Status.OVER, Move.RESUME): Status.PLAYING,
    }
)
"""Where each move leads from each status; a session that is over can be taken up again."""


class IllegalMove(ValueError):
    """A move that the table does not have; nothing has happened."""


def after(status: Status, move: Move) -> Status:
    """Where a move leads; raises IllegalMove where it leads nowhere."""
    try:
        return NEXT[status, move]
    except KeyError:
        message = f"a session that is {status.value!r} cannot {move.value}"
        raise IllegalMove(message) from None
