"""How the screens look in the dark, and on terminals of few colours."""

import pytest

from tests.tui.cells import Depth, contrast, picture, rows, seen
from tests.tui.gallery import look
from tests.tui.scene import HOLD, Scene
from tests.tui.scenes import NAMES, lead, opened
from voice_guide.conductor.reports import Changed, Noticed

LEGIBLE = 4.5
"""The least contrast of text by WCAG 2.2, 1.4.3; that of a control's parts may be 3."""

STRONG = 7.0
"""The least contrast of text by WCAG 2.2, 1.4.6."""

BLUE = 64
"""The most blue of 255 at night."""

CONSOLE = frozenset([*map(chr, range(32, 127)), *"▌█▀▄↑↓←→"])
"""What the font of a bare console shows, out of code page 437."""


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((255, 0, 0), (0, 0, 0)) == pytest.approx(5.25, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
async def test_every_cell_is_legible_in_every_theme_and_with_few_colours(name: str) -> None:
    for (theme, _), grid in (await look(name)).grids.items():
        least = STRONG if theme == "contrast" else LEGIBLE
        written = {(cell.ink, cell.paper): cell for row in grid for cell in row if cell.text != " "}
        assert written
        for cell in written.values():
            for depth in Depth:
                assert cell.contrast(depth) >= least, (theme, depth, cell)


@pytest.mark.parametrize("name", NAMES)
async def test_the_night_has_hardly_any_blue_and_nothing_but_black_behind(name: str) -> None:
    for (theme, _), grid in (await look(name)).grids.items():
        colours = {colour for row in grid for cell in row for colour in (cell.ink, cell.paper)}
        if theme == "night":
            for depth in (Depth.TRUE, Depth.MANY):
                assert max(seen(colour, depth)[2] for colour in colours) <= BLUE
            for depth in Depth:
                papers = {seen(cell.paper, depth, is_paper=True) for row in grid for cell in row}
                assert papers == {(0, 0, 0)}


@pytest.mark.parametrize("name", NAMES)
async def test_nothing_blinks_and_every_sign_is_in_the_font_of_a_console(name: str) -> None:
    for grid in (await look(name)).grids.values():
        assert not any(cell.blinks for row in grid for cell in row)
        assert {cell.text for row in grid for cell in row} <= CONSOLE


@pytest.mark.parametrize("name", NAMES)
async def test_nothing_is_cut_off_in_any_size(name: str) -> None:
    assert (await look(name)).lost == []


@pytest.mark.parametrize("theme", ["night", "day"])
@pytest.mark.parametrize("size", [(40, 12), (200, 60)])
async def test_a_black_screen_is_black_in_every_cell(theme: str, size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        scene.app.dress(theme)
        await scene.tell(pilot, Changed(HOLD), Noticed("The voice stopped."))
        await scene.press(pilot, "k")
        cells = [cell for row in rows(scene) for cell in row]
    assert {cell.text for cell in cells} == {" "}
    assert {seen(cell.paper, Depth.TRUE) for cell in cells} == {(0, 0, 0)}


async def test_the_first_frame_is_black_already() -> None:
    scene = Scene()
    assert scene.app.theme == "night"
    assert scene.app.animation_level == "none"
    async with scene.open() as pilot:
        assert scene.app.current_theme.background == "#000000"
        await scene.tell(pilot, Changed(HOLD))
        assert scene.screen.styles.background.rgb == (0, 0, 0)


async def test_the_theme_changes_while_the_program_runs() -> None:
    scene = opened()
    async with scene.open() as pilot:
        await lead(scene, pilot, "session")
        papers = []
        for theme in ("night", "contrast", "day"):
            scene.settle(theme=theme)
            await pilot.pause()
            papers.append({seen(cell.paper, Depth.TRUE) for row in rows(scene) for cell in row})
    assert papers == [
        {(0, 0, 0)},
        {(0, 0, 0), (255, 255, 255)},
        {(251, 248, 240), (18, 40, 122)},
    ]


@pytest.mark.parametrize(("name", "marked"), [("menu", "Calf cramp"), ("session", "Push your")])
async def test_who_wants_no_colour_gets_none_and_still_sees_what_is_marked(
    name: str, marked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_colour = picture((await look(name)).grids["night", (80, 24)])
    monkeypatch.setenv("NO_COLOR", "1")
    scene = opened(name)
    async with scene.open() as pilot:
        await lead(scene, pilot, name)
        grid = rows(scene)
    assert all(cell.ink.is_default and cell.paper.is_default for row in grid for cell in row)
    assert picture(grid) == with_colour
    lines = [line for line in picture(grid).split("\n") if marked in line]
    assert [line.lstrip()[0] for line in lines] == ["▌"]
