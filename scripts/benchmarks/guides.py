"""Guides made to measure: of any length, and as many as are wanted."""

from pathlib import Path
from typing import Final

HOLD: Final = 10.0
"""Seconds of each hold in a made guide."""

HOLDS: Final = 4
"""Holds in each step of a made guide."""

STEP: Final = 60.0
"""Seconds that one step of a made guide takes, as near as matters."""

HEAD: Final = """\
format = 1
id = "{name}"
title = "{title}"
summary = "A guide made to measure."
kind = "{kind}"
language = "en"
reviewed = 2026-11-22
"""

STRETCH: Final = """
[[steps]]
id = "stretch-{number}"
title = "Stretch {number}"
say = "Pull your toes up towards your shin. Now hold."
hold = {hold:g}
repeats = {holds}
rest = 4.5
timing = {{ why = "Made to measure.", choice = true }}
"""

ONE: Final = """
[[steps]]
id = "words"
title = "Words"
say = "{words}"
hold = {hold:g}
timing = {{ why = "Made to measure.", choice = true }}
"""

LONG_SENTENCE: Final = (
    "Now let your whole leg lie long and loose on the warm and even bed, more and more at ease."
)
"""One long sentence with few gaps in it, so that it can be cut anywhere."""


def stretches(name: str, minutes: float) -> str:
    """A guide of about so many minutes, all of them holds of the same length."""
    count = max(1, round(minutes * 60 / STEP))
    steps = (STRETCH.format(number=each + 1, hold=HOLD, holds=HOLDS) for each in range(count))
    return HEAD.format(name=name, title=f"Made {name}", kind="routine") + "".join(steps)


def one_hold(words: str, hold: float) -> str:
    """A guide of some words and one hold of so many seconds."""
    head = HEAD.format(name="one-hold", title="One hold", kind="routine")
    return head + ONE.format(words=words, hold=hold)


def shelf(folder: Path, count: int) -> None:
    """Fill a folder with so many short guides."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"made-{number:04}"
        (folder / f"{name}.toml").write_text(stretches(name, 2), encoding="utf-8")
