"""Changes a module of the program as soon as it is loaded."""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Callable, Sequence
from types import ModuleType

Change = Callable[[ModuleType], None]


def when_loaded(name: str, change: Change) -> None:
    """Have a module changed right after it is loaded; at once if it is there already."""
    if name in sys.modules:
        change(sys.modules[name])
    else:
        sys.meta_path.insert(0, _Watching(name, change))


def missing(*names: str) -> None:
    """Let modules be as if they were not installed."""
    sys.meta_path.insert(0, _Missing(names))


class _Missing(importlib.abc.MetaPathFinder):
    """Finds that some modules are not there."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Refuse what is to be missing; others may find the rest."""
        if name.partition(".")[0] in self._names or name in self._names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


class _Watching(importlib.abc.MetaPathFinder):
    """Finds a module as usual, and has it changed behind its loading."""

    def __init__(self, name: str, change: Change) -> None:
        self._name = name
        self._change = change

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module that is watched for, with a loader that changes it; nothing else."""
        if name != self._name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        load, change = spec.loader.exec_module, self._change

        def exec_module(module: ModuleType) -> None:
            load(module)
            change(module)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec
