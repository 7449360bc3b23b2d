"""A guide played by the real program to a recorder, and what was heard and seen of it."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.sound import trace
from tests.sound.program import DATA, Program, running
from tests.sound.recording import AUDIBLE, Recording
from tests.sound.rig import Sink
from tests.sound.trace import Line

ONE_HOLD: Final = DATA / "one-hold.toml"
HOLD: Final = 4.0
"""Seconds of the one hold in it."""

WORDS: Final = ("Pull your toes up towards your shin.", "Now hold.", "Release.", "Well done.")
"""All that is said in it when nothing is wrong."""

ONE_SENTENCE: Final = """
format = 1
id = "one-sentence"
title = "One sentence"
summary = "One sentence, to hear whether there is a voice."
kind = "routine"
language = "en"
reviewed = 2026-11-23

[[sources]]
id = "own"
title = "Ours"
publisher = "voice_guide"
url = "https://example.org/"

[[steps]]
id = "only"
title = "The only step"
say = "Well done, that is all."
sources = ["own"]
"""

NEAR: Final = 0.05
"""Seconds by which a hold may be longer or shorter than its guide says."""


@dataclass(frozen=True, slots=True)
class Night:
    """A guide that was played to its end."""

    out: tuple[str, ...]
    """The lines it wrote."""
    err: str
    lines: tuple[Line, ...]
    """Its trace."""
    recording: Recording

    @property
    def said(self) -> tuple[str, ...]:
        """What was spoken and can be heard in the recording, in order."""
        return tuple(
            line.text
            for line, began, ended in trace.played(self.lines)
            if line.kind != "chime" and not self.recording.is_silent(*self._moments(began, ended))
        )

    @property
    def hold(self) -> float:
        """Seconds of silence from the end of what began the hold to the release, as heard."""
        cues = trace.played(self.lines)
        place = next(n for n, (line, _, _) in enumerate(cues) if line.kind == "release")
        ends, begins = self._moments(cues[place - 1][2], cues[place][1])
        sounds = self.recording.islands(threshold=AUDIBLE)  # espeak-ng begins an "R" softly
        begin = min((sound.begin for sound in sounds), key=lambda moment: abs(moment - begins))
        end = min((sound.end for sound in sounds), key=lambda moment: abs(moment - ends))
        return begin - end

    def _moments(self, *seconds: float) -> tuple[float, ...]:
        """Seconds of the trace as moments of the recording, which begin with the same sound."""
        _, first, _ = trace.played(self.lines)[0]
        zero = self.recording.islands()[0].begin - first
        return tuple(zero + second for second in seconds)


def night(
    sink: Sink,
    home: Path,
    *,
    guide: Path = ONE_HOLD,
    fault: Mapping[str, str] | None = None,
    before: tuple[str, ...] = (),
    meanwhile: Callable[[Program], None] = lambda program: None,
) -> Night:
    """A guide played from start to end, with something wrong, or done to it meanwhile."""
    file = home.parent / f"trace-{home.name}-{len(list(home.parent.iterdir()))}"
    words = ("play", str(guide), "--plain", "--trace", str(file))
    sound = {**sink.env, **(fault or {})}
    began = sink.recorder.recording().end
    with running(home, *words, sound=sound, before=before) as program:
        meanwhile(program)
        code = _code(program)
        out, err = program.out, program.err
    assert (code, "Traceback" in err, "Errno" in err) == (0, False, False), err
    return Night(tuple(out.splitlines()), err, trace.read(file), sink.recorder.recording(began))


def _code(program: Program) -> int | str:
    """How it ended; what it had said if it did not."""
    try:
        return program.wait(50)
    except subprocess.TimeoutExpired:
        return f"it goes on, with {program.out!r} and {program.err!r}"
