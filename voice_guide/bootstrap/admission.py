"""One copy of the program speaks at a time: which one, when there are two."""

import signal
import sys

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish
from voice_guide.errors import Occupied
from voice_guide.plain.lines import Lines
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import door


def admitted(program: Program, wish: Wish) -> bool:
    """Whether this copy may speak now; the person may leave the floor to the other one.

    A copy that plays nothing is ended without a question, and any for who wants help at once.

    Raises:
        Occupied: Another copy speaks, and nobody can be asked, or it does not give way.
    """
    floor = program.floor
    if floor.take():
        return True
    _, playing = floor.holder()
    if playing and not wish.takes_over and not _is_wanted(program, playing):
        return False
    if not floor.seize():
        raise Occupied(f"{door.occupied(playing)} {door.FAST}")
    return True


def answer_knocks(program: Program, stage: Stage) -> None:
    """Say it whenever the program is opened once more, by whom could not speak there."""
    program.floor.answer(lambda number, frame: stage.say(door.KNOCKED, Urgency.ANSWER))


def ignore_knocks(program: Program) -> None:
    """Say nothing any more: there is no session left to say it in."""
    program.floor.answer(signal.SIG_IGN)


def _is_wanted(program: Program, playing: str) -> bool:
    """Whether the person wants to go on here, asked on the terminal, aloud by the other copy.

    Raises:
        Occupied: There is no terminal to ask on.
    """
    try:
        terminal = sys.stdin.fileno() if sys.stdin is not None and sys.stdin.isatty() else None
    except (OSError, ValueError):
        terminal = None
    if terminal is None or sys.platform == "win32":
        raise Occupied(f"{door.occupied(playing)} {door.COMMAND}")
    # Loaded here: hardly any start has to ask.
    from voice_guide.plain.door import is_answered

    out = Lines(sys.stdout)
    out(door.occupied(playing))
    program.floor.knock()
    return is_answered(terminal, lambda: out(door.ASK))
