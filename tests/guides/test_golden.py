"""What a listener hears, sentence by sentence, held against a reading that was looked at.

To write them anew: `VOICE_GUIDE_GOLDEN=write python3 scripts/test.py tests/guides -k looked`
Then look at what `git diff` shows: it is what has changed for a listener.
"""

import os
from pathlib import Path
from typing import Final

import pytest

from tests.guides.unattended import unattended
from tests.library.shipped import LIBRARY
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.score.transcript import transcript

GOLDEN: Final = Path(__file__).with_name("golden")
READ: Final = [
    followed(guide)
    for guide in (LIBRARY.find(entry.id) for entry in LIBRARY.entries())
    if guide.steps or guide.sections
]
"""Every shipped guide that is told from its start to its end."""


@pytest.mark.parametrize("guide", READ, ids=lambda guide: guide.id)
def test_a_listener_hears_what_was_looked_at(guide: Guide) -> None:
    reading = GOLDEN / f"{guide.id}.txt"
    heard = transcript(unattended(guide))
    if os.environ.get("VOICE_GUIDE_GOLDEN") == "write":
        reading.write_text(heard, encoding="utf-8")
    assert heard == reading.read_text(encoding="utf-8")


def test_no_reading_is_left_of_a_guide_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {guide.id for guide in READ}
