"""The command line of scripts/voices."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from io import StringIO

from tests.voices.sentences import SENTENCES
from voice_guide.voices.drivers.roster import Driver, drivers_here
from voice_guide.voices.engine import EngineFailed
from voice_guide.voices.listing import survey
from voicing.corpus import corpus
from voicing.cost import Cost, cost
from voicing.pace import SPEEDS, Pace, paces


def main(words: Sequence[str]) -> int:
    """Print the tables that are asked for, both if none is; 1 if a voice is off its pace."""
    asked = _parser().parse_args(words)
    both = not (asked.pace or asked.cost)
    voices = tuple(_voices(asked.voice))
    try:
        if asked.cost or both:
            _costs(voices)
        near = not (asked.pace or both) or _paces(voices, asked.speed or SPEEDS)
    except EngineFailed as error:
        sys.stderr.write(f"A voice does not speak: {error}\n")
        return 1
    return 0 if near else 1


def _voices(wanted: Sequence[str]) -> Iterator[tuple[Driver, str]]:
    """The voices to measure, by their names in the settings; all there are if none is named."""
    drivers = {driver.name: driver for driver in drivers_here()}
    for offer in survey((), "", None).offers:
        for name, voice in zip(offer.names, offer.voices, strict=True):
            if offer.driver in drivers and (not wanted or name in wanted):
                yield drivers[offer.driver], voice


def _costs(voices: Sequence[tuple[Driver, str]]) -> None:
    _write(f"{'voice':24}{'first clip':>12}{'at most':>12}{'each more':>12}{'memory':>12}")
    for driver, voice in voices:
        _write(_cost(cost(driver, voice, SENTENCES)))


def _cost(found: Cost) -> str:
    return (
        f"{found.voice:24}{found.first:9.0f} ms{found.worst:9.0f} ms"
        f"{found.each:9.1f} ms{found.megabytes:9.1f} MB"
    )


def _paces(voices: Sequence[tuple[Driver, str]], speeds: Sequence[int]) -> bool:
    """Print how fast each voice says all the guides; whether all are as fast as they should be."""
    texts, near = corpus(), True
    words = sum(len(text.split()) for text in texts)
    _write(f"{len(texts)} sentences of all guides, {words} words.")
    _write(f"{'voice':24}{'asked':>8}{'said':>8}{'off':>8}")
    for driver, voice in voices:
        for pace in _measured(driver, voice, speeds, texts):
            near = near and pace.is_near
            failed = f"  {pace.failed} sentences failed" if pace.failed else ""
            _write(f"{pace.voice:24}{pace.asked:8}{pace.counted:8.1f}{pace.off:+7.1f}%{failed}")
    return near


def _measured(
    driver: Driver, voice: str, speeds: Sequence[int], texts: Sequence[str]
) -> Iterator[Pace]:
    """Every speed of a voice; what pyttsx3 prints of each file is thrown away."""
    found = paces(driver, (voice,), speeds, texts)
    while True:
        with redirect_stdout(StringIO()):
            pace = next(found, None)
        if pace is None:
            return
        yield pace


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(prog="scripts/voices", description=__doc__, allow_abbrev=False)
    parser.add_argument("--pace", action="store_true", help="words a minute, over all guides")
    parser.add_argument("--cost", action="store_true", help="time to the first clip, and memory")
    parser.add_argument("--voice", nargs="+", default=(), metavar="NAME", help="only these voices")
    parser.add_argument("--speed", nargs="+", type=int, metavar="N", help="only these speeds")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
