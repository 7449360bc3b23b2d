"""The warning signs, what each calls for, and whom to call."""

import pytest

from voice_guide.score.sentences import sentences
from voice_guide.triage.advice import action, long_cramp, no_answer, wording
from voice_guide.triage.interview import NONE_OF_THESE, WarningSigns
from voice_guide.triage.numbers import NUMBERS, digits
from voice_guide.triage.signs import SIGNS, Group

COUNTRIES = ("", "GB", "IE", "DE", "US", "CA", "AU", "NZ", "ZZ")


def test_the_most_urgent_are_asked_first() -> None:
    order = [Group.EMERGENCY, Group.TODAY, Group.SOON]
    groups = [order.index(sign.group) for sign in SIGNS]
    assert groups == sorted(groups)
    assert [sum(sign.group is group for sign in SIGNS) for group in order] == [7, 9, 5]


@pytest.mark.parametrize("place", range(len(SIGNS)))
def test_the_first_yes_ends_the_list_with_what_its_group_calls_for(place: int) -> None:
    asked = WarningSigns("GB", place).yes()
    assert asked.end == action(SIGNS[place].group, "GB")
    assert asked.no() == asked.yes() == asked


def test_no_to_everything_ends_with_advice_and_never_says_what_it_is_not() -> None:
    asked = WarningSigns()
    for _ in SIGNS:
        assert asked.end is None
        asked = asked.no()
    assert asked.end is not None
    assert asked.end.said == NONE_OF_THESE
    assert "not a clot" not in asked.end.said


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_sentence_is_short_enough_to_be_taken_in(country: str) -> None:
    words = [wording(sign, country) for sign in SIGNS]
    words += [action(group, country).said for group in Group]
    words += [no_answer(country).said, long_cramp(country).said, NONE_OF_THESE]
    for line in (line for text in words for line in sentences(text)):
        assert len(line.split()) <= 20, line


def test_one_number_can_mean_two_things_and_each_country_gets_its_own() -> None:
    assert "999" in action(Group.EMERGENCY, "GB").shown
    assert "111" in action(Group.TODAY, "GB").shown
    assert "111" in action(Group.EMERGENCY, "NZ").shown
    assert "111" not in action(Group.TODAY, "NZ").shown
    assert "112" in action(Group.EMERGENCY, "FR").shown
    assert "000" in action(Group.EMERGENCY, "AU").shown


@pytest.mark.parametrize("country", ["", "ZZ", "JP"])
def test_where_no_number_is_known_none_is_guessed(country: str) -> None:
    assert action(Group.EMERGENCY, country).shown.endswith("Call your local emergency number.")


def test_a_number_is_said_digit_by_digit() -> None:
    assert digits("999") == "nine, nine, nine"
    assert digits("000") == "zero, zero, zero"
    assert all(numbers.emergency.isdecimal() for numbers in NUMBERS.values())


def test_the_hospital_has_the_word_of_the_country() -> None:
    sign = next(sign for sign in SIGNS if sign.id == "A6")
    assert "A and E" in wording(sign, "GB")
    assert "emergency room" in wording(sign, "US")
