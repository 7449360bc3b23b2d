import json
from pathlib import Path

import pytest

from voice_guide.cli.trace import Trace
from voice_guide.errors import VoiceGuideError


def test_each_line_is_there_as_soon_as_it_is_written(tmp_path: Path) -> None:
    trace = Trace(tmp_path / "trace")
    trace({"text": "Café.", "began": None})
    lines = (tmp_path / "trace").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [{"text": "Café.", "began": None}]
    trace.close()
    trace({"text": "Too late."})
    assert len((tmp_path / "trace").read_text(encoding="utf-8").splitlines()) == 1


def test_a_disk_that_is_full_ends_the_trace_and_nothing_else() -> None:
    trace = Trace(Path("/dev/full"))
    trace({"text": "Now hold."})
    trace({"text": "Release."})
    trace.close()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(VoiceGuideError, match="Name another file"):
        Trace(tmp_path)
