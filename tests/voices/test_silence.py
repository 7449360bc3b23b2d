"""Silence that was chosen keeps what a voice promises, and starts no process."""

import sys
import threading
from pathlib import Path

import pytest

from tests.voices.children import children
from tests.voices.listening import Choosing
from voice_guide.ports import Unrendered, VoiceChanged
from voice_guide.voices.client import WORKER
from voice_guide.voices.silence import WHY


@pytest.mark.parametrize(
    "wish",
    [{"drivers": ("silent",)}, {"voice": "silent"}, {"drivers": ("pico",), "voice": "Silent"}],
)
def test_it_is_in_use_by_its_name_at_once_and_that_is_no_fault(
    tmp_path: Path, wish: dict[str, str]
) -> None:
    with Choosing(tmp_path, **wish) as heard:  # type: ignore[arg-type]
        assert heard.events.get(timeout=0) == VoiceChanged("silent", why="")


def test_every_sentence_is_answered_at_once_by_none(tmp_path: Path) -> None:
    with Choosing(tmp_path, voice="silent") as heard:
        heard.voice()
        for text in ("Now hold.", "And rest."):
            heard.chosen.want(text, 145)
            assert heard.events.get(timeout=0) == Unrendered(text, 145, WHY)
            assert heard.chosen.ready(text, 145) is None


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_it_takes_no_process_and_no_thread(tmp_path: Path) -> None:
    before = threading.active_count()
    with Choosing(tmp_path, voice="silent") as heard:
        heard.voice()
        assert children(WORKER) == ()
        assert threading.active_count() == before


def test_it_can_be_chosen_and_left_again(tmp_path: Path) -> None:
    with Choosing(tmp_path) as heard:
        usual = heard.voice().name
        heard.chosen.choose((), "silent")
        assert heard.next_voice().name == "silent"
        heard.chosen.want("Now hold.", 145)
        assert heard.unrendered().text == "Now hold."
        heard.chosen.choose((), "")
        assert heard.next_voice().name == usual
        heard.chosen.want("Now hold.", 145)
        assert heard.rendered().clip.seconds > 0.1
