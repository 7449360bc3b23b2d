"""Run the tests, setting up what they need first; further arguments go to pytest."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # not there where Python was told to be careful

import _python  # noqa: F401  (first of all: what follows needs a newer Python than some have)
import _setup


def main(arguments: list[str]) -> int:
    """Run the tests and return pytest's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--all", action="store_true", help="also the tests that take minutes")
    parser.add_argument(
        "--require-sound",
        action="store_true",
        help="fail where sound or terminal tests cannot run, instead of leaving them out",
    )
    chosen, others = parser.parse_known_args(arguments)
    try:
        python = _setup.ready(dev=True)
    except _setup.CannotSetUpError as problem:
        return _setup.report(problem)
    surroundings = dict(os.environ)
    if chosen.require_sound:
        surroundings["VOICE_GUIDE_DEMAND_SOUND"] = "1"
    which = [] if chosen.all else ["-m", "not long"]
    return subprocess.call(
        [str(python), "-m", "pytest", *which, *others], cwd=_setup.ROOT, env=surroundings
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
