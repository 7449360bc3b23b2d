"""From a path to a guide."""

from pathlib import Path

from voice_guide.guide.characters import LIMIT
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide, Problem
from voice_guide.guide.reading import read


def guide_at(path: Path) -> Guide:
    """The guide in a file.

    Raises:
        BadGuide: It cannot be read, or what it holds cannot be used.
    """
    # Asked first: to open a pipe would wait for somebody to write to it.
    if not path.is_file():
        what = "there is no such file." if not path.exists() else "this is not a file."
        raise BadGuide([Problem(str(path), None, "the file", what, "Check the path.")])
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        what = f"it cannot be read ({error.strerror})."
        mend = "Make it readable, or name another."
        raise BadGuide([Problem(str(path), None, "the file", what, mend)]) from error
    return read(data, str(path))
