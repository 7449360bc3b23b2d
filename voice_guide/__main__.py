"""Starts the program: the player first of all, then everything that takes time to load."""

import gc
import os
import sys

from voice_guide.workers.floor import floor
from voice_guide.workers.opening import remembered
from voice_guide.workers.spawn import PLAYER, spawned_early

SWITCH = 0.0005
"""Seconds after which a thread that draws lets the one go on that speaks; Python's own are ten
times as many, and a key waited for all of them."""


def speaks(words: list[str]) -> bool:
    """Whether these words ask for speech, so that the children are wanted at once."""
    if not {"-h", "--help", "--version"}.isdisjoint(words):
        return False
    named = [word for word in words if not word.startswith("-")]
    return not named or named[0] in ("now", "play")


def main() -> int:
    """Run the program with the words of its command line; the exit code."""
    gc.disable()  # until all is loaded: see voice_guide.loading
    sys.setswitchinterval(SWITCH)
    program, player, words = None, None, sys.argv[1:]
    ours = floor()
    if speaks(words):
        # Not a word while another copy speaks: whether it shall go on is decided later.
        player = spawned_early(PLAYER, remembered(words) if ours.take() else b"")
    try:
        # Loaded here, so that Ctrl+C is answered in good order from the first moment.
        from voice_guide.bootstrap.program import Program

        program = Program(os.environ, player=player, words=words, floor=ours)
        if ours.is_ours:
            program.hasten()
        # Loaded here, while the children load too: the command line takes as long as they do.
        from voice_guide.cli.app import run

        return run(words, program)
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # it cannot even be loaded, nor can what says so better
        sys.stderr.write(f"voice-guide could not start: {error}. Close other programs first.\n")
        return 4
    finally:
        if program is not None:
            program.close()
        elif player is not None:
            player.kill()


if __name__ == "__main__":
    sys.exit(main())
