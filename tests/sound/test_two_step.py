"""A short guide played by the real program, and heard: every hold is as long as it says."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.sound.program import DATA, running
from tests.sound.recording import Island, Recording
from tests.sound.rig import sounding
from tests.sound.trace import NEAR, Heard, Line, heard, read

pytestmark = pytest.mark.sound

HOLD = 6.0
CUE = 2.0


@dataclass(frozen=True, slots=True)
class Performance:
    """All that one run left behind."""

    code: int
    out: str
    err: str
    recording: Recording
    trace: tuple[Line, ...]


@pytest.fixture(scope="module")
def performance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Performance]:
    """The guide played once from its first word to its last."""
    folder = tmp_path_factory.mktemp("two-step")
    words = ("play", str(DATA / "two-step.toml"), "--plain", "--trace", str(folder / "trace"))
    with sounding() as sink, running(folder / "home", *words, sound=sink.env) as program:
        code = program.wait(90)
        recording = sink.recorder.recording()
        trace = read(folder / "trace") if (folder / "trace").exists() else ()
        yield Performance(code, program.out, program.err, recording, trace)


def test_it_ends_well_and_has_nothing_to_complain_of(performance: Performance) -> None:
    assert (performance.code, performance.err) == (0, "")


def test_words_are_audible(performance: Performance) -> None:
    assert performance.recording.loudest > 300
    assert sum(sound.length for sound in performance.recording.islands()) > 6


def test_both_holds_last_six_seconds_and_the_cue_comes_two_seconds_in(
    performance: Performance,
) -> None:
    assert len(_holds(performance.recording.islands())) == 2


def _holds(sounds: tuple[Island, ...]) -> list[float]:
    """Ends of words that a cue and a release follow on time, judged by ear alone."""
    onsets = [sound.begin for sound in sounds]

    def follows(seconds: float, end: float) -> bool:
        return any(abs(onset - end - seconds) <= NEAR for onset in onsets)

    def is_quiet(end: float, begin: float, until: float) -> bool:
        return not any(end + begin < onset < end + until for onset in onsets)

    return [
        sound.end
        for sound in sounds
        if follows(CUE, sound.end)
        and follows(HOLD, sound.end)
        and is_quiet(sound.end, NEAR, CUE - NEAR)
    ]


def test_the_trace_agrees_with_what_was_heard(performance: Performance) -> None:
    pairs = heard(performance.trace, performance.recording)
    assert [pair.line.text for pair in pairs if pair.line.kind == "cue"] == ["Keep breathing."] * 2
    assert len([pair for pair in pairs if pair.line.text == "Release."]) == 2
    _every_sound_is_in_the_trace(pairs, performance.recording.islands())


def _every_sound_is_in_the_trace(pairs: tuple[Heard, ...], sounds: tuple[Island, ...]) -> None:
    """A guide played by its path gets no added words."""
    for sound in sounds:
        assert any(
            pair.sound.begin - NEAR <= sound.begin and sound.end <= pair.sound.end + NEAR
            for pair in pairs
        )


def test_each_spoken_sentence_is_its_own_line_in_order(performance: Performance) -> None:
    lines = iter(performance.out.splitlines())
    said = [line.text for line in performance.trace if line.state == "played"]
    assert said
    assert all(text in lines for text in said)


def test_no_escape_is_written(performance: Performance) -> None:
    written = performance.out.replace("\n", "")
    assert written.isprintable()
