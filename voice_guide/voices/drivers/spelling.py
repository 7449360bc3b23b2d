"""Words that an engine says wrongly in whatever it is given, spelled so that it says them well.

A guide has a table of its own, `say_as`, for its own names. This one holds for every guide and for
the program's own sentences, one table a voice: another voice may need no help, or other help.
Each entry was found by a recogniser (`scripts/intelligibility`): behind it stands what was heard,
and the sentence in which it is heard right now.
"""

import zlib
from collections.abc import Mapping
from typing import Final

SPELLINGS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("pico", "en-GB"): {
        "ankle": "ankel",  # "angle" in: Hold your ankle, or put a towel around it.
        "ankles": "ankels",
        "warfarin": "worforin",  # "author in" in: Do not take it with warfarin.
    },
}
"""How a word is spelled for a voice, by the engine's name and the voice's own."""


def spelled_for(driver: str, voice: str) -> Mapping[str, str]:
    """The words that are given to a voice in another spelling, each with that spelling."""
    return SPELLINGS.get((driver, voice), {})


def mark(driver: str, voice: str) -> str:
    """What changes whenever the spellings of a voice do; empty where there are none."""
    table = spelled_for(driver, voice)
    return f"{zlib.crc32(repr(sorted(table.items())).encode()):08x}" if table else ""
