"""A person's own guides: all that can be used, and what is wrong with the rest."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide, Problem
from voice_guide.library.files import guide_at


class Own(Struct, frozen=True):
    """The guide files of a folder, read."""

    guides: dict[Path, Guide] = field(default_factory=dict)
    """The guides by their files, in the order of their names; no two have one id."""
    broken: dict[Path, BadGuide] = field(default_factory=dict)
    """What is wrong with each of the others."""


def own_guides(folder: Path) -> Own:
    """Every guide file in a folder, read; one that is broken never stops the rest."""
    own = Own()
    files: dict[str, str] = {}
    for path in _files(folder, own.broken):
        try:
            guide = guide_at(path)
        except BadGuide as bad:
            own.broken[path] = bad
            continue
        if guide.id in files:
            own.broken[path] = _taken(path, guide.id, files[guide.id])
        else:
            files[guide.id] = path.name
            own.guides[path] = guide
    return own


def _files(folder: Path, broken: dict[Path, BadGuide]) -> Iterator[Path]:
    try:
        yield from sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        return
    except OSError as error:
        what = f"it cannot be read ({error.strerror})."
        problem = Problem(str(folder), None, "the folder", what, "Make it a folder you can read.")
        broken[folder] = BadGuide([problem])


def _taken(path: Path, name: str, other: str) -> BadGuide:
    what = f'"{name}" is the id of {other} too.'
    return BadGuide([Problem(str(path), None, "id", what, "Give each guide its own id.")])
