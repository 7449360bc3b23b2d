"""Keys, words, sizes and reports as they may come to a front end, in any order."""

import random
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from tests.faults.guide_inputs import MARKUP
from tests.plain.test_telling import HOLD, VIEW
from voice_guide.conductor.reports import Asked, Changed, Finished, Noticed, Report, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.wording import session

Event = tuple[str, object]

KEYS: Final = (
    "space", "enter", "escape", "up", "down", "left", "right", "tab", "backspace", "f1", "delete",
    "home", "pageup", "insert", "shift+tab", "ctrl+a", "ctrl+d", "alt+x", "f12", "<ignore>",
    *"abcdefghijklmnopqrstuvwxyz0123456789?/+-=[]<>,.;%&", "é", "ω", "の", "\x00", "\U0001f9b5",
)  # fmt: skip
"""Every key that has a meaning somewhere, and many that have none."""

OFTEN: Final = ("space", "down", "up", "right", "escape", "s", "u", "h", "y", "n", "?", "a", "v")
"""Keys that lead somewhere."""

WORDS: Final = (
    *MARKUP, *KEYS, *OFTEN, "start", "leave", "settings", "about you", "help", "keys", "list",
    "pause", "carry on", "next", "back", "voice", "speed 90", "speed 9e99", "speed", "volume -99",
    "louder", "wake", "2", "0", "-1", "99999999999999999999", "٣", "²", " ", "\n", "\r\n", "\t",
    "\x1b[2J", "\x9b31m", "\u202egnp", "\ufffd" * 40, "a" * 5000, "yes", "no", "none", "black",
)  # fmt: skip
"""Lines that somebody may type, or send through a pipe."""

STRANGE: Final = (
    *MARKUP,
    "",
    " ",
    "[",
    "[/",
    "\x1b[2J\x07",
    "a" * 3000,
    "e\u0301",
    "\u202ex",
    "の",
)
"""Texts that a report may have where a guide has them."""

SIZES: Final = (
    (80, 24),
    (1, 1),
    (3, 2),
    (20, 5),
    (40, 10),
    (59, 17),
    (60, 18),
    (200, 70),
    (300, 3),
)
"""Columns and rows of a terminal."""


def reports(lots: random.Random) -> Report:
    """Any report, whether or not it can come now."""
    text, other = lots.choice(STRANGE), lots.choice(STRANGE)
    answers = (Answer("a", text or "b", "s0"), Answer("y", "yes", "s0"))
    view = replace(
        lots.choice((VIEW, HOLD)),
        guide=text, step=other, words=(text, other), following=text, posture=other,
        status=lots.choice(list(Status)), phase=lots.choice(list(Phase)),
        answers=answers[: lots.randrange(3)], number=lots.randrange(1, 9),
        side=lots.randrange(1, 3), sides=2, left=lots.choice((0.0, 0.4, 30.0, 3600.0)),
        cautions=(text,), ends_at=lots.choice((None, 1000.0, 1060.0)),
    )  # fmt: skip
    return lots.choice(
        (
            Asked(text, other, text, other, answered=lots.random() < 0.3),
            Unasked(),
            Changed(view),
            Finished(whole=lots.random() < 0.5),
            Noticed(lots.choice((text, session.VOICE_OFF, session.VOICE_ON, session.NO_DEVICE))),
            Noticed(text, said=False),
            Spoken(text),
            Spoken(other, aside=True),
        )
    )


def at_random(lots: random.Random, count: int, *kinds: str) -> Iterator[Event]:
    """So many events of these kinds, with time going on between them."""
    for _ in range(count):
        yield "wait", lots.choice((0.0, 0.02, 0.3, 1.0, 5.0, 40.0)) * lots.random()
        match lots.choice(kinds):
            case "press":
                yield "press", lots.choice(OFTEN if lots.random() < 0.5 else KEYS)
            case "type":
                drawn = bytes(lots.randrange(256) for _ in range(lots.randrange(9)))
                line = lots.choice(WORDS) if lots.random() < 0.8 else drawn.decode(errors="replace")
                yield "type", line
            case "resize":
                yield "resize", lots.choice(SIZES)
            case "dip":
                yield "dip", lots.random() < 0.5
            case _:
                yield "report", reports(lots)
