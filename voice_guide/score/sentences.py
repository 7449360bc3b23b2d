"""Words cut into the sentences they are spoken in."""

import re

_END = re.compile(r"(?<=[.!?])\s+(?=\S)")


def sentences(words: str) -> tuple[str, ...]:
    """The sentences of a text, in order, each with its own full stop.

    A sentence is the unit of speech: rendered, captioned and repeated as one.
    """
    return tuple(part for part in _END.split(" ".join(words.split())) if part)
