"""Starts the program: the children first, then everything that takes time to load."""

import os
import sys

from voice_guide.bootstrap.program import Program


def speaks(words: list[str]) -> bool:
    """Whether these words ask for speech, so that the children are wanted at once."""
    if not {"--help", "--version"}.isdisjoint(words):
        return False
    named = [word for word in words if not word.startswith("-")]
    return not named or named[0] in ("now", "play")


def main() -> int:
    """Run the program with the words of its command line; the exit code."""
    words = sys.argv[1:]
    program = Program(os.environ)
    try:
        if speaks(words):
            program.hasten()
        # Loaded here, while the children load too: the command line takes as long as they do.
        from voice_guide.cli.app import run

        return run(words, program)
    except KeyboardInterrupt:
        return 130
    finally:
        program.close()


if __name__ == "__main__":
    sys.exit(main())
