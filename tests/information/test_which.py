"""The questions about restless legs: asked as written, and never a diagnosis."""

from itertools import product

import pytest

from tests.information.evidence import EVIDENCE
from tests.information.told import GUIDES
from voice_guide.triage.interview import GuideQuestions

WHICH = GUIDES["which"]
RESULTS = EVIDENCE.which.results
CRAMP, RESTLESS, UNCLEAR = RESULTS.values()


def asked(answers: tuple[bool, ...]) -> GuideQuestions:
    """The questions after these answers; those behind the end are not asked."""
    questions = GuideQuestions(WHICH)
    for answer in answers:
        questions = questions.yes() if answer else questions.no()
    return questions


def test_the_questions_are_asked_word_for_word_and_in_order() -> None:
    written = EVIDENCE.which.questions
    told = [(question.id, question.say) for question in WHICH.questions]
    assert told == [(question.id, question.ask) for question in written]
    for question, origin in zip(WHICH.questions, written, strict=True):
        assert set(origin.sources) <= set(question.sources)


@pytest.mark.parametrize("answers", list(product((False, True), repeat=7)))
def test_every_way_through_ends_as_it_was_written(answers: tuple[bool, ...]) -> None:
    q0, q1, q2, q3, q4, q5, q6 = answers
    outcome = asked(answers).outcome
    assert outcome is not None
    if q0:
        assert outcome.go == "help"
    elif q1 and q2 and not q3:
        assert (outcome.say, outcome.go) == (CRAMP, "calf-bed")
    elif not q1 and q3 and q4 and q5 and q6:
        assert (outcome.say, outcome.go) == (RESTLESS, None)
    else:
        assert outcome.say.startswith(UNCLEAR)
        assert outcome.go == "calf-bed"


def test_a_warning_sign_ends_the_questions_at_once_and_says_what_to_do() -> None:
    first = asked((True,))
    assert first.end is not None
    assert first.urgent
    assert "call your emergency number now" in first.end.said
    assert "get medical advice today, and do not rub it" in first.end.said


def test_what_leads_to_a_guide_is_offered_as_a_question() -> None:
    for outcome in WHICH.outcomes:
        assert outcome.say.endswith("?") == (outcome.go is not None)


def test_no_outcome_is_sure() -> None:
    for outcome in WHICH.outcomes[1:]:
        assert "I cannot be sure" in outcome.say or "I cannot tell" in outcome.say
    assert "not a diagnosis" in WHICH.cautions[0].text


def test_whether_stretching_helps_is_not_asked() -> None:
    assert not any("stretch" in question.say.casefold() for question in WHICH.questions)
