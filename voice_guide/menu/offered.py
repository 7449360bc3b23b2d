"""Which guides the menu offers to one person, in which order, and about how long each takes."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import SITUATIONS, suited
from voice_guide.menu.row import Row
from voice_guide.ports import Settings
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

_KINDS: Final = ("relief", "routine", "information")
"""What a person in pain needs first, stands first."""


def offered(guides: Iterable[Guide], settings: Settings, last: str) -> tuple[Row, ...]:
    """A row for every guide that suits the person, by kind, and else in the order they came in.

    `last` is the id of the relief guide that was used last; it stands before all others. Guides
    that begin with a gate stand behind the rest of their kind. One in whose place this person is
    given another is left out.
    """
    who = frozenset(word for name, word in SITUATIONS.items() if getattr(settings, name))
    rows: list[Row] = []
    for guide in guides:
        fit = suited(followed(guide), who)
        if fit.instead is None:
            last_used = guide.kind == "relief" and guide.id == last
            rows.append(
                Row(
                    guide,
                    _seconds(fit.guide, settings.pace),
                    last_used,
                )
            )
    return tuple(sorted(rows, key=_rank))


def _rank(row: Row) -> tuple[int, bool, bool]:
    return _KINDS.index(row.guide.kind), not row.last_used, _gated(row.guide)


def _gated(guide: Guide) -> bool:
    return bool(guide.steps) and guide.steps[0].gate is not None


def _seconds(guide: Guide, pace: Pace) -> float:
    """About how long a guide takes when nobody presses a key but to open the gate before it."""
    if _gated(guide):
        first, *rest = guide.steps
        guide = replace(guide, steps=(replace(first, gate=None), *rest))
    return arrange(guide, pace, pace.estimate).length
