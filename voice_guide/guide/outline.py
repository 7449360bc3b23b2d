"""A look at a guide's text: what would keep a parser too long, and what is never closed."""

import re
from collections.abc import Iterator
from typing import Final

from voice_guide.guide.problem import Problem

DEEPEST: Final = 16
"""Brackets that may be open at once; the format needs three."""

LONGEST_KEY: Final = 8
"""Names that dots may join in one key; the format needs four."""

LONGEST_WORD: Final = 500
"""Characters in one number or bare key."""

_KEY = r"""(?:[\w+-]++|"(?:[^"\\\n]|\\[^\n])*+"|'[^'\n]*+')"""
_TOKEN: Final = re.compile(
    rf'''
      (?P<unclosed> (?:"""(?:[^"\\]|\\.|"(?!""))*+ | \'\'\'(?:[^']|'(?!''))*+)\Z)
    | (?P<text> """(?:[^"\\]|\\.|"(?!""))*+"{{3,5}} | \'\'\'(?:[^']|'(?!''))*+'{{3,5}})
    | (?P<comment> \#[^\n]*+)
    | (?P<dotted> {_KEY}(?:[ \t]*+\.[ \t]*+{_KEY}){{{LONGEST_KEY},}})
    | (?P<long> [\w+-]{{{LONGEST_WORD},}})
    | (?P<word> {_KEY})
    | (?P<open> [\[{{])
    | (?P<close> [\]}}])
    ''',
    re.VERBOSE | re.DOTALL,
)
_WRONG: Final = {
    "dotted": ("this key has too many dots.", "Use the keys of the format."),
    "long": ("this word or number is too long.", "Put text in quotes, or make the number smaller."),
}


def overlong(text: str, name: str) -> Problem | None:
    """The first thing that is nested too deep or too long."""
    depth = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or ""
        if kind in ("open", "close"):
            depth = depth + 1 if kind == "open" else max(0, depth - 1)
            if depth <= DEEPEST:
                continue
            what, mend = "brackets are nested too deep here.", "Close each bracket that is open."
        elif kind in _WRONG:
            what, mend = _WRONG[kind]
        else:
            continue
        return Problem(name, _line(text, token.start()), "the text", what, mend)
    return None


def open_text(text: str) -> int | None:
    """The line where a text of three quotes begins that is never closed, if there is one."""
    unclosed = (token for token in _TOKEN.finditer(text) if token.lastgroup == "unclosed")
    return next((_line(text, token.start()) for token in unclosed), None)


def open_bracket(text: str, line: int) -> int | None:
    """The line of the innermost bracket still open where a line begins, if there is one."""
    opened: list[int] = []
    for kind, at in _brackets(text):
        if at >= line:
            break
        if kind == "open":
            opened.append(at)
        elif opened:
            opened.pop()
    return opened[-1] if opened else None


def _brackets(text: str) -> Iterator[tuple[str, int]]:
    line, read = 1, 0
    for token in _TOKEN.finditer(text):
        if token.lastgroup in ("open", "close"):
            line += text.count("\n", read, token.start())
            read = token.start()
            yield token.lastgroup, line


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
