"""The warning signs, and what each answer leads to."""

import pytest

from voice_guide.score.sentences import sentences
from voice_guide.triage.questions import NO_ANSWER, NONE_OF_THESE, Questions
from voice_guide.triage.signs import ACTION, SIGNS, Group


def test_the_most_urgent_are_asked_first() -> None:
    order = [Group.EMERGENCY, Group.TODAY, Group.SOON]
    groups = [order.index(sign.group) for sign in SIGNS]
    assert groups == sorted(groups)
    assert [sum(sign.group is group for sign in SIGNS) for group in order] == [7, 9, 5]


@pytest.mark.parametrize("place", range(len(SIGNS)))
def test_the_first_yes_ends_the_list_with_what_its_group_calls_for(place: int) -> None:
    asked = Questions(place).yes()
    assert asked.ended
    assert asked.action == ACTION[SIGNS[place].group]
    assert asked.no() == asked.yes() == asked


def test_no_to_everything_ends_with_advice_and_never_says_what_it_is_not() -> None:
    asked = Questions()
    for _ in SIGNS:
        assert not asked.ended
        assert asked.action == ""
        asked = asked.no()
    assert asked.ended
    assert asked.action == NONE_OF_THESE
    assert "not a clot" not in asked.action


def test_every_sentence_is_short_enough_to_be_taken_in() -> None:
    words = [*(sign.text for sign in SIGNS), *ACTION.values(), NO_ANSWER, NONE_OF_THESE]
    for line in (line for text in words for line in sentences(text)):
        assert len(line.split()) <= 20, line
