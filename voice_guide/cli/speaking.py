"""What speaks, done at once: nothing is loaded that only options need."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Final, TypedDict

from msgspec.structs import replace

from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.performing import perform
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.wish import Wish
from voice_guide.cli.surroundings import lines_only
from voice_guide.cli.trace import Trace

HEARD: Final = "VOICE_GUIDE_HEARD"
"""The variable that names a file for every sentence that was heard to its end, for tests."""


class How(TypedDict):
    """How a session is shown and heard."""

    plain: bool
    voice: bool | None
    """Whether anything is spoken; as it is set when none."""
    counts: bool
    require_sound: bool


AS_SET: Final = How(plain=False, voice=None, counts=False, require_sound=False)
"""As the settings and the surroundings say."""


def at_once(words: list[str], program: Program) -> int | None:
    """Do what a command line without options asks for; the exit code.

    None if it is no such command line, or speaks of nothing.
    """
    match words:
        case []:
            return menu(program, AS_SET)
        case ["now"]:
            return now(program, None, AS_SET)
        case ["now", guide] if guide and guide[0] != "-":
            return now(program, guide, AS_SET)
        case ["play", guide] if guide and guide[0] != "-":
            return performed(program, Wish(program.library.find(guide)), AS_SET)
    return None


def menu(program: Program, how: How) -> int:
    """Open the menu, or the first guide where that is set; the exit code.

    What was interrupted is offered in the menu, whatever is set.
    """
    at_once = program.settings.begin == "guide" and program.left_at[0] is None
    return performed(program, Wish(first_guide(program) if at_once else None, once=False), how)


def now(program: Program, guide: str | None, how: How) -> int:
    """Play the guide that is named, or the one that comes first; the exit code."""
    chosen = program.library.find(guide) if guide else first_guide(program)
    return performed(program, Wish(chosen, once=False, takes_over=True), how)


def performed(program: Program, wish: Wish, how: How) -> int:
    """Do what is wished for, in lines where nothing more can be shown; the exit code."""
    plain = how["plain"] or lines_only(program.environ, sys.stdin, sys.stdout, sys.stderr)
    wish = replace(wish, **{**how, "plain": plain})
    with ExitStack() as stack:
        if path := program.environ.get(HEARD):
            heard = Trace(Path(path))
            stack.callback(heard.close)
            wish = replace(wish, heard=heard)
        return perform(program, wish)
