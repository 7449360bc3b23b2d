"""Faults of the room that clips have on disk."""

from types import ModuleType

from tests.faults.sabotage.loaded import when_loaded


def small(size: str) -> None:
    """Give clips so many bytes, where they have far more than an evening needs."""

    def change(module: ModuleType) -> None:
        module.Store.prune.__defaults__ = (int(size),)

    when_loaded("voice_guide.voices.store", change)
