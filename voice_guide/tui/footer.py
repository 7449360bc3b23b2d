"""Which keys are offered at the foot of a screen, the most needed first."""

from voice_guide.commands.names import printed
from voice_guide.commands.table import NO, SESSION, YES, Act
from voice_guide.session.view import Status, View
from voice_guide.wording import screen

Offer = tuple[str, str]
"""A key as it is printed, and the word for what it does."""

_ROWS = {row.act: row for row in SESSION}


def _offer(act: Act, label: str | None = None) -> Offer:
    row = _ROWS[act]
    return printed(row.keys[0]), label or row.label


def of_session(view: View | None) -> tuple[Offer, ...]:
    """What can be pressed in a session as it stands."""
    if view is None:
        return tuple(_offer(row.act) for row in SESSION if row.act is not Act.MORE)
    if view.status is Status.LEAVING:
        return _offer(Act.LEAVE), _offer(Act.PAUSE, screen.STAY), _offer(Act.HELP)
    if view.answers:
        answers = tuple((printed(answer.key), answer.label) for answer in view.answers)
        return (*answers, _offer(Act.PAUSE, screen.SAY_AGAIN), _offer(Act.HELP), _offer(Act.LEAVE))
    first = _offer(Act.PAUSE, screen.CARRY_ON if view.status is Status.PAUSED else None)
    more = (_offer(Act.MORE),) if view.more else ()
    rest = (_offer(row.act) for row in SESSION if row.act not in (Act.PAUSE, Act.MORE))
    return (first, *more, *rest)


def of_help(*, answered: bool) -> tuple[Offer, ...]:
    """What can be pressed while a question is open, or when the questions have ended."""
    again = _offer(Act.PAUSE, screen.SAY_AGAIN)
    back = _offer(Act.LEAVE, screen.BACK)
    if answered:
        return again, back
    return (printed(YES[0]), screen.YES), (printed(NO[0]), screen.NO), again, back


def fitted(offers: tuple[Offer, ...], width: int, lines: int) -> tuple[tuple[Offer, ...], ...]:
    """The offers in lines of a width in cells; what does not fit is left out from the least needed.

    The last offer is kept when the one that reads all keys is among those left out.
    """
    keys = _offer(Act.KEYS)
    for kept in range(len(offers), 0, -1):
        shown = offers[:kept]
        if keys in offers[kept:]:
            shown = (*shown, keys)
        packed = _packed(shown, width)
        if len(packed) <= lines:
            return packed
    return _packed(offers[:1], width)[:lines]


def _packed(offers: tuple[Offer, ...], width: int) -> tuple[tuple[Offer, ...], ...]:
    lines: list[list[Offer]] = []
    used = width
    for offer in offers:
        size = len(offer[0]) + 1 + len(offer[1])
        if used + GAP + size > width:
            lines.append([])
            used = -GAP
        lines[-1].append(offer)
        used += GAP + size
    return tuple(tuple(line) for line in lines)


GAP = 3
"""Cells between two offers."""
