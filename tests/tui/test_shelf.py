"""The menu's list: what stands on which line, and that only what is seen is drawn."""

import random

import pytest

from tests.tui.scene import Scene, guide
from voice_guide.menu.row import Row
from voice_guide.menu.selection import Selection
from voice_guide.tui.widgets.shelf import Shelf
from voice_guide.tui.widgets.stack import Spot, Stack


def test_rows_stand_below_each_other_with_a_heading_and_a_gap_above_each_kind() -> None:
    stack = Stack((1, 2, 1), {0, 2}, gap=1)
    assert stack.height == 7
    assert [stack.spot(line) for line in range(8)] == [
        Spot(0, -1),
        Spot(0, 0),
        Spot(1, 0),
        Spot(1, 1),
        Spot(2, -2),
        Spot(2, -1),
        Spot(2, 0),
        None,
    ]
    assert Stack((1, 2, 1), {0, 2}, gap=0).height == 6


def test_without_rows_there_is_nothing_on_any_line() -> None:
    assert (Stack((), (), 1).height, Stack((), (), 1).spot(0)) == (0, None)


@pytest.mark.parametrize(
    ("row", "top", "first"),
    [
        (0, 0, 0),  # all of it is seen already
        (3, 0, 0),  # its last line is the window's last
        (4, 0, 1),  # one line further, and no more
        (9, 0, 7),  # the last row stands at the window's end
        (9, 99, 7),  # and nothing is empty below it
        (1, 5, 2),  # back up, until it is the first
        (0, 5, 0),  # with its heading
        (5, 9, 7),  # and a heading in the middle, but not the gap
        (6, 7, 7),  # nothing moves for what is seen
    ],
)
def test_a_row_comes_into_sight_by_the_least_that_must_move(row: int, top: int, first: int) -> None:
    stack = Stack((1,) * 10, {0, 5}, gap=1)  # heading, 0 to 4, a gap, heading, 5 to 9: 13 lines
    assert stack.top(row, top, window=5 if row != 9 else 6) == first


def test_of_a_row_that_is_too_high_the_first_lines_are_seen() -> None:
    stack = Stack((1, 9, 1), {0}, gap=0)
    assert stack.top(1, 0, window=4) == 2


def test_where_all_can_be_seen_all_is() -> None:
    assert Stack((1, 1), {0}, gap=1).top(1, 7, window=20) == 0


def test_whatever_is_chosen_is_seen_and_its_heading_if_it_has_one() -> None:
    chance = random.Random(1)  # noqa: S311
    for _ in range(300):
        heights = [chance.randint(1, 3) for _ in range(chance.randint(1, 30))]
        headed = {0, *chance.choices(range(len(heights)), k=2)}
        stack = Stack(heights, headed, gap=chance.randint(0, 1))
        window, top = chance.randint(4, 12), 0
        for _ in range(10):
            row = chance.randrange(len(heights))
            top = stack.top(row, top, window)
            seen = [stack.spot(top + line) for line in range(window)]
            assert {Spot(row, line) for line in range(heights[row])} <= set(seen)
            assert row not in headed or Spot(row, -1) in seen
            assert seen[0] is not None
            assert None not in seen or top == 0


MANY = tuple(
    Row(guide(f"guide-{number}", f"Guide number {number}", "What it is for."), 60.0)
    for number in range(1, 1031)
)


async def test_of_a_thousand_guides_only_those_that_are_seen_are_drawn() -> None:
    scene = Scene(MANY)
    async with scene.open(80, 24) as pilot:
        await pilot.pause()
        shelf = scene.screen.query_one(Shelf)
        drawn = []
        text = shelf.text
        shelf.text = lambda place: drawn.append(place) or text(place)  # type: ignore[func-returns-value, method-assign]
        assert "1 Guide number 1 about a minute" in scene.words()
        assert len(scene.screen.query("*")) < 30
        for _ in range(20):
            scene.app.pressed("down")
            await pilot.pause()
        assert "▌ Guide number 21" in scene.words()
        assert set(drawn) <= set(range(24))
        assert len(drawn) <= 24 + 20 * 3  # the two that change, and one that comes into sight
    assert scene.stage.said[-1].endswith(
        "Number twenty one of one thousand and thirty. Space starts it."
    )


async def test_the_last_of_a_thousand_guides_is_reached_and_the_first_again() -> None:
    scene = Scene(MANY, first=1029, greeted=True)
    async with scene.open(40, 12) as pilot:
        await pilot.pause()
        assert "▌ Guide number 1030" in " ".join(scene.words().split())
        await scene.press(pilot, "down", "1")
        assert "▌ 1 Guide number 1 about a minute ▌ What it is for." in scene.words()


async def test_titles_that_need_more_lines_get_them_in_every_script() -> None:
    rows = tuple(
        Row(guide(f"g-{place}", title, "What it is for."), 60.0)
        for place, title in enumerate(
            (
                "Short",
                "A title that is much too long for one line of this",
                "痙攣" * 10,
                "Two\nLines",
            )
        )
    )
    scene = Scene(rows, greeted=True)
    async with scene.open(40, 40) as pilot:
        await pilot.pause()
        shelf = scene.screen.query_one(Shelf)
        lines = [shelf.render_line(y).text for y in range(10)]
    assert [line.removeprefix("▌").strip() for line in lines] == [
        "Relief",
        "1  Short  about a minute",
        "What it is for.",
        "2  A title that is much too long for",
        "one line of this",
        "3",
        "痙攣" * 9,
        "痙攣",
        "4  Two",
        "Lines  about a minute",
    ]


async def test_an_empty_menu_draws_nothing_and_other_rows_take_its_place() -> None:
    scene = Scene((), greeted=True)
    async with scene.open(80, 24) as pilot:
        await pilot.pause()
        shelf = scene.screen.query_one(Shelf)
        assert {shelf.render_line(y).text.strip() for y in range(shelf.size.height)} == {""}
        shelf.show(Selection(MANY[:2], at=1))
        await pilot.pause()
        assert "2 Guide number 2" in scene.words()
