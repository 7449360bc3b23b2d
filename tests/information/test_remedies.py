"""Every remedy is told with its verdict, the most useful first, what is unsafe in words."""

import re

from tests.information.evidence import EVIDENCE, VERDICTS, verdict
from tests.information.told import GUIDES, STANDING

REMEDIES = {part.id: part for part in GUIDES["remedies"].sections}
ROWS = {name: row for name, row in EVIDENCE.rows.items() if name.startswith("R")}
HARM = re.compile(r"do not take|never sleep|poisonous", re.IGNORECASE)
"""Words of a line that warn of harm, and not only of no help."""


def telling(name: str) -> list[str]:
    """The sections that tell of a remedy."""
    return [part for part, standing in STANDING["remedies"].items() if name in standing.says]


def test_there_are_twenty_two_remedies_and_each_has_one_section() -> None:
    assert len({name.rstrip("ab") for name in ROWS}) == 22
    assert {name: len(telling(name)) for name in ROWS} == dict.fromkeys(ROWS, 1)


def test_each_is_called_by_its_name_aloud() -> None:
    for name, row in ROWS.items():
        [part] = telling(name)
        names = set(re.findall(r"\w{4,}", row.claim.casefold()))
        names |= {"vitamin k two"} if "K2" in row.claim else set()
        said = REMEDIES[part].say.casefold()
        assert any(word.rstrip("s") in said for word in names), part


def test_none_is_called_better_than_it_is() -> None:
    for name in ROWS:
        [part] = telling(name)
        told = REMEDIES[part].verdict or ""
        assert VERDICTS.index(told) >= VERDICTS.index(verdict(name))


def test_the_most_useful_come_first() -> None:
    ranks = [VERDICTS.index(part.verdict) for part in REMEDIES.values() if part.verdict]
    assert ranks == sorted(ranks)
    assert GUIDES["remedies"].sections[1].id == "stretch"


def test_what_could_do_harm_begins_with_that_word_and_nothing_else_does() -> None:
    harmful = {
        telling(name)[0]
        for name, row in ROWS.items()
        if verdict(name) == VERDICTS[3] and HARM.search(row.line)
    }
    said = {part.id for part in REMEDIES.values() if part.say.startswith("Unsafe: ")}
    assert said == harmful == {"heat-asleep", "potassium", "quinine", "horse-chestnut"}


def test_what_only_does_not_help_says_that_in_words() -> None:
    for part in REMEDIES.values():
        if part.verdict == VERDICTS[3] and not part.say.startswith("Unsafe: "):
            assert re.search(r"did not help|too slow|no sure cure", part.say), part.id
