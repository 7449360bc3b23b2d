"""The command line of scripts/intelligibility."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from listening import folder, own
from listening.errors import Heard, compared
from listening.passages import Passage, alone, of_guide, short_words
from listening.studio import Reader, write
from listening.table import Noise, told
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.ports import Settings
from voice_guide.voices.engine import EngineFailed

VOICES: Final = ("pico en-GB", "pico en-US", "espeak en-us+f3")
NOISES: Final[tuple[Noise, ...]] = (None, 15, 5)
RECOGNISER: Final = Path(__file__).with_name("recogniser.py")


def main(words: list[str]) -> int:
    """Listen to what is asked for, and print the tables."""
    parser = argparse.ArgumentParser(prog="scripts/intelligibility", description=__doc__)
    parser.add_argument("--voice", nargs="+", default=VOICES[:1], help=", ".join(VOICES))
    parser.add_argument(
        "--noise", nargs="+", default=["quiet", "15", "5"], help="quiet, or decibels"
    )
    parser.add_argument("--only", nargs="+", help="guides by their ids, or groups of sentences")
    parser.add_argument("--say", nargs="+", help="these words instead, to try a wording")
    parser.add_argument("--json", type=Path, help="write all that was said and heard")
    chosen = parser.parse_args(words)
    python = folder.ready()
    noises = [None if each == "quiet" else int(each) for each in chosen.noise]
    results: dict[tuple[str, Noise], tuple[Heard, ...]] = {}
    singles: frozenset[str] = frozenset()
    with tempfile.TemporaryDirectory(prefix="voice-guide-listening-") as place:
        for voice in chosen.voice:
            driver, _, name = voice.partition(" ")
            try:
                reader = Reader(driver, name, Settings().speed)
            except (EngineFailed, LookupError) as problem:
                sys.stderr.write(f"{voice} is left out: {problem}\n")
                continue
            passages, singles = tried(chosen.say) if chosen.say else corpus(reader)
            passages = [each for each in passages if wanted(each, chosen.only)]
            for noise, found in listened(reader, passages, noises, python, Path(place)).items():
                results[voice, noise] = found
    for line in told(results, singles):
        sys.stdout.write(line + "\n")
    if chosen.json:
        rows = [
            {"voice": voice, "noise": noise, "name": each.name, "group": each.group,
             "said": " ".join(each.said), "heard": " ".join(each.heard), "errors": each.errors}
            for (voice, noise), found in results.items()
            for each in found
        ]  # fmt: skip
        chosen.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 0


def wanted(passage: Passage, only: list[str] | None) -> bool:
    """Whether a passage is among those that were asked for."""
    return not only or passage.group in only or passage.group.partition(":")[0] in only


def tried(texts: Iterable[str]) -> tuple[list[Passage], frozenset[str]]:
    """Words that stand nowhere yet, each by itself."""
    return list(alone("tried", {text: text for text in texts})), frozenset({"tried"})


def corpus(reader: Reader) -> tuple[list[Passage], frozenset[str]]:
    """Everything that can be said, and the groups of it that stand alone."""
    library = Library(SHIPPED, SHIPPED / "none")
    pace = Settings().pace
    found: list[Passage] = []
    for entry in library.entries():
        guide = library.find(entry.id)
        found += of_guide(guide, pace, reader.seconds)
        found += alone(f"{guide.id}:alone", short_words(guide), guide)
    for group, texts in (
        ("wording", own.wording()),
        ("counted", own.counted()),
        ("where", own.standing()),
        ("menu", own.rows(library)),
        ("help", own.help_wanted()),
        ("commands", own.commands()),
    ):
        found += alone(group, texts)
    heard = frozenset(entry.id for entry in library.entries())
    return found, frozenset(passage.group for passage in found) - heard


def listened(
    reader: Reader,
    passages: Iterable[Passage],
    noises: Iterable[Noise],
    python: Path,
    place: Path,
) -> dict[Noise, tuple[Heard, ...]]:
    """What the recogniser heard of each passage, by noise."""
    by_name = {passage.name: passage for passage in passages}
    lines = []
    for number, passage in enumerate(by_name.values()):
        wav = place / f"{number}.wav"
        write(reader.recorded(passage), wav)
        lines += [
            json.dumps({"name": passage.name, "wav": str(wav), "noise": noise}) for noise in noises
        ]
    todo = place / "todo"
    todo.write_text("\n".join(lines), encoding="utf-8")
    results: dict[Noise, list[Heard]] = {noise: [] for noise in noises}
    command = [str(python), str(RECOGNISER), str(todo)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            item = json.loads(line)
            passage = by_name[item["name"]]
            text = " ".join(passage.texts)
            found = compared(passage.name, passage.group, text, item["heard"])
            results[item["noise"]].append(found)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return {noise: tuple(found) for noise, found in results.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
