"""The silence that a sleeping device needs is found from what was heard first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.checkup.lead_in import (
    A_NUMBER,
    AT_LEAST,
    CLOSE,
    MOST,
    NUMBERS,
    STEP,
    TRIES,
    Search,
)

LENGTH = 640
"""Milliseconds of one number in these tests."""


def first_heard(swallowed: int, lead_in: int, length: int = LENGTH) -> int:
    """The first number that is heard whole where so many milliseconds are lost; 0 for none."""
    lost = max(0, swallowed - lead_in)
    number = -(-lost // length) + 1
    return number if number <= NUMBERS else 0


def found(
    swallowed: int, start: int = 0, length: int = LENGTH, *, by_number: bool = True
) -> Search:
    """What a person finds whose device swallows so many milliseconds."""
    search = Search(start)
    while not search.over:
        first = first_heard(swallowed, search.lead_in, length)
        search = search.whole() if first == 1 else search.lost(first if by_number else None)
    return search


def test_a_device_that_is_awake_needs_one_try_and_nothing_changes() -> None:
    assert found(0) == Search(0, enough=0, tries=1, over=True)


def test_a_silence_that_was_set_and_is_enough_stays() -> None:
    assert found(500, start=900).lead_in == 900


@given(st.integers(1, MOST), st.integers(AT_LEAST, A_NUMBER), st.booleans())
def test_what_is_found_is_enough_and_not_much_more(lost: int, length: int, by: bool) -> None:
    search = found(lost, length=length, by_number=by)
    assert search.enough == search.lead_in
    assert lost <= search.lead_in
    assert search.lead_in % STEP == 0
    assert search.lead_in - lost <= CLOSE + STEP


@pytest.mark.parametrize("swallowed", range(100, 3001, 100))
def test_naming_the_number_takes_few_tries(swallowed: int) -> None:
    assert found(swallowed).tries <= 5


def test_a_device_that_swallows_more_than_can_be_set_is_given_up() -> None:
    search = found(MOST + 2000)
    assert (search.enough, search.over, search.lead_in) == (None, True, MOST)


@given(st.lists(st.sampled_from(["whole", 0, 2, 3, 4, 5, None]), min_size=TRIES, max_size=TRIES))
def test_whatever_is_answered_it_ends_in_time(answers: list[int | str | None]) -> None:
    search = Search(0)
    for answer in answers:
        assert 0 <= search.lead_in <= MOST
        if search.over:
            return
        search = search.whole() if isinstance(answer, str) else search.lost(answer)
    assert search.over
