"""Every sound begins on its frame, ends without a click, and never plays when it should not."""

from array import array
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from voice_guide.player.gain import NIGHT_LEVEL
from voice_guide.player.mixer import BREATH, FADE, Mixer
from voice_guide.player.sounds import Began, Ended, Happening, Missed, Sound

RATE = 16000
FULL = -NIGHT_LEVEL
"""The volume at which samples come out as they went in."""

blocks = st.lists(st.integers(1, 700), min_size=1, max_size=12)


def flat(length: int, value: int = 8000) -> "array[int]":
    """A sound of one value, in which every frame out of place shows."""
    return array("h", [value]) * length


def sound(key: int, frame: int, samples: "array[int]", late: float = 0.1) -> Sound:
    """A sound due at a frame, counted from moment 0."""
    return Sound(key, samples, frame / RATE, late)


def words(key: int, frame: int, samples: "array[int]", late: float = 5.0) -> Sound:
    """The same, spoken."""
    return sound(key, frame, samples, late)._replace(is_words=True)


@dataclass
class Rendered:
    """What came out of a mixer so far."""

    samples: "array[int]"
    happened: list[Happening]

    def on(self) -> list[int]:
        """The frames that are not silent."""
        return [frame for frame, sample in enumerate(self.samples) if sample]


def mixer_at(decibels: float = FULL) -> Mixer:
    """A mixer at a volume, by default one that changes nothing."""
    mixer = Mixer(RATE)
    mixer.volume(decibels)
    return mixer


def render(mixer: Mixer, sizes: list[int], start: int = 0) -> Rendered:
    """Blocks of these sizes, one after another."""
    out = Rendered(array("h"), [])
    for size in sizes:
        block, happened = mixer.render(start + len(out.samples), size, 0.0)
        assert len(block) == 2 * size
        out.samples.frombytes(block)
        out.happened += happened
    return out


@given(blocks, st.integers(0, 3000), st.integers(1, 900))
def test_a_sound_begins_and_ends_on_its_frame_whatever_the_blocks(
    sizes: list[int], onset: int, length: int
) -> None:
    mixer = mixer_at()
    mixer.add(sound(1, onset, flat(length)))
    out = render(mixer, sizes)
    total = sum(sizes)
    assert out.on() == list(range(min(onset, total), min(onset + length, total)))
    assert set(out.samples) <= {0, 8000}
    assert (Began(1, onset) in out.happened) == (onset < total)
    assert (Ended(1, onset + length, whole=True) in out.happened) == (onset + length <= total)


@given(st.integers(0, 4000), st.integers(0, 3200))
def test_a_moment_past_by_no_more_than_may_be_is_played_at_once(position: int, behind: int) -> None:
    mixer = mixer_at()
    mixer.add(sound(1, position - behind, flat(50), late=0.1))
    out = render(mixer, [640], start=position)
    if behind <= 1600:
        assert out.on() == list(range(50))
        assert out.happened[0] == Began(1, position)
    else:
        assert out.on() == []
        assert [type(what) for what in out.happened] == [Missed]


@given(blocks, st.integers(0, 2000))
def test_a_dropped_sound_that_has_not_begun_is_never_heard(sizes: list[int], onset: int) -> None:
    mixer = mixer_at()
    mixer.add(sound(1, onset, flat(100)))
    mixer.add(sound(2, onset, flat(100, 1)))
    mixer.drop([1, 99])
    out = render(mixer, sizes)
    assert 8000 not in out.samples
    assert all(what.key == 2 for what in out.happened)


@given(st.integers(1, 600), st.booleans())
def test_a_cut_falls_silent_within_the_fade_and_by_small_steps(heard: int, hush: bool) -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(2000)))
    mixer.add(sound(2, 5000, flat(100)))
    before = render(mixer, [heard])
    if hush:
        mixer.hush()
    else:
        mixer.drop([1, 2])
    after = render(mixer, [640] * 10, start=heard)
    samples = [*before.samples, *after.samples][heard - 1 :]
    steps = [abs(a - b) for a, b in pairwise(samples)]
    fade = round(FADE * RATE)
    assert max(steps) < 8000 * 2 / fade
    assert not any(after.samples[fade:])
    assert after.happened == [Ended(1, heard + fade, whole=False)]
    assert mixer.silent


def test_a_cut_near_the_end_lasts_no_longer_than_the_sound() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(100)))
    render(mixer, [90])
    mixer.hush()
    assert render(mixer, [640], start=90).happened == [Ended(1, 100, whole=False)]


def test_two_sounds_at_once_are_added_and_held_within_the_range() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(100, 20000)))
    mixer.add(sound(2, 50, flat(100, 20000)))
    out = render(mixer, [200])
    assert list(out.samples) == [20000] * 50 + [32767] * 50 + [20000] * 50 + [0] * 50


def test_a_sound_with_the_same_key_takes_the_place_of_the_one_that_waits() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 10, flat(5, 1)))
    mixer.add(sound(1, 20, flat(5, 2)))
    assert set(render(mixer, [100]).samples) == {0, 2}


def test_a_sound_that_plays_is_not_begun_twice() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(200)))
    render(mixer, [50])
    mixer.add(sound(1, 50, flat(200)))
    assert render(mixer, [400], start=50).happened == [Ended(1, 200, whole=True)]


def test_a_sound_that_is_fading_may_be_asked_for_again() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(2000)))
    render(mixer, [50])
    mixer.hush()
    mixer.add(sound(1, 500, flat(20)))
    happened = render(mixer, [640], start=50).happened
    assert Began(1, 500) in happened
    assert Ended(1, 520, whole=True) in happened


def test_postponed_sounds_begin_when_that_is_over_and_are_not_late() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 10, flat(20), late=0.0))
    mixer.add(sound(2, 16000, flat(20), late=0.0))
    mixer.postpone(8000 / RATE)
    out = render(mixer, [20000], start=0)
    assert [what for what in out.happened if isinstance(what, Began)] == [
        Began(1, 8000),
        Began(2, 16000),
    ]


def begun(out: Rendered) -> list[int]:
    """The keys of the sounds that began."""
    return [what.key for what in out.happened if isinstance(what, Began)]


def test_of_sounds_that_waited_for_a_device_only_the_one_due_now_is_begun() -> None:
    mixer = mixer_at()
    for key, frame in enumerate((0, 16000, 32000), start=1):
        mixer.add(sound(key, frame, flat(8000), late=5.0))
    mixer.postpone(36000 / RATE)
    out = render(mixer, [640], start=36000)
    assert begun(out) == [3]
    assert {what.key for what in out.happened if isinstance(what, Missed)} == {1, 2}


def test_nothing_late_is_begun_that_the_next_would_cut_at_once() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(8000), late=5.0))
    mixer.add(sound(2, 16000, flat(8000), late=5.0))
    out = render(mixer, [640] * 10, start=15000)
    assert begun(out) == [2]


def test_a_late_sound_is_begun_while_there_is_time_before_the_next() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(8000), late=5.0))
    mixer.add(sound(2, 16000, flat(8000), late=5.0))
    assert begun(render(mixer, [640], start=12000)) == [1]


def test_words_wait_a_breath_for_those_that_are_being_said() -> None:
    mixer = mixer_at()
    mixer.add(words(1, 0, flat(8000)))
    mixer.add(words(2, 4000, flat(800)))
    happened = render(mixer, [640] * 40).happened
    began = [what for what in happened if isinstance(what, Began)]
    assert began == [Began(1, 0), Began(2, 8000 + round(BREATH * RATE))]


def test_words_do_not_wait_for_those_that_are_cut() -> None:
    mixer = mixer_at()
    mixer.add(words(1, 0, flat(8000)))
    render(mixer, [640])
    mixer.drop([1])
    mixer.add(words(2, 640, flat(800)))
    assert begun(render(mixer, [640], start=640)) == [2]


def test_a_number_that_would_have_to_wait_is_left_out() -> None:
    mixer = mixer_at()
    mixer.add(words(1, 0, flat(8000)))
    mixer.add(words(2, 4000, flat(800), late=0.1))
    out = render(mixer, [640] * 30)
    assert begun(out) == [1]
    assert [what.key for what in out.happened if isinstance(what, Missed)] == [2]


def test_a_chime_waits_for_no_words_and_no_words_for_it() -> None:
    mixer = mixer_at()
    mixer.add(words(1, 0, flat(8000)))
    mixer.add(sound(2, 1000, flat(8000)))
    assert begun(render(mixer, [640] * 4)) == [1, 2]


def test_what_is_itself_too_late_takes_the_place_of_nothing() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(8000), late=5.0))
    mixer.add(sound(2, 16000, flat(800), late=0.1))
    assert begun(render(mixer, [640], start=24000)) == [1]


def test_sounds_that_are_meant_to_be_heard_together_are_both_begun_late() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(8000), late=5.0))
    mixer.add(sound(2, 400, flat(8000), late=5.0))
    assert begun(render(mixer, [640], start=1000)) == [1, 2]


def test_without_a_device_sounds_are_missed_once_they_are_too_late() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(20), late=0.1))
    mixer.add(sound(2, 32000, flat(20)))
    assert mixer.miss(0.1, "no device") == []
    assert mixer.miss(0.11, "no device") == [Missed(1, "no device")]
    assert mixer.miss(0.2, "no device") == []


def test_when_the_device_goes_what_was_played_ends_there() -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(1000)))
    render(mixer, [640])
    assert mixer.abandon(640) == [Ended(1, 640, whole=False)]
    assert mixer.silent


@given(
    st.lists(st.floats(-40, 12), min_size=1, max_size=5),
    st.lists(st.integers(1, 400), min_size=6, max_size=6),
)
def test_a_volume_changes_what_plays_without_a_click(
    volumes: list[float], sizes: list[int]
) -> None:
    mixer = mixer_at()
    mixer.add(sound(1, 0, flat(32000)))
    samples = list(render(mixer, [100]).samples)
    for decibels, size in zip(volumes, sizes, strict=False):
        mixer.volume(decibels)
        samples += render(mixer, [size], start=len(samples)).samples
    samples += render(mixer, [200], start=len(samples)).samples
    steps = [abs(a - b) for a, b in pairwise(samples)]
    assert max(steps) <= 8000 / 160 + 1
    assert abs(samples[-1] - 8000 * 10 ** ((volumes[-1] + NIGHT_LEVEL) / 20)) <= 1


def test_the_night_level_is_well_below_full_scale() -> None:
    mixer = mixer_at(0.0)
    mixer.add(sound(1, 0, flat(10)))
    assert set(render(mixer, [10]).samples) == {round(8000 * 10 ** (-12 / 20))}


def test_silence_is_one_ready_block() -> None:
    mixer = mixer_at()
    assert mixer.render(0, 640, 0.0)[0] is mixer.render(640, 640, 0.0)[0]
