"""A shell behind the program in a terminal, so that it can be stopped.

The system stops nobody on Ctrl+Z whom no shell could let go on: of each group of processes one must
have its parent in the same terminal, outside of the group. A companion of the program is that one.
"""

import sys
from typing import Final

_PYTHON: Final = (sys.executable, "-S", "-E", "-c")

_COMPANION: Final = """
import os, sys, time
os.setpgid(0, 0)
companion = os.fork()
if companion:
    os.waitpid(companion, 0)
else:
    os.setpgid(0, int(sys.argv[1]))
    time.sleep(600)
"""
"""The shell, and in it the companion, which ends with the terminal."""

_START: Final = """
import os, sys
if not os.fork():
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    python, companion = sys.executable, sys.argv[1]
    os.execve(python, [python, "-S", "-E", "-c", companion, str(os.getppid())], {})
os.execv(sys.argv[2], sys.argv[2:])
"""

IN_SHELL: Final = (*_PYTHON, _START, _COMPANION)
"""The words before a command that has a shell behind it."""
