"""What the check has to say of one thing, and what all of it comes to."""

from collections.abc import Iterable
from typing import Final, Literal

import msgspec
from msgspec import Struct

from voice_guide.wording import doctor as wording

Verdict = Literal["good", "poor", "bad", "unasked"]
"""It works; it works and could be better; it does not; nobody could be asked or it is not known."""

NEEDED: Final = ("device", "voice", "heard")
"""The findings without which there is no sound at night."""


class Finding(Struct, frozen=True):
    """What was found of one thing, in words that are shown and said alike."""

    name: str
    """What it is about, as a short name for other programs."""
    verdict: Verdict
    words: str
    mend: str = ""
    """What to do about it; nothing where nothing need be done."""
    shared: str | None = None
    """What a report says in place of the words, where those hold something private."""

    @property
    def spoken(self) -> str:
        """The finding as it is said aloud."""
        return " ".join(filter(None, (self.words, self.mend)))

    @property
    def line(self) -> str:
        """The finding as one line, its verdict first."""
        return f"{wording.VERDICTS[self.verdict]}: {self.spoken}"

    @property
    def public(self) -> str:
        """The same line with nothing private in it."""
        return msgspec.structs.replace(self, words=self.public_words).line

    @property
    def public_words(self) -> str:
        """The words with nothing private in them."""
        return self.words if self.shared is None else self.shared


def code(findings: Iterable[Finding]) -> int:
    """The exit code of a check: 3 if there is no sound, 1 if anything else is bad, else 0."""
    bad = {finding.name for finding in findings if finding.verdict == "bad"}
    if not bad.isdisjoint(NEEDED):
        return 3
    return 1 if bad else 0


def summed_up(findings: Iterable[Finding]) -> str:
    """What a check comes to, in a sentence or two."""
    counted = list(findings)
    bad = sum(finding.verdict == "bad" for finding in counted)
    poor = sum(finding.verdict == "poor" for finding in counted)
    return wording.summed_up(bad, poor, silent=code(counted) == 3)
