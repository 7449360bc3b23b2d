"""Plain lines, wired up."""

import sys

from voice_guide import loading
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.stirring import stirred
from voice_guide.bootstrap.wish import Wish, speaks
from voice_guide.clock import Monotonic
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines, can_ring
from voice_guide.plain.menu import Menu
from voice_guide.plain.session import follow
from voice_guide.plain.unhurried import unhurried
from voice_guide.ports import Settings


def as_lines(
    program: Program, stage: Stage, reception: Reception, wish: Wish, settings: Settings
) -> int:
    """Follow a guide, or open the menu, as plain lines; the exit code."""
    with unhurried(sys.stdout, sys.stderr) as streams:
        out, fault = map(Lines, streams)
        front = Front(
            stage, Monotonic(), sys.stdin, out, fault, settings,
            voice_on=speaks(wish, settings), counts=wish.counts,
        )  # fmt: skip
        for problem in program.problems:
            front.fault(problem)
        with front.listening(), stirred(front.stir):
            if can_ring(sys.stdout, program.environ):
                stage.has_bell()
            stage.start(front.tell, wish.trace, wish.heard)
            loading.end()
            if wish.guide is not None and (wish.once or not front.single):
                follow(front, wish.guide, wish.start)
            else:
                Menu(front, reception, program.problems).run(wish.guide)
    return 0
