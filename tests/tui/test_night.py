"""How the screens look in the dark."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.style import Style

from tests.tui.scene import HOLD, Scene
from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Finished,
    Noticed,
    Report,
    Sounding,
    Spoken,
)
from voice_guide.session.view import Status

SIZES = [(40, 12), (80, 24), (200, 60)]
ASKED = Asked("Get help", "Stop. Call now.", "You cough up blood, or you faint.", "Two of seven")
SHOWN: dict[str, tuple[Report, ...]] = {
    "menu": (Spoken("Space starts it.", True),),
    "menu with a notice": (Noticed("Guide mine.toml is broken."), Sounding("", "")),
    "hold": (Changed(HOLD), Spoken("Push your heel away from you.")),
    "hold with a notice": (Changed(HOLD), Noticed("The voice stopped."), Sounding("", "")),
    "paused": (Changed(replace(HOLD, status=Status.PAUSED, ends_at=None)),),
    "help": (ASKED, Spoken("You cough up blood, or you faint.", True)),
    "help answered": (ASKED, replace(ASKED, answered=True)),
    "ending": (Changed(HOLD), Finished(whole=True)),
}
ON_A_CONSOLE = frozenset([*map(chr, range(32, 127)), *"▌█▀▄↑↓←→"])
"""What the font of a bare console can show."""

RGB = tuple[int, int, int]


def luminance(colour: RGB) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((255, 0, 0), (0, 0, 0)) == pytest.approx(5.25, abs=0.01)


def cells(scene: Scene) -> Iterator[tuple[str, Style]]:
    for strip in scene.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            assert style is not None
            yield text, style


def colours(style: Style) -> tuple[RGB, RGB]:
    assert style.color is not None
    assert style.bgcolor is not None
    return style.color.get_truecolor(), style.bgcolor.get_truecolor()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SHOWN)
async def test_everything_is_legible_on_black_with_hardly_any_blue(
    name: str, size: tuple[int, int]
) -> None:
    scene = Scene(first_use=True, owes_offer=True)
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, *SHOWN[name])
        seen = list(cells(scene))
    assert any(text.strip() for text, _ in seen)
    for text, style in seen:
        if style.bgcolor is None:
            pytest.fail(f"{text!r} has no background of its own")
        assert style.bgcolor.get_truecolor() == (0, 0, 0)
        assert not style.blink
        assert not style.blink2
        assert not style.dim
        if text.strip():
            ink, paper = colours(style)
            assert ink[2] <= 64, text
            assert contrast(ink, paper) >= 4.5, text
            assert set(text) <= ON_A_CONSOLE, text


@pytest.mark.parametrize("size", SIZES)
async def test_a_black_screen_shows_nothing_at_all(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(HOLD), Noticed("The voice stopped."))
        await scene.press(pilot, "k")
        assert {text.strip() for text, _ in cells(scene)} == {""}
        assert all(
            style.bgcolor and not any(style.bgcolor.get_truecolor()) for _, style in cells(scene)
        )


async def test_the_first_frame_is_black_already() -> None:
    scene = Scene()
    assert scene.app.theme == "night"
    assert scene.app.animation_level == "none"
    async with scene.open() as pilot:
        assert scene.app.current_theme.background == "#000000"
        await scene.tell(pilot, Changed(HOLD))
        assert scene.screen.styles.background.rgb == (0, 0, 0)


async def test_no_colour_is_shown_to_who_wants_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    scene = Scene()
    assert scene.app.no_color


@pytest.mark.parametrize("size", [(40, 12), (44, 14), (60, 16), (80, 24), (132, 43), (200, 60)])
async def test_a_changed_size_keeps_everything_that_matters(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(80, 24) as pilot:
        await scene.tell(pilot, Changed(HOLD), Spoken("Now hold."))
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.pause()
        for shown in ("Toes up", "▌ Now hold.", "Hold", "1 of 3", "Space Pause"):
            assert shown in scene.words()
