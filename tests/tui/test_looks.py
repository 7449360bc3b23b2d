"""The screens look as they did, and the page about contrast is true."""

import pytest

from tests.tui.gallery import look
from tests.tui.looks import CONTRAST, LOOKS, kept, pairs
from tests.tui.scenes import EVERYDAY, SCENES

ANEW = "If this is as it should be, run scripts/looks and look at what has changed."


async def test_the_looks_and_the_page_about_contrast_are_as_they_were_kept() -> None:
    files = await kept()
    assert {path for path in files if path.parent == LOOKS} == set(LOOKS.iterdir())
    for path, text in files.items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name} differs. {ANEW}"


@pytest.mark.long
async def test_no_scene_has_colours_that_the_page_about_contrast_does_not_know() -> None:
    known, found = set[tuple[str, object]](), set[tuple[str, object]]()
    for name in SCENES:
        for (theme, _), grid in (await look(name)).grids.items():
            here = {(theme, pair) for pair in pairs(grid)}
            found |= here
            known |= here if name in EVERYDAY else set()
    assert found == known


def test_the_page_about_contrast_lists_every_theme() -> None:
    page = CONTRAST.read_text(encoding="utf-8")
    for theme in ("Night", "Contrast", "Day"):
        assert f"\n## {theme}\n" in page
