"""Where no words can be heard, what to do stands in large letters."""

from string import ascii_uppercase

import pytest
from msgspec.structs import replace

from tests.tui.scene import HOLD, WORDS, Scene
from voice_guide.conductor.reports import Changed, Rang, Sounding
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.speech.chain import Lack, Link
from voice_guide.tui import letters
from voice_guide.tui.figures import Size
from voice_guide.wording import large

SIZES = {(40, 12): Size.SMALL, (80, 24): Size.LARGE, (200, 60): Size.HUGE}
SILENT = Sounding("Pico", "", Link.TEXT, Lack.DEVICE)
HEARD = Sounding("Pico", "bed")


def stands(word: str, size: Size, text: str) -> bool:
    """Whether a word stands in a text in large letters."""
    return all(line.rstrip() in text for line in letters.drawn(word, size).split("\n"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("view", "word"),
    [
        (HOLD, "HOLD"),
        (replace(HOLD, phase=Phase.REST, length=10.0, ends_at=105.0), "REST"),
        (replace(HOLD, phase=Phase.REST, length=10.0, ends_at=110.0), "RELEASE"),
        (WORDS, "READ"),
        (replace(HOLD, status=Status.PAUSED, ends_at=None, left=9.0), "PAUSED"),
    ],
)
async def test_what_to_do_is_as_large_as_the_screen_allows(
    size: tuple[int, int], view: View, word: str
) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(view), SILENT)
        is_long = size == (200, 60) and len(word) > len("HOLD")
        shown = Size.LARGE if is_long else SIZES[size]
        assert stands(word, shown, scene.text()), scene.text()


@pytest.mark.parametrize("link", Link)
async def test_it_is_large_only_where_no_words_are_heard(link: Link) -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Sounding("Pico", "bed", link))
        assert stands("HOLD", Size.LARGE, scene.text()) is not link.speaks
        await scene.tell(pilot, HEARD)
        assert "Hold" in scene.words()
        assert not stands("HOLD", Size.LARGE, scene.text())


async def test_the_release_gives_way_to_rest_by_itself() -> None:
    scene = Scene()
    rest = replace(HOLD, phase=Phase.REST, length=10.0, ends_at=106.05)
    async with scene.open() as pilot:
        scene.clock.moment = 100.0
        await scene.tell(pilot, Changed(rest), SILENT)
        assert stands("RELEASE", Size.LARGE, scene.text())
        scene.clock.moment = 100.06
        await pilot.pause(0.3)
        assert stands("REST", Size.LARGE, scene.text())


@pytest.mark.parametrize(("view", "word"), [(HOLD, "HOLD"), (WORDS, "READ")])
async def test_a_word_grows_and_shrinks_with_the_terminal(view: View, word: str) -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(view), SILENT)
        for size, letter in SIZES.items():
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert stands(word, letter, scene.text()), scene.text()


async def test_the_bell_is_rung_by_the_terminal() -> None:
    scene = Scene()
    rung: list[bool] = []
    async with scene.open() as pilot:
        scene.app.bell = lambda: rung.append(True)  # type: ignore[method-assign]
        await scene.tell(pilot, Rang(), Rang())
    assert rung == [True, True]


def test_every_word_has_its_letters_and_fits_the_smallest_screen_beside_the_seconds() -> None:
    for word in large.WORDS:
        assert letters.width(word, Size.SMALL) <= 38 - 7 - 2, word
        assert letters.largest(word, Size.HUGE, letters.width(word, Size.SMALL)) == letters.drawn(
            word, Size.SMALL
        )
        assert letters.largest(word, Size.HUGE, 3) == word


def test_no_two_letters_look_alike() -> None:
    drawn = {letters.drawn(letter, Size.LARGE) for letter in (*ascii_uppercase, "?", " ")}
    assert len(drawn) == 28
