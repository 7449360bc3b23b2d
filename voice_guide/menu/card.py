"""What there is to know of a guide before it is chosen, so that it need not be read for that."""

from collections.abc import Collection, Iterator
from itertools import product
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import FALL_RISK, SITUATIONS, Suited, suited
from voice_guide.score.extent import Extent, extent


class Fit(Struct, frozen=True, array_like=True):
    """What a guide is to somebody."""

    instead: bool
    """Whether they are given another guide in its place."""
    extent: Extent
    """How long it takes them when nobody presses a key but to open the gate before it."""


class Card(Struct, frozen=True, array_like=True):
    """A guide as it stands in lists, and what it is to everybody; it follows from the guide."""

    id: str
    title: str
    summary: str
    kind: Literal["relief", "routine", "information"]
    language: str
    cramping: bool
    reviewed: str
    """The date on which it was last held against its sources: year, month and day."""
    by_clinician: bool
    """Whether a clinician has reviewed it."""
    gated: bool
    """Whether it begins with a gate."""
    through: Extent | None
    """How long it takes who opens every gate; none where only answers lead on."""
    concerns: tuple[str, ...]
    """The settings about the person that make a difference to it."""
    fits: tuple[Fit, ...]
    """What it is to somebody, each once."""
    places: tuple[int, ...]
    """Which of the fits it is, for every answer to the concerns, no before yes, the last first."""

    def fit(self, true: Collection[str]) -> Fit:
        """What it is to a person of whom these settings are true."""
        place = sum(1 << bit for bit, name in enumerate(self.concerns) if name in true)
        return self.fits[self.places[place]]


def card(guide: Guide) -> Card:
    """What there is to know of a guide before it is chosen."""
    whole = followed(guide)
    concerns = _concerns(whole)
    kinds: list[Suited] = []
    places: list[int] = []
    for who in _everybody(concerns):
        suits = suited(whole, who)
        if suits not in kinds:
            kinds.append(suits)
        places.append(kinds.index(suits))
    if len(kinds) == 1:
        concerns, places = (), [0]
    fits = tuple(map(_fit, kinds))
    return Card(
        guide.id, guide.title, guide.summary, guide.kind, guide.language, guide.cramping,
        guide.reviewed.isoformat(), bool(guide.clinician), _gated(guide), _through(whole, fits[0]),
        concerns, fits, tuple(places),
    )  # fmt: skip


def _through(guide: Guide, nobody: Fit) -> Extent | None:
    """How long a guide takes with every gate open; `nobody` is what it is to most people."""
    if not guide.steps:
        return None
    gated = any(step.gate for step in guide.steps)
    return extent(guide, gates_open=True) if gated else nobody.extent


def _concerns(guide: Guide) -> tuple[str, ...]:
    """The settings about the person that may make a difference to a guide."""
    heeded = {each.who for each in guide.cautions}
    if any(step.gate or step.seated for step in guide.steps):
        heeded.add(FALL_RISK)
    return tuple(name for name, who in SITUATIONS.items() if who in heeded)


def _everybody(concerns: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Everybody there can be, by the words of cautions: nobody first, then as places count."""
    for answers in product((False, True), repeat=len(concerns)):
        true = zip(concerns, reversed(answers), strict=True)
        yield frozenset(SITUATIONS[name] for name, holds in true if holds)


def _fit(fit: Suited) -> Fit:
    """What a guide that suits somebody is to them."""
    guide = fit.guide
    if _gated(guide):
        first, *rest = guide.steps
        guide = replace(guide, steps=(replace(first, gate=None), *rest))
    return Fit(fit.instead is not None, extent(guide))


def _gated(guide: Guide) -> bool:
    return bool(guide.steps) and guide.steps[0].gate is not None
