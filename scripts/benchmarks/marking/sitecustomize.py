"""Notes when named functions of the program are called; loaded by Python itself at its start.

The bench puts this folder on the import path of the program, which hands it on to its children.
`BENCH_MARKS` names the file that a line is written to for each call, with one write, so that
lines of several processes never mix. `BENCH_FUNCTIONS` names the functions, parted by spaces:
`module:Class.function`, or `module:Class.function<` for the moment at which it has returned.
"""

import os
import sys
import time
from importlib.machinery import ModuleSpec, PathFinder

TYPE_CHECKING = False  # as in typing, which takes longer to load than is to be measured
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.abc import Loader
    from types import ModuleType
    from typing import Any, ParamSpec, TypeVar

    Given = ParamSpec("Given")
    Back = TypeVar("Back")

MARKS = os.environ["BENCH_MARKS"]
FUNCTIONS = os.environ["BENCH_FUNCTIONS"].split()

WORKERS = {"voice_guide.player.worker": "player", "voice_guide.voices.worker": "voice"}
WHO = next((WORKERS[word] for word in sys.orig_argv if word in WORKERS), "program")
"""Which of the three processes this is."""

_file = os.open(MARKS, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)


def note(what: str) -> None:
    """Write down that something happens now."""
    os.write(_file, f"{time.monotonic_ns()} {WHO} {what}\n".encode())


def noted(function: "Callable[Given, Back]", name: str) -> "Callable[Given, Back]":
    """A function whose every call is written down: as it begins, or once it has ended."""
    begins = not name.endswith("<")

    def noting(*given: "Given.args", **named: "Given.kwargs") -> "Back":
        if begins:
            note(name)
        try:
            return function(*given, **named)
        finally:
            if not begins:
                note(name)

    return noting


def wrap(module: "ModuleType", name: str) -> None:
    """Have the calls of one function of a module written down, or that it is not there."""
    owner: Any = module
    *path, last = name.rstrip("<").partition(":")[2].split(".")
    for step in path:
        owner = getattr(owner, step, None)
    function = getattr(owner, last, None)
    if function is None:
        note(f"missing {name}")
    else:
        setattr(owner, last, noted(function, name))


class Wrapping:
    """Loads a module as its own loader does, then wraps some of its functions."""

    def __init__(self, loader: "Loader", names: list[str]) -> None:
        self._loader = loader
        self._names = names

    def create_module(self, spec: ModuleSpec) -> "ModuleType | None":
        """Leave it to the module's own loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: "ModuleType") -> None:
        """Load the module, and wrap its functions before anybody has seen them."""
        self._loader.exec_module(module)
        for name in self._names:
            wrap(module, name)

    def __getattr__(self, name: str) -> object:
        return getattr(self._loader, name)


class Finder:
    """Finds the modules whose functions are to be wrapped."""

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        """The module as it would be found without us, with our loader around its own."""
        names = [each for each in FUNCTIONS if each.partition(":")[0] == name]
        spec = PathFinder.find_spec(name, path, target) if names else None
        if spec is not None and spec.loader is not None:
            spec.loader = Wrapping(spec.loader, names)  # type: ignore[assignment]
        return spec


note("python")
sys.meta_path.insert(0, Finder())
