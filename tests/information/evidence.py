"""What the information guides were written from: statements, remedies and their verdicts."""

import json
from pathlib import Path
from typing import Final

import msgspec

VERDICTS: Final = (
    "Well supported",
    "Plausible, weak evidence",
    "Folk remedy, no good evidence",
    "Contradicted or unsafe",
)
"""Every verdict there is, the strongest first."""

DATA: Final = Path(__file__).with_name("data")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statement, a remedy or a number, as it was written down with its sources."""

    claim: str
    line: str
    """What is to be said of it."""
    why: str
    verdict: str
    """One of the verdicts, perhaps with more words; empty where none was given."""
    sources: tuple[str, ...]

    @property
    def words(self) -> str:
        """All that was written about it."""
        return f"{self.claim}. {self.line} {self.why} {self.verdict}"


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A source as it was noted down when it was read."""

    what: str
    addresses: tuple[str, ...]


class Asking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question as it was written down."""

    id: str
    ask: str
    sources: tuple[str, ...]


class Which(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The questions about restless legs, and what is said to the answers."""

    questions: tuple[Asking, ...]
    results: dict[str, str]


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    rows: dict[str, Row]
    """S: statements of an article that was checked; R: remedies; F: risk factors;
    P: prevention; N: numbers; W: cramp against restless legs; L and T: single lines."""
    sources: dict[str, Origin]
    narration: dict[str, tuple[str, ...]]
    """The three talks, a sentence each."""
    which: Which
    disclaimer: str


EVIDENCE: Final = msgspec.convert(
    json.loads(DATA.joinpath("evidence.json").read_text("utf-8")), Evidence
)


def verdict(name: str) -> str:
    """The verdict of a row, in one of the four wordings; empty if it has none."""
    row = EVIDENCE.rows[name]
    if name.startswith("F"):
        return _of_factor(row)
    [found] = [each for each in VERDICTS if each.casefold() in row.verdict.casefold()] or [""]
    return found


def weakest(verdicts: set[str]) -> str:
    """The weakest of some verdicts."""
    return max(verdicts, key=VERDICTS.index)


def _of_factor(row: Row) -> str:
    """A measured link is well supported, as statements of links are; the rest is plausible."""
    measured = row.line.startswith(("Strong link", "Link", "Small"))
    return VERDICTS[0] if measured else VERDICTS[1]
