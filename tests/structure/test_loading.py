"""What was loaded is not searched for garbage; what is made afterwards is."""

import gc
from collections.abc import Iterator

import pytest

from voice_guide import loading


@pytest.fixture
def loaded() -> Iterator[None]:
    """As `main` leaves it, and as it was before."""
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("loaded")
def test_garbage_is_looked_for_again_but_not_in_what_was_loaded() -> None:
    before = len(gc.get_objects())
    loading.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before


def test_a_program_that_always_looked_for_garbage_is_left_as_it_is() -> None:
    frozen = gc.get_freeze_count()
    loading.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == frozen
