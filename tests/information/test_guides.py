"""The information guides are there, short, plain and sourced."""

import re
from datetime import date

import pytest

from tests.information.evidence import EVIDENCE
from tests.information.told import COUNTED, GUIDES, LIBRARY, NAMES, SECTIONS, every_text, place
from voice_guide.guide.model import Guide
from voice_guide.score.sentences import sentences

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())

LONGEST = 20
"""Words that a sentence may have."""

DIAGNOSIS = re.compile(
    r"\bnot a (blood )?clot|\bno (blood )?clot|rules? out (a )?(blood )?clot"
    r"|\b(this|that|it) (is|must be) (only |just |surely |probably )?(a )?(night )?(cramp|restless)"
    r"|\byou have (a )?(cramp|clot|restless)"
    r"|\b(harmless|nothing serious|nothing to worry|do not worry|no need to worry)",
    re.IGNORECASE,
)
"""Words that would say what is wrong, or that nothing is."""


def test_all_six_are_in_the_library_as_information() -> None:
    listed = {entry.id: entry for entry in LIBRARY.entries() if entry.kind == "information"}
    assert set(NAMES) <= listed.keys()
    assert all(listed[name].shipped for name in NAMES)
    assert LIBRARY.broken() == ()


@each_guide
def test_no_sentence_has_more_than_twenty_words(guide: Guide) -> None:
    spoken = [line for text in every_text(guide) for line in sentences(text)]
    assert len(spoken) > 10
    assert [line for line in spoken if len(line.split()) > LONGEST] == []


def test_a_section_is_at_most_three_sentences() -> None:
    told = {
        place(guide, part): [line for line in sentences(part.say) if line not in COUNTED]
        for guide, part, _ in SECTIONS
    }
    assert [where for where, lines in told.items() if len(lines) > 3] == []


@each_guide
def test_it_has_a_review_date_a_caution_and_no_reviewer(guide: Guide) -> None:
    assert guide.reviewed >= date(2026, 11, 23)
    assert guide.cautions
    assert guide.clinician == ""


@each_guide
def test_every_source_is_used_and_stands_where_it_was_read(guide: Guide) -> None:
    used = {tag for section in guide.sections for tag in section.sources}
    used |= {tag for question in guide.questions for tag in question.sources}
    assert used == {source.id for source in guide.sources}
    for source in guide.sources:
        assert source.publisher
        assert source.url in EVIDENCE.sources[source.id].addresses


@each_guide
def test_it_never_says_what_is_wrong_nor_that_nothing_is(guide: Guide) -> None:
    assert [text for text in every_text(guide) if DIAGNOSIS.search(text)] == []


def test_a_diagnosis_would_be_found() -> None:
    for words in ("This is not a clot.", "It is a cramp.", "You have restless legs.", "Harmless."):
        assert DIAGNOSIS.search(words)


def test_the_disclaimer_is_said_in_full() -> None:
    """The long sentence about joints and falls is said as two, in the same words."""
    said = set(
        re.findall(r"\w+", " ".join(part.say for part in GUIDES["about"].sections).casefold())
    )
    written = set(re.findall(r"\w+", EVIDENCE.disclaimer.casefold()))
    assert written - said == {"page"}  # "the 'Get help' page": here that is the key H


def test_about_says_that_no_clinician_has_reviewed_the_guides() -> None:
    said = [line for part in GUIDES["about"].sections for line in sentences(part.say)]
    assert "No clinician has reviewed these guides yet." in said
    assert "In an emergency, call your local emergency number." in said
