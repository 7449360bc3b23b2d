"""No clip begins or ends with a click, whatever is said in it and whoever says it."""

import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.library.shipped import GUIDES, said
from tests.voices.listening import Listening
from tests.voices.sentences import SENTENCES
from tests.voices.tones import sound, tone
from voice_guide.voices import recording
from voice_guide.voices.drivers.roster import drivers_here
from voice_guide.voices.sound import FULL, Sound
from voice_guide.voices.trimming import trimmed

NAMES = [driver.name for driver in drivers_here()]

PIECE = 0.005
"""Seconds of the ends, and of what they are held beside."""

SUDDEN = 6.0
"""Decibels by which the sharp sounds of an end may be stronger than any next to it."""

FAINT = FULL * 10 ** (-60 / 20)
"""The mean swing of sharp sounds that nobody hears beside the words."""


def sharp(samples: list[int]) -> float:
    """The mean swing of what is high in some samples: a click is, and a vowel is not."""
    bends = [a - 2 * b + c for (a, b), (_, c) in pairwise(pairwise(samples))]
    return math.sqrt(sum(bend**2 for bend in bends) / max(1, len(bends))) / 4


def clicks(heard: Sound) -> Iterator[str]:
    """What is wrong with the ends of a clip."""
    size = round(PIECE * heard.rate)
    for name, samples in (("begins", heard.samples), ("ends", heard.samples[::-1])):
        if samples[0] != 0:
            yield f"it {name} with {samples[0]}"
        inside = [0, 0, 0, *samples[: 4 * size]]
        end = sharp(inside[:size])
        beside = max(sharp(inside[at : at + size]) for at in range(size, 4 * size, size))
        if end > FAINT and end > beside * 10 ** (SUDDEN / 20):
            yield f"it {name} with a click of {20 * math.log10(end / FULL):.0f} dB"


def faulty(driver: str, texts: tuple[str, ...], folder: Path) -> dict[str, list[str]]:
    """The sentences whose clips have a click, and where; left out where there is no engine."""
    found = {}
    with Listening(folder, drivers=(driver,)) as voice:
        if not (voice.voice().name or "").startswith(driver):
            pytest.skip(f"{driver} is not here")
        for text in texts:
            voice.client.want(text, 145)
        for _ in texts:
            event = voice.rendered()
            found[event.text] = list(clicks(recording.read(event.clip.path)))
    assert set(found) == set(texts)
    return {text: wrong for text, wrong in found.items() if wrong}


@pytest.mark.parametrize("driver", NAMES)
def test_no_sentence_begins_or_ends_with_a_click(driver: str, tmp_path: Path) -> None:
    assert faulty(driver, SENTENCES[:20], tmp_path) == {}


@pytest.mark.long
@pytest.mark.timeout(240)
@pytest.mark.parametrize("driver", NAMES)
def test_no_sentence_of_any_guide_does(driver: str, tmp_path: Path) -> None:
    steps = [step for guide in GUIDES.values() for step in guide.steps]
    texts = tuple(dict.fromkeys(text for step in steps for text in said(step)))
    assert len(texts) > 150
    assert faulty(driver, texts, tmp_path) == {}


def test_a_sentence_that_is_cut_off_in_the_middle_has_clicks_that_are_found() -> None:
    cut = sound(tone(0.3, 9000))
    assert list(clicks(cut))
    assert not list(clicks(trimmed(cut)))
