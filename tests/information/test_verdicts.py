"""No verdict is stronger than the evidence, and every source is one that the evidence names."""

import pytest

from tests.information.evidence import EVIDENCE, VERDICTS, verdict, weakest
from tests.information.told import GUIDES, SECTIONS, STANDING, Standing, place
from voice_guide.guide.model import Section

UNCHECKED = "No source was checked for it."

each_section = pytest.mark.parametrize(
    ("guide", "section", "standing"),
    SECTIONS,
    ids=[place(guide, section).replace(": ", "-") for guide, section, _ in SECTIONS],
)


def test_every_section_is_placed_and_no_other() -> None:
    told = {guide: [part.id for part in GUIDES[guide].sections] for guide in STANDING}
    assert {guide: list(parts) for guide, parts in STANDING.items()} == told
    assert GUIDES.keys() - STANDING.keys() == {"which"}


@each_section
def test_its_verdict_is_that_of_the_weakest_row_it_stands_on(
    guide: str, section: Section, standing: Standing
) -> None:
    if standing.own:
        assert (section.verdict, section.sources, standing.says) == (None, (), ())
    else:
        assert section.verdict in VERDICTS
        assert section.verdict == weakest({verdict(name) for name in standing.says})


@each_section
def test_it_names_sources_that_its_rows_name_or_says_that_none_was_checked(
    guide: str, section: Section, standing: Standing
) -> None:
    rows = [EVIDENCE.rows[name] for name in (*standing.says, *standing.more)]
    assert set(section.sources) <= {tag for row in rows for tag in row.sources}
    if not (section.sources or standing.own):
        assert UNCHECKED in (section.more or "")
        assert not any(row.sources for row in rows)


def test_every_row_with_a_verdict_is_told_somewhere_but_the_left_overs_of_the_page() -> None:
    told = {name for _, _, standing in SECTIONS for name in (*standing.says, *standing.more)}
    assert {name for name in EVIDENCE.rows if verdict(name)} - told == set()
    assert verdict("S41") == ""
