"""The six information guides, as they are heard, and what each section stands on."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from tests.information.evidence import DATA
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide, Section
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.pace import Pace
from voice_guide.score.transcript import transcript
from voice_guide.score.whole import arrange

NAMES: Final = ("what", "which", "causes", "prevention", "remedies", "about")
LIBRARY: Final = Library(SHIPPED, Path("no folder of their own"))
GUIDES: Final = {name: LIBRARY.find(name) for name in NAMES}
NUMBERS: Final = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
COUNTED: Final = frozenset(f"{number}." for number in NUMBERS)
"""The numbers of the things to try, as they are said ahead of each."""


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a section stands on, by the names of rows; or why it is the program's own words."""

    says: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    own: str = ""


STANDING: Final = msgspec.convert(
    tomllib.loads(DATA.joinpath("standing.toml").read_text("utf-8")), dict[str, dict[str, Standing]]
)

SECTIONS: Final = [
    (guide, section, STANDING[guide].get(section.id, Standing()))
    for guide in STANDING
    for section in GUIDES[guide].sections
]
"""Every section with the guide it is in and what it stands on."""


def place(guide: str, section: Section) -> str:
    """Where a section is, to name it by."""
    return f"{guide}: {section.id}"


def heard(guide: Guide) -> dict[str, str]:
    """What is heard in each part of a guide, read from its transcript; nothing is pressed."""
    parts: dict[str, str] = {}
    name = ""
    pace = Pace()
    for line in transcript(arrange(followed(guide), pace, pace.estimate)).splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ")
            parts.setdefault(name, "")
        elif spoken := re.fullmatch(r"\d\d:\d\d\.\d  ([^\[].*)", line):
            parts[name] = f"{parts[name]} {spoken[1]}".strip()
    return parts


def every_text(guide: Guide) -> Iterator[str]:
    """Everything in a guide that may be said."""
    yield from (guide.summary, guide.use)
    yield from (caution.text for caution in guide.cautions)
    yield from (source.note for source in guide.sources)
    for section in guide.sections:
        yield section.say
        yield section.more or ""
    for question in guide.questions:
        yield from (question.say, question.yes, question.no)
    yield from (outcome.say for outcome in guide.outcomes)
