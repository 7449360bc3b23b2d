"""Measures, prints a table, and writes what was measured as JSON."""

import argparse
import json
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import report
from benchmarks.machine import load, machine
from benchmarks.run import MEASURES, Run, run
from tests.sound.rig import missing


def main(words: Sequence[str]) -> int:
    """Measure what is asked for; 0 when all of it could be measured, 1 when some could not."""
    chosen = _parser().parse_args(words)
    # Asked to end, it ends as by Ctrl+C: with all that it started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if lacking := missing():
        _tell(
            f"Nothing can be heard: {' and '.join(lacking)} not found. "
            "Install it with: sudo apt install pulseaudio pulseaudio-utils"
        )
        return 1
    began, before = time.monotonic(), load()
    done = run(chosen.only or tuple(MEASURES), _tell, quick=chosen.quick)
    about = {
        "machine": machine(),
        "load": {"before": before, "after": load()},
        "quick": chosen.quick,
        "seconds": round(time.monotonic() - began, 1),
    }
    if chosen.json is not None:
        _write(chosen.json, about, done)
    for line in (report.table(done.figures), *report.notes(done.figures), *done.shortfalls):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"Load: {before} before, {load()} after.\n")
    return 1 if done.failed else 0


def _write(file: Path, about: dict[str, object], done: Run) -> None:
    """Write all that was measured, and on what."""
    whole = {
        **about,
        "figures": report.data(done.figures),
        "left_out": done.left_out,
        "failed": done.failed,
    }
    file.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__, allow_abbrev=False)
    names = ", ".join(MEASURES)
    parser.add_argument("--quick", action="store_true", help="in under three minutes")
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="NAME", help=f"of: {names}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all that was measured")
    return parser


def _tell(words: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
