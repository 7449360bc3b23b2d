"""The words of the shipped guides: few to a sentence, and short."""

import re
from collections.abc import Iterator

import pytest
import syllapy  # type: ignore[import-untyped]

from tests.library.shipped import GUIDES, RELIEF, every_text
from voice_guide.guide.model import Guide
from voice_guide.score.sentences import sentences
from voice_guide.score.words import sentences_of

MOST_WORDS = 20
HARDEST = 5.0
"""The highest Flesch-Kincaid grade of a guide for somebody in pain."""

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())


def grade(said: list[str]) -> float:
    """The Flesch-Kincaid grade of some sentences.

    Its formula is Kincaid's of 1975. Only the syllables need a library: syllapy looks them up in
    a dictionary that it brings along, where others fetch one while they run.
    """
    words = [word for sentence in said for word in re.findall(r"[a-z']+", sentence.lower())]
    syllables: int = sum(syllapy.count(word) for word in words)
    return 0.39 * len(words) / len(said) + 11.8 * syllables / len(words) - 15.59


def spoken(guide: Guide) -> Iterator[str]:
    """Every sentence that a guide may say."""
    for step in guide.steps:
        yield from sentences_of(step)
        if step.seated:
            yield from sentences(f"{step.seated.say} {step.seated.simpler or ''}")


@each_guide
def test_no_sentence_has_more_than_twenty_words(guide: Guide) -> None:
    said = [*spoken(guide), *(line for text in every_text(guide) for line in sentences(text))]
    assert [line for line in said if len(line.split()) > MOST_WORDS] == []


@pytest.mark.parametrize("guide", RELIEF.values(), ids=RELIEF.keys())
def test_a_child_of_ten_can_follow_a_guide_for_relief(guide: Guide) -> None:
    assert grade(list(spoken(guide))) <= HARDEST


@pytest.mark.parametrize("guide", RELIEF.values(), ids=RELIEF.keys())
def test_no_single_step_of_relief_is_hard_to_follow(guide: Guide) -> None:
    for step in guide.steps:
        assert grade(list(sentences_of(step))) <= HARDEST, step.id


def test_the_grade_of_known_sentences_is_what_the_formula_gives() -> None:
    assert grade(["Sit down.", "Put a light on."]) == pytest.approx(0.39 * 3 + 11.8 - 15.59)
    hard = "Considerable gastrocnemius elongation necessitates appropriate stabilisation."
    assert grade([hard]) > HARDEST


def test_nothing_is_asked_to_be_said_aloud() -> None:
    # Keys answer; a word said in the dark is heard by nobody.
    for guide in GUIDES.values():
        assert [text for text in every_text(guide) if re.search(r"\bsay\b", text)] == []
