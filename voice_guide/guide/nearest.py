"""The name somebody most likely meant."""

from collections.abc import Iterable

LONGEST = 64
"""Characters beyond which a name is not compared: no name of ours is that long."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, if any is like it at all."""
    if len(name) > LONGEST:
        return None
    # Loaded here: only a mistake needs it.
    from difflib import get_close_matches

    return next(iter(get_close_matches(name.lower(), list(known), n=1)), None)
