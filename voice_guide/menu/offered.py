"""Which guides the menu offers to one person, in which order, and about how long each takes."""

from collections.abc import Iterable
from typing import Final

from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.card import Card
from voice_guide.menu.row import Row
from voice_guide.ports import Settings

_KINDS: Final = ("relief", "routine", "information")
"""What a person in pain needs first, stands first."""


def offered(cards: Iterable[Card], settings: Settings, last: str) -> tuple[Row, ...]:
    """A row for every guide that suits the person, by kind, and else in the order they came in.

    `last` is the id of the relief guide that was used last; it stands before all others. Guides
    that begin with a gate stand behind the rest of their kind. One in whose place this person is
    given another is left out.
    """
    true = frozenset(name for name in SITUATIONS if getattr(settings, name))
    pace = settings.pace
    ranked: list[tuple[tuple[int, bool, bool], Row]] = []
    for card in cards:
        fit = card.fit(true)
        if not fit.instead:
            last_used = card.kind == "relief" and card.id == last
            rank = (_KINDS.index(card.kind), not last_used, card.gated)
            ranked.append((rank, Row(card, fit.extent.at(pace), last_used)))
    ranked.sort(key=lambda each: each[0])
    return tuple(row for _, row in ranked)
