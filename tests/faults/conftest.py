"""A sink of its own for every fault that is listened to."""

import sys
from collections.abc import Iterator

import pytest

from tests.sound.rig import Sink, sounding

collect_ignore_glob = ["*"] if sys.platform == "win32" else []
"""Windows has neither these signals nor such a sound server."""


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A private sound server with a recorder on its one sink."""
    with sounding() as made:
        yield made
