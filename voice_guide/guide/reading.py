"""From a file's text to a guide, or to every problem in it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice

import msgspec

from voice_guide.guide.characters import text_of, unseen
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import MOST, BadGuide, Flaw, Path, Problem, shown, where
from voice_guide.guide.references import astray
from voice_guide.guide.sense import senseless
from voice_guide.guide.shape import fitted
from voice_guide.guide.syntax import table_of


def read(text: str | bytes, name: str) -> Guide:
    """The guide that a file's text holds; `name` is what the file is called in problems.

    Raises:
        BadGuide: It cannot be used; every problem is in it, each with its line.
    """
    file = shown(name, 200)
    source = text_of(text, file)
    table = table_of(source, file)
    flaws = list(unseen(table)) if "\\" in source else []
    try:
        guide = msgspec.convert(table, Guide, builtin_types=(date,))
    except msgspec.ValidationError:
        guide, misfits = fitted(table)
        flaws += misfits
    others = _apart(chain(astray(guide), senseless(guide)), {flaw.path for flaw in flaws})
    flaws += islice(others, MOST)
    if flaws:
        raise BadGuide(islice(placed(flaws, source, file), MOST))
    return guide


def placed(flaws: Iterable[Flaw], source: str, file: str) -> Iterator[Problem]:
    """Flaws of a guide with the lines on which they stand in its text, in their order."""
    # Loaded here alone: a sound guide needs no lines, and what finds them is slow to load.
    from voice_guide.guide.lines import Lines

    lines = Lines(source)
    found = sorted(((lines.of(flaw.path), flaw) for flaw in flaws), key=lambda pair: pair[0])
    for line, flaw in found:
        yield Problem(file, line, where(flaw.path), flaw.what, flaw.mend)


def _apart(flaws: Iterable[Flaw], known: set[Path]) -> Iterator[Flaw]:
    """Those flaws that do not merely follow from one that is known."""
    for flaw in flaws:
        if not any(flaw.path[:end] in known for end in range(len(flaw.path) + 1)):
            yield flaw
