"""Clips can be kept where there is no disk at all."""

import sys
from pathlib import Path

import pytest

from tests.voices.tones import sound, tone
from voice_guide.voices import clipfile, memory
from voice_guide.voices.memory import Memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such files")

CLIP = sound(tone(0.5, 8000))


def test_a_clip_is_there_for_as_long_as_the_process_is() -> None:
    path = Memory().keep("a", CLIP)
    assert clipfile.seconds(path.read_bytes()) == pytest.approx(0.5)


def test_the_same_clip_costs_only_one_file() -> None:
    kept = Memory()
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert kept.keep("a", CLIP) == kept.keep("a", CLIP) != kept.keep("b", CLIP)
    assert len(list(Path("/proc/self/fd").iterdir())) - before == 2


def test_there_is_an_end_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 1)
    kept = Memory()
    kept.keep("a", CLIP)
    with pytest.raises(OSError, match="no room"):
        kept.keep("b", CLIP)
