"""Streams that are closed, readers that go away, and terminals that say little of themselves."""

from pathlib import Path

import pytest

from tests.faults.places import ONE_HOLD
from tests.faults.whole import guide, held
from tests.sound.program import running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR
from tests.terminal.rig import MODERN, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]


def shell(script: str) -> tuple[str, ...]:
    """The words before a command that a shell starts so; "$@" is the command."""
    return ("/bin/sh", "-c", script, "sh")


@pytest.mark.parametrize(
    "closed",
    [">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"],
    ids=["output", "errors", "all", "full"],
)
def test_a_guide_is_heard_whole_with_its_streams_closed(
    sink: Sink, tmp_path: Path, closed: str
) -> None:
    home = tmp_path / "home"
    since = sink.recorder.recording().end
    words = ("play", guide(home), "--plain", "--voice")
    with running(home, *words, sound=sink.env, before=shell(f'exec "$@" {closed}')) as program:
        assert program.wait(30) == 0
        assert "Traceback" not in program.err
    assert len(sink.recorder.recording(since).islands(gap=0.9)) == 3
    assert held(sink, since) == pytest.approx(1.5, abs=NEAR)


def test_a_reader_that_goes_away_does_not_end_the_voice(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    script = '"$@" | head -n 1 >&2; kill -0 $$'
    since = sink.recorder.recording().end
    words = ("play", guide(home), "--plain", "--voice")
    with running(home, *words, sound=sink.env, before=shell(script)) as program:
        program.wait(30)
        assert "Traceback" not in program.err
        assert "Broken" not in program.err
    assert len(sink.recorder.recording(since).islands(gap=0.9)) == 3
    assert held(sink, since) == pytest.approx(1.5, abs=NEAR)


@pytest.mark.parametrize("term", ["", "dumb", "no-such-terminal", "vt52"])
def test_a_terminal_that_nobody_knows_is_spoken_to_and_takes_keys(
    sink: Sink, tmp_path: Path, term: str
) -> None:
    home = tmp_path / "home"
    since = sink.recorder.recording().end
    with opened(home, "play", ONE_HOLD, sound=sink.env, look={"TERM": term}) as terminal:
        sink.recorder.wait_for_sound(since, 15)
        terminal.wait_for("Pull your toes up", 15)
        pressed = terminal.press("space")
        assert sink.recorder.until(pressed + 1).is_silent(pressed + 0.3, pressed + 1)
        terminal.press("ctrl+c")
        assert terminal.wait(5) == 130
        assert terminal.modes() == terminal.modes_before


def test_a_screen_whose_errors_go_elsewhere_is_lines_that_are_seen(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    before = shell('exec "$@" 2>/dev/null')
    with opened(home, "play", ONE_HOLD, sound=sink.env, look=MODERN, before=before) as terminal:
        terminal.wait_for("Pull your toes up", 15)
        terminal.wait_for("Release.", 20)


def test_keys_that_stop_a_terminal_or_end_a_program_do_nothing(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    since = sink.recorder.recording().end
    with opened(home, "play", ONE_HOLD, "--plain", sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(since, 15)
        terminal.press("\x13", "\x1c", "\x16", "\x0f")  # Ctrl with S, backslash, V, O
        terminal.wait_for("Now hold.", 15)
        terminal.press("space")
        terminal.wait_for("Your guide is paused.", 5)
        terminal.press("ctrl+c")
        assert terminal.wait(5) == 130
        assert terminal.modes() == terminal.modes_before
