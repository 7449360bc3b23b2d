"""While sound dips, what plays goes on unheard, without a click, and can be heard again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.player.test_mixer import RATE, Rendered, flat, mixer_at, render, sound
from voice_guide.player.mixer import FADE, Mixer
from voice_guide.player.sounds import Ended

STEP = 8000 * 0.025
"""The greatest step from one sample to the next that is no click, in a sound of 8000."""


def playing(length: int = 3000) -> tuple[Mixer, Rendered]:
    """A mixer in the middle of a sound, and what came out so far."""
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(length)))
    return mixer, render(mixer, [500])


@given(st.lists(st.integers(1, 300), min_size=4, max_size=8))
def test_it_falls_silent_within_a_fade_and_comes_back_as_quickly(sizes: list[int]) -> None:
    mixer, out = playing()
    mixer.dip(on=True)
    down = render(mixer, [round(FADE * RATE), *sizes], start=500)
    mixer.dip(on=False)
    up = render(mixer, [round(FADE * RATE), 100], start=500 + len(down.samples))
    assert not any(down.samples[round(FADE * RATE) :])
    assert set(up.samples[-100:]) == {8000}
    whole = [*out.samples, *down.samples, *up.samples]
    assert max(abs(b - a) for a, b in pairwise(whole)) < STEP


def test_a_dip_that_is_taken_back_halfway_comes_back_from_there() -> None:
    mixer, _ = playing()
    mixer.dip(on=True)
    down = render(mixer, [30], start=500)
    mixer.dip(on=False)
    up = render(mixer, [60], start=530)
    assert 0 < down.samples[-1] < 8000
    assert abs(up.samples[0] - down.samples[-1]) < STEP
    assert list(up.samples[-30:]) == [8000] * 30


@pytest.mark.parametrize("dips", [True, False])
def test_it_ends_when_it_would_have_ended(*, dips: bool) -> None:
    mixer, _ = playing(1000)
    mixer.dip(on=dips)
    assert render(mixer, [700], start=500).happened == [Ended(1, 1000, whole=True)]


def test_what_is_cut_while_it_dips_is_never_heard_again() -> None:
    mixer, _ = playing()
    mixer.dip(on=True)
    render(mixer, [200], start=500)
    mixer.drop([1])
    mixer.dip(on=False)
    out = render(mixer, [400], start=700)
    assert not any(out.samples)
    assert [type(what) for what in out.happened] == [Ended]


def test_what_begins_meanwhile_is_heard_from_its_first_sample() -> None:
    mixer, _ = playing()
    mixer.dip(on=True)
    mixer.add(sound(2, 800, flat(50)))
    out = render(mixer, [500], start=500)
    assert [500 + frame for frame in out.on() if frame > 100] == list(range(800, 850))
