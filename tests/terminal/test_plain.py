"""Plain lines from the real program: nothing but text, wherever they go, and on time."""

import os
import signal
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.company import SHORT
from tests.plain.reader import LineReader, hold_to_trace
from tests.sound import processes
from tests.sound.program import DATA
from tests.sound.rig import Sink, silent_env, until
from tests.sound.trace import read
from tests.terminal.read import NO_INPUT, reading
from tests.terminal.rig import opened
from voice_guide.wording import heard

pytestmark = pytest.mark.terminal

GUIDE = str(DATA / "one-hold.toml")
LINES = ["The voice is off. V turns it on.", "Hold.", "Hold: 1 second.", "Release.", "Done."]
KEYS = "To pause, and to carry on, press Space. To hear these keys, press the question mark."


def a_second(folder: Path) -> str:
    """The path of a guide with a hold of one second."""
    path = folder / "second.toml"
    path.write_text(SHORT.replace("hold = 0.2", "hold = 1"), encoding="utf-8")
    return str(path)


def test_no_escape_is_written_and_the_terminal_is_left_as_it_was(tmp_path: Path) -> None:
    words = ("play", GUIDE, "--plain")
    with opened(tmp_path / "home", *words, sound=silent_env(tmp_path)) as terminal:
        terminal.wait_for("Now hold.", 15)
        terminal.press("escape")
        time.sleep(0.5)
        terminal.press("escape")
        assert terminal.wait(5) == 0
        assert terminal.modes() == terminal.modes_before
        assert b"\x1b" not in terminal.written


@pytest.mark.long
def test_the_lines_are_the_same_in_every_terminal_and_over_ssh(tmp_path: Path) -> None:
    terminals: tuple[dict[str, str], ...] = (
        {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        {"TERM": "linux", "SSH_CONNECTION": "::1 50000 ::1 22", "SSH_TTY": "/dev/pts/0"},
        {},
    )
    words = ("play", a_second(tmp_path), "--plain", "--no-voice", "--pace", "300")
    sound = silent_env(tmp_path)
    with ExitStack() as stack:
        runs = [
            stack.enter_context(reading(tmp_path / f"home{n}", *words, env={**sound, **env}))
            for n, env in enumerate(terminals)
        ]
        for run in runs:
            run.in_terminal()
        written = [run.end(30) for run in runs]
    for lines in written:
        assert [line for line in lines if line not in heard.NOTICES] == [KEYS, *LINES]


@pytest.mark.long
def test_the_lines_are_the_same_through_a_pipe_whatever_the_input_is(tmp_path: Path) -> None:
    (tmp_path / "input").write_text("louder\n", encoding="utf-8")
    words = ("play", a_second(tmp_path), "--no-voice", "--pace", "300")
    env = {**silent_env(tmp_path), "TERM": "xterm-256color"}
    with ExitStack() as stack:
        runs = [
            stack.enter_context(reading(tmp_path / name, *words, env=env))
            for name in ("null", "closed", "file")
        ]
        for run, stdin in zip(runs, (NO_INPUT, None, str(tmp_path / "input")), strict=True):
            run.in_pipe(stdin)
        null, closed, file = (run.end(30) for run in runs)
        assert all(len(run.errors.splitlines()) <= 1 for run in runs)
    assert null == closed == LINES
    assert [line for line in file if not line.startswith("Volume")] == LINES


def test_words_typed_over_a_pipe_are_answered_in_lines(tmp_path: Path) -> None:
    env = silent_env(tmp_path)
    theirs, ours = os.pipe()
    with reading(tmp_path / "home", "play", GUIDE, "--no-voice", env=env) as run:
        run.in_pipe(theirs)
        os.close(theirs)
        for word, answer in (
            ("Pause!", "Space carries on."),
            ("xyzzy", "I do not know xyzzy."),
            ("keys", "If it has eased, press E."),
            ("carry on", ""),
            ("leave", "Leave?"),
            ("leave", ""),
        ):
            os.write(ours, f"{word}\n".encode())
            if answer:
                until(lambda a=answer: a in run.reader.text, 10, answer)  # type: ignore[misc]
        os.close(ours)
        lines = run.end(10)
    assert lines[0].startswith("Type one word, then Enter: pause, carry on")
    assert not any("screen" in line or "clock" in line for line in lines)
    assert "Press Escape again to leave." in lines or lines[-1] == "Leave?"


@pytest.mark.long
@pytest.mark.sound
@pytest.mark.timeout(180)
@pytest.mark.parametrize("voice", [True, False], ids=["spoken", "silent"])
def test_every_line_comes_within_three_tenths_of_a_second(
    sink: Sink, tmp_path: Path, voice: bool
) -> None:
    spoken = "--voice" if voice else "--no-voice"
    trace = str(tmp_path / "trace")
    words = ("play", str(DATA / "two-step.toml"), spoken, "--trace", trace)
    with reading(tmp_path / "home", *words, env=sink.env) as run:
        run.in_pipe(NO_INPUT)
        run.end(60)
    late = hold_to_trace(run.reader, read(tmp_path / "trace"), counts=voice, near=0.3)
    assert len(late) == 12


@pytest.mark.long
@pytest.mark.sound
@pytest.mark.timeout(180)
@pytest.mark.parametrize("voice", [True, False], ids=["spoken", "silent"])
def test_the_first_stretch_for_a_calf_comes_line_by_line_on_time(
    sink: Sink, tmp_path: Path, voice: bool
) -> None:
    trace = tmp_path / "trace"
    words = ("play", "calf-bed", "--voice" if voice else "--no-voice", "--trace", str(trace))
    with reading(tmp_path / "home", *words, env=sink.env) as run:
        run.in_pipe(NO_INPUT)
        until(lambda: "Once more." in run.reader.text, 120, "the second hold")
        run.process.send_signal(signal.SIGINT)
        run.process.wait(10)
    cues = read(trace)
    release = next(place for place, cue in enumerate(cues) if cue.kind == "release")
    first = LineReader()
    first.lines = run.reader.lines[: run.reader.text.index("Release.") + 1]
    hold_to_trace(first, cues[: release + 1], counts=voice, near=0.3)
    assert ("Three." in first.text) is voice
    hold = next(line for line in first.lines if line.text == "Hold 1 of 3: 30 seconds.")
    assert first.lines[-1].at - hold.at == pytest.approx(30, abs=0.1)


@pytest.mark.sound
@pytest.mark.long
def test_a_closed_terminal_ends_plain_sound_too(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "play", GUIDE, "--plain", sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        closed = terminal.hang_up()
        terminal.wait(5)
        assert processes.seconds_until_none(home) < 2
    assert sink.recorder.until(closed + 2).is_silent(closed + 0.5, closed + 2)
