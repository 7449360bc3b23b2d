"""Words cut into the sentences they are spoken in."""

import re

_GOES_ON = "".join(
    rf"(?<!\b{short})" for short in (r"[eE]\.g\.", r"[iI]\.e\.", r"vs\.", r"approx\.")
)
"""Short forms that never end a sentence."""

_END = re.compile(rf"(?<=[.!?]){_GOES_ON}\s+(?=\S)")


def sentences(words: str) -> tuple[str, ...]:
    """The sentences of a text, in order, each with its own full stop.

    A sentence is the unit of speech: rendered, captioned and repeated as one.
    """
    return tuple(part for part in _END.split(" ".join(words.split())) if part)
