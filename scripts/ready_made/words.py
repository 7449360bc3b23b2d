"""The words on which safety depends: when a hold begins and ends, and that the voice has failed."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.holds import NUMBERS
from voice_guide.score.sentences import sentences
from voice_guide.score.words import AND_REST, short_words
from voice_guide.speech.say_as import said
from voice_guide.wording.heard import FEW_WORDS

if TYPE_CHECKING:
    from voice_guide.guide.model import Guide, Step


def words() -> tuple[str, ...]:
    """Each sentence once, as an engine is given it, those of the program first."""
    own = (*sentences(FEW_WORDS), AND_REST)
    guides = tuple(_relief())
    spoken = (said(text, guide.say_as) for guide in guides for text in _of(guide))
    return tuple(dict.fromkeys((*own, *spoken)))


def _relief() -> Iterator["Guide"]:
    """The shipped guides for a cramp, in the order of the menu."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library(SHIPPED, Path(folder), Path(folder) / "index")
        guides = [library.find(entry.id) for entry in library.entries()]
    yield from (guide for guide in guides if guide.kind == "relief")


def _of(guide: "Guide") -> Iterator[str]:
    for step in guide.steps:
        if step.hold:
            yield from _of_hold(step)


def _of_hold(step: "Step") -> Iterator[str]:
    """What begins a hold, counts its end, ends it, and begins the next."""
    last = sentences(step.again)[-1]
    yield from (each for each in (short_words(step)[-1], last) if "hold" in each.lower())
    yield from reversed(NUMBERS[: step.countdown])
    yield sentences(step.release)[0]
