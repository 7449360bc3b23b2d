"""A peer that cannot be run is named with what it lacks, and left out."""

import sys

import pytest
from benchmarks.rivals import BARE_SAY, EMPTY_SCREEN, Peer, present

HERE = Peer("here", (sys.executable,))
GONE = Peer("gone", ("no-such-thing",), (("no-such-thing", "no-such-package"), ("sh", "dash")))


def test_what_is_missing_is_named_with_the_package_it_is_in() -> None:
    assert (
        GONE.lacks == "gone: needs no-such-thing. Install it with: sudo apt install no-such-package"
    )
    assert HERE.lacks == ""


def test_a_peer_that_lacks_something_is_left_out_and_said_once() -> None:
    missing: list[str] = []
    assert present((HERE, GONE), missing) == [HERE]
    assert present((GONE,), missing) == []
    assert missing == [GONE.lacks]


def test_a_missing_pair_is_named_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "needs espeak-ng and aplay." in BARE_SAY.lacks
    assert BARE_SAY.lacks.endswith("sudo apt install espeak-ng alsa-utils")
    assert EMPTY_SCREEN.lacks == ""
