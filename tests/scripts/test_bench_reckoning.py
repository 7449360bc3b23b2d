"""What is made of measured numbers is right where the answer is known."""

import random

import pytest
from benchmarks.reckoning import fitted, per_doubling, percentile


def test_of_few_values_the_95th_percentile_is_the_greatest() -> None:
    assert percentile([3, 1, 2], 0.95) == 3
    assert percentile(list(range(1, 20)), 0.95) == 19


def test_of_many_values_no_more_than_a_twentieth_lie_above_the_95th_percentile() -> None:
    assert percentile(list(range(1, 101)), 0.95) == 95
    assert percentile(list(range(1, 22)), 0.95) == 20


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_points_on_a_line_give_its_slope_without_error() -> None:
    line = fitted([(x, 3 + 0.5 * x) for x in range(10)])
    assert (line.slope, line.start) == pytest.approx((0.5, 3))
    assert line.error == pytest.approx(0, abs=1e-9)


def test_the_slopes_error_is_that_of_the_textbook() -> None:
    # Residuals of 1, -2 and 1 around a level line: 6 / (3 - 2) / 2.
    line = fitted([(0, 1), (1, -2), (2, 1)])
    assert line.slope == pytest.approx(0)
    assert line.error == pytest.approx(3**0.5)


def test_a_drift_hidden_in_noise_lies_within_a_few_errors_of_what_is_found() -> None:
    chance = random.Random(1)  # noqa: S311 - the same noise in every run
    line = fitted([(x, 1e-5 * x + chance.gauss(0, 0.002)) for x in range(600)])
    assert abs(line.slope - 1e-5) < 3 * line.error
    assert 0 < line.error < 1e-6


@pytest.mark.parametrize("points", [[(0, 1), (1, 2)], [(1, 1), (1, 2), (1, 3)]])
def test_a_line_needs_three_points_at_different_places(points: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="point"):
        fitted(points)


def test_a_cost_that_grows_with_the_size_doubles_with_it() -> None:
    assert per_doubling([(10, 5), (100, 50), (1000, 500)]) == pytest.approx(2)
    assert per_doubling([(1, 7), (10, 7)]) == pytest.approx(1)


def test_the_steepest_part_of_a_cost_is_what_counts() -> None:
    assert per_doubling([(1, 100), (2, 101), (4, 404)]) == pytest.approx(4)
