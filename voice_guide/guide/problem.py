"""What is wrong with a guide file, said so that it can be mended."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from voice_guide.errors import VoiceGuideError

Path = tuple[str | int, ...]
"""The way to a value: names of keys, and places in lists counted from nought."""

MOST: Final = 100
"""How many problems of a file are named at once."""


class Flaw(Struct, frozen=True):
    """Something wrong in a guide's data, before its line is known."""

    path: Path
    what: str
    mend: str


class Problem(Struct, frozen=True):
    """Something wrong in a guide file: where, what, and what to do about it."""

    file: str
    line: int | None
    """Counted from one; none when it is about the whole file."""
    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.where}: {self.what} {self.mend}"


class BadGuide(VoiceGuideError):
    """A guide file cannot be used; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @property
    def brief(self) -> str:
        """The first problem, and how to see the others where there are some."""
        first, *others = self.problems
        if not others:
            return str(first)
        count = "is one more" if len(others) == 1 else f"are {len(others)} more"
        return f"{first} There {count}. To see all: voice-guide check {first.file}"


def where(path: Path) -> str:
    """A path in words, its places counted from one: "step 2, cue 1, at"."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int) and parts:
            parts[-1] = one(parts[-1], part)
        else:
            parts.append(shown(str(part)))
    return ", ".join(parts) or "the guide"


def one(name: str, place: int) -> str:
    """One item of a list in words: "step 2"."""
    return f"{name.removesuffix('s')} {place + 1}"


def shown(text: str, limit: int = 40) -> str:
    """A text cut to a length in characters, with nothing in it that could harm a terminal."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in text[: limit + 1])
    return clean if len(clean) <= limit else clean[: limit - 3] + "..."
