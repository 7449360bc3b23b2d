"""What a list shows of a guide, read without reading the rest of it."""

import re
from typing import Final, Literal

import msgspec

from voice_guide.guide.model import Name, Words

_TABLE: Final = re.compile(rb"^[ \t]*\[", re.MULTILINE)


class Heading(msgspec.Struct, frozen=True):
    """The part of a guide that it is chosen by."""

    id: Name
    title: Words
    summary: Words
    kind: Literal["relief", "routine", "information"]


def heading(data: bytes) -> Heading | None:
    """The heading of a guide file; none if what stands above its first table does not hold one.

    In TOML all keys of the guide itself stand above its first table, so that nothing below need
    be looked at. The rest of the file may still be wrong.
    """
    # Loaded here: most files are known already, and then nobody asks.
    import tomllib

    table = _TABLE.search(data)
    try:
        keys = tomllib.loads((data[: table.start()] if table else data).decode())
        return msgspec.convert(keys, Heading)
    except (ValueError, msgspec.ValidationError):
        return None
