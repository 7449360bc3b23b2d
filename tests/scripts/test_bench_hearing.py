"""Moments are found where they are known to be: in tones that were made, and in a real voice."""

import queue
import wave
from array import array
from pathlib import Path

import pytest
from benchmarks.hearing import dropouts, is_cut, onset, silence, stillness

from tests.sound.recording import Recording, Samples
from voice_guide.ports import Clip, Event, Rendered, Unrendered
from voice_guide.voices.client import VoiceClient

RATE = 48_000
LIMIT = 0.01
"""Seconds by which a moment may be off."""

ZERO = 500.0


def tones(length: float, *stretches: tuple[float, float]) -> Recording:
    """Silence with tones of 500 hertz in it, each from one second to another."""
    samples = array("h", bytes(round(length * RATE) * 2))
    for begin, end in stretches:
        for place in range(round(begin * RATE), round(end * RATE)):
            samples[place] = 3000 if place // 48 % 2 else -3000
    return Recording(samples, RATE, ZERO)


@pytest.mark.parametrize("begin", [0.3, 0.4567, 1.0021])
def test_the_first_sound_after_a_moment_is_found(begin: float) -> None:
    heard = tones(2, (0.1, 0.2), (begin, begin + 0.3))
    assert onset(heard, ZERO + 0.25) == pytest.approx(ZERO + begin, abs=LIMIT)


def test_no_onset_is_told_of_what_sounds_already_or_never_does() -> None:
    heard = tones(2, (0.1, 0.5), (1.0, 1.2))
    assert onset(heard, ZERO + 0.3) is None
    assert onset(heard, ZERO + 1.3) is None


@pytest.mark.parametrize("end", [0.5, 0.5432])
def test_the_end_of_what_sounds_at_a_moment_is_found(end: float) -> None:
    heard = tones(2, (0.1, 0.3), (0.35, end), (1.5, 1.6))
    assert silence(heard, ZERO + 0.2) == pytest.approx(ZERO + end, abs=LIMIT)


def test_a_gap_between_words_is_no_silence() -> None:
    heard = tones(2, (0.1, 0.3), (0.5, 0.9))
    assert silence(heard, ZERO + 0.2) == pytest.approx(ZERO + 0.9, abs=LIMIT)
    assert silence(heard, ZERO + 0.2, still=0.1) == pytest.approx(ZERO + 0.3, abs=LIMIT)


def test_no_silence_is_told_where_nothing_sounded_or_the_recording_ends_too_soon() -> None:
    heard = tones(1, (0.1, 0.3), (0.6, 0.9))
    assert silence(heard, ZERO + 0.4, still=0.05) is None
    assert silence(heard, ZERO + 0.7) is None


def test_words_stopped_in_a_gap_of_their_own_are_not_known_to_be_cut() -> None:
    words = tones(2, (0.2, 0.7), (0.75, 1.2))
    assert is_cut(words, 0.3)
    assert is_cut(words, 0.6)
    assert not is_cut(words, 0.49)
    assert not is_cut(words, 0.52)
    assert not is_cut(words, 1.0)


def test_a_lost_piece_of_a_word_counts_as_a_dropout_and_its_own_gaps_do_not() -> None:
    whole = tones(2, (0.2, 0.5), (0.55, 1.0))
    broken = tones(2, (0.2, 0.5), (0.55, 0.7), (0.73, 1.03))
    still = [stillness(each, each.islands()[0]) for each in (whole, broken, whole)]
    assert still == pytest.approx([0.05, 0.08, 0.05], abs=0.004)
    assert dropouts(still) == 1
    assert dropouts(still[:1]) == dropouts([]) == 0


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    """A sentence in the real voice, which sounds from its first sample to its last."""
    reports: queue.SimpleQueue[Event] = queue.SimpleQueue()
    voice = VoiceClient(tmp_path_factory.mktemp("clips"), (), "", reports.put, None)
    try:
        voice.want("Pull your toes up towards your shin.", 145)
        while not isinstance(event := reports.get(timeout=30), Rendered | Unrendered):
            continue
    finally:
        voice.close()
    if isinstance(event, Unrendered):
        pytest.skip(event.why)
    return event.clip


def samples_of(path: Path) -> tuple[Samples, int]:
    """What a file holds, and how many of them make a second."""
    with wave.open(str(path), "rb") as file:
        samples = array("h")
        samples.frombytes(file.readframes(file.getnframes()))
        return samples, file.getframerate()


@pytest.mark.parametrize("begin", [0.25, 0.7013])
def test_a_real_voice_is_found_where_it_was_put(clip: Clip, begin: float) -> None:
    words, rate = samples_of(clip.path)
    before, after = (array("h", bytes(2 * round(length * rate))) for length in (begin, 0.5))
    heard = Recording(before + words + after, rate, ZERO)
    assert onset(heard, ZERO) == pytest.approx(ZERO + begin, abs=LIMIT)


@pytest.mark.parametrize("length", [0.3, 0.92, 1.41])
def test_the_moment_at_which_a_real_voice_was_cut_is_found(clip: Clip, length: float) -> None:
    words, rate = samples_of(clip.path)
    quiet = array("h", bytes(rate))
    whole = Recording(quiet + words + quiet, rate, ZERO)
    cut = Recording(quiet + words[: round(length * rate)] + quiet, rate, ZERO)
    found = silence(cut, ZERO + 0.55)
    assert found is not None
    if is_cut(whole, length):
        assert found == pytest.approx(ZERO + 0.5 + length, abs=LIMIT)
