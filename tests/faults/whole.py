"""A whole guide with one short hold: what must be heard of it, whatever the machine is like."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.faults.places import ONE_HOLD
from tests.sound.program import Program, running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR

HOLD: Final = 1.5
"""Seconds that the hold lasts."""


def guide(folder: Path) -> str:
    """The file of the guide, put into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "short.toml"
    text = Path(ONE_HOLD).read_text(encoding="utf-8")
    path.write_text(text.replace("hold = 4", f"hold = {HOLD}"), encoding="utf-8")
    return str(path)


def heard_whole(
    sink: Sink,
    home: Path,
    env: Mapping[str, str] | None = None,
    before: tuple[str, ...] = (),
    *options: str,
    folder: Path | None = None,
    near: float = NEAR,
) -> Program:
    """Hold that a run in lines is heard from its first word to its last, with its hold on time.

    `before` is the command that it is started by way of, and `folder` where its guide lies. The
    release is within `near` seconds of its time.
    """
    began = sink.recorder.recording().end
    words = ("play", guide(folder or home), "--plain", *options)
    with running(home, *words, sound={**sink.env, **(env or {})}, before=before) as program:
        assert program.wait(40) == 0, program.err
        assert "Traceback" not in program.err
        assert program.out.splitlines()[-1] == "Well done.", program.out
    sounds = sink.recorder.recording(began).islands(gap=0.9)
    assert len(sounds) == 3, [(each.begin - began, each.end - began) for each in sounds]
    assert abs(sounds[1].begin - sounds[0].end - HOLD) <= near
    return program


def held(sink: Sink, since: float) -> float:
    """Seconds between the first words that were heard since a moment and what came after them.

    Both are measured in one recording: the longer one is, the better it knows when it began.
    """
    words, later = sink.recorder.recording(since).islands(gap=0.9)[:2]
    return later.begin - words.end


def goes_first(sink: Sink) -> bool:
    """Let the sound server and its recorder go first, as on every system; whether one may."""
    try:
        for process in (sink._server, sink.recorder._process):
            os.setpriority(os.PRIO_PROCESS, process.pid, -15)
    except PermissionError:
        return False
    return True


def without(*names: str) -> tuple[str, ...]:
    """The words before a command that shall not know these variables."""
    return ("/usr/bin/env", *(word for name in names for word in ("-u", name)))
