"""The window, and the keys that come from it."""

from typing import Final

from voice_guide.checkup.facts import TerminalFacts
from voice_guide.checkup.finding import Finding
from voice_guide.wording import doctor as wording

LEAST: Final = (40, 12)
"""Columns and lines in which every screen still has room."""

OPEN: Final = Finding("keys", "unasked", wording.KEYS_OPEN)


def judged(facts: TerminalFacts) -> tuple[Finding, ...]:
    """Whether a screen can be drawn there, and what may be in its way."""
    if not facts.is_terminal:
        return (Finding("terminal", "unasked", wording.NO_TERMINAL, wording.NO_TERMINAL_MEND),)
    found = [_size(facts)]
    if not facts.unicode:
        found.append(Finding("letters", "poor", wording.NOT_UNICODE, wording.NOT_UNICODE_MEND))
    if facts.inside:
        words = wording.INSIDE.format(program=facts.inside)
        found.append(Finding("escape delay", "poor", words, wording.INSIDE_MENDS[facts.inside]))
    found.append(Finding("screen reader", "good", wording.PLAIN if facts.plain else wording.READER))
    return tuple(found)


def _size(facts: TerminalFacts) -> Finding:
    size = {"columns": facts.columns, "lines": facts.lines}
    if facts.columns < LEAST[0] or facts.lines < LEAST[1]:
        return Finding("terminal", "poor", wording.SMALL.format(**size), wording.SMALL_MEND)
    colours = wording.COLOURS if facts.colours else wording.NO_COLOURS
    return Finding("terminal", "good", wording.TERMINAL.format(colours=colours, **size))


def key(called: str, wanted: str, came: str | None) -> Finding:
    """Whether a key arrives as itself."""
    name = f"key {wanted}"
    if came == wanted:
        return Finding(name, "good", wording.key_came(called))
    if came is None:
        return Finding(name, "poor", wording.key_missing(called), wording.KEY_NONE_MEND)
    words = wording.KEY_OTHER.format(key=f"the {called}", came=wording.key_named(came))
    return Finding(name, "poor", words, wording.KEY_OTHER_MEND)
