"""A sink of its own for every terminal that is listened to."""

from collections.abc import Iterator

import pytest

from tests.sound.rig import Sink, sounding


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A private sound server with a recorder on its one sink."""
    with sounding() as made:
        yield made
