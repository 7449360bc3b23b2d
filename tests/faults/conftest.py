"""A sink of its own for every fault that is listened to."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.sound.rig import Sink, sounding

collect_ignore_glob = ["*"] if sys.platform == "win32" else []
"""Windows has neither these signals nor such a sound server."""


HERE: Final = Path(__file__).parent

IN_MEMORY: Final = frozenset({"test_disk", "test_home", "test_privacy", "test_stand_ins"})
"""The files whose tests keep clips in the shared memory, or see that none are left there."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let these tests run beside each other: they wait, and hardly work.

    Those that look at the memory which all programs share run one after the other.
    """
    for item in items:
        if HERE in item.path.parents and not item.get_closest_marker("alone"):
            item.add_marker("beside")
            if item.path.stem in IN_MEMORY:
                item.add_marker(pytest.mark.xdist_group("memory"))


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A private sound server with a recorder on its one sink."""
    with sounding() as made:
        yield made
