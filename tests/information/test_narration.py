"""The three talks are said sentence by sentence, but for what is listed with its reason."""

import tomllib
from typing import Final

import msgspec
import pytest

from tests.information.evidence import DATA, EVIDENCE
from tests.information.told import COUNTED, GUIDES, NUMBERS, heard
from voice_guide.score.sentences import sentences


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that is said otherwise than it was written, and why."""

    written: str
    said: str
    why: str


CHANGES: Final = msgspec.convert(
    tomllib.loads(DATA.joinpath("narration.toml").read_text("utf-8")),
    dict[str, tuple[Change, ...]],
)


def spoken(name: str) -> set[str]:
    """Every sentence heard in a guide, without the numbers that count them."""
    return {line for words in heard(GUIDES[name]).values() for line in sentences(words)} - COUNTED


@pytest.mark.parametrize("name", EVIDENCE.narration)
def test_every_sentence_of_the_talk_is_heard(name: str) -> None:
    instead = {change.written: change.said for change in CHANGES[name]}
    written = set(EVIDENCE.narration[name]) - COUNTED
    assert {instead.get(line, line) for line in written} - spoken(name) == set()


@pytest.mark.parametrize("name", EVIDENCE.narration)
def test_every_listed_change_is_one(name: str) -> None:
    for change in CHANGES[name]:
        assert change.written in EVIDENCE.narration[name]
        assert change.written not in spoken(name)
        assert change.why


def test_the_things_to_try_are_counted_from_one_to_nine() -> None:
    begun = [words.partition(".")[0] for words in heard(GUIDES["prevention"]).values()]
    assert begun[1:] == list(NUMBERS)
    titles = [section.title for section in GUIDES["prevention"].sections[1:]]
    assert [title.partition(":")[0] for title in titles] == [
        f"Number {number.lower()}" for number in NUMBERS
    ]
