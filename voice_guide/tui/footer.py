"""Which keys are offered at the foot of a screen, the most needed first."""

from collections.abc import Collection
from typing import Final

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.commands.names import printed
from voice_guide.commands.table import SESSION, Command
from voice_guide.session.view import Status, View
from voice_guide.wording import screen

Offer = tuple[str, str]
"""A key as it is printed, and the word for what it does."""

_PAIRS: Final = (Act.MOVE, Act.CHANGE)
"""Acts whose keys are of no use one without the other."""

_KEYS: Final = next(row.label for row in SESSION if row.act is Act.KEYS)
"""The word of the offer that leads to all the others."""


def of_rows(commands: Keymap, without: Collection[Act] = ()) -> tuple[Offer, ...]:
    """Every command of a place that has a key."""
    return tuple(_of_row(row) for row in commands.rows if row.keys and row.act not in without)


def of_session(commands: Keymap, view: View | None) -> tuple[Offer, ...]:
    """What can be pressed in a session as it stands."""
    if view is None:
        return of_rows(commands, {Act.MORE})
    pause, away = _of(commands, Act.PAUSE), (Act.PAUSE, Act.MORE)
    if view.status is Status.LEAVING:
        stay = _of(commands, Act.PAUSE, screen.STAY)
        return *_of(commands, Act.LEAVE), *stay, *_of(commands, Act.HELP)
    if view.answers:
        answers = tuple((printed(answer.key), answer.label) for answer in view.answers)
        again = _of(commands, Act.PAUSE, screen.SAY_AGAIN)
        return *answers, *again, *_of(commands, Act.HELP), *_of(commands, Act.LEAVE)
    if view.status in (Status.PAUSED, Status.WAITING):
        pause = _of(commands, Act.PAUSE, screen.CARRY_ON)
    more = _of(commands, Act.MORE) if view.more else ()
    return *pause, *more, *of_rows(commands, away)


def of_questions(commands: Keymap, *, answered: bool = False) -> tuple[Offer, ...]:
    """What can be pressed while a question is open, or when the questions have ended."""
    answers = () if answered else (*_of(commands, Act.YES), *_of(commands, Act.NO))
    first = (*answers, *_of(commands, Act.AGAIN), *_of(commands, Act.LEAVE))
    return *first, *of_rows(commands, {Act.YES, Act.NO, Act.AGAIN, Act.LEAVE})


def of_menu(commands: Keymap, *, leaving: bool = False) -> tuple[Offer, ...]:
    """What can be pressed in the menu, or when it has asked about leaving."""
    if leaving:
        return *_of(commands, Act.LEAVE), *_of(commands, Act.START, screen.STAY)
    first = (Act.START, Act.MOVE, Act.HELP, Act.SETTINGS, Act.LEAVE)
    offers = tuple(offer for act in first for offer in _of(commands, act))
    return *offers, *of_rows(commands, {Act.PICK, *first})


def fitted(offers: tuple[Offer, ...], width: int, lines: int) -> tuple[tuple[Offer, ...], ...]:
    """The offers in lines of a width in cells; what does not fit is left out from the least needed.

    The offer that reads all keys is kept when it is among those left out.
    """
    for kept in range(len(offers), 0, -1):
        left_out = tuple(offer for offer in offers[kept:] if offer[1] == _KEYS)
        packed = _packed((*offers[:kept], *left_out), width)
        if len(packed) <= lines:
            return packed
    return _packed(offers[:1], width)[:lines]


def _of(commands: Keymap, act: Act, label: str = "") -> tuple[Offer, ...]:
    """The offer of one command; none where it has no key."""
    rows = (row for row in commands.rows if row.act is act and row.keys)
    return tuple((_of_row(row)[0], label or row.label) for row in rows)


def _of_row(row: Command) -> Offer:
    keys = row.keys if row.act in _PAIRS else row.keys[:1]
    return " ".join(printed(key) for key in keys), row.label


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


GAP: Final = 3
"""Cells between two offers."""
