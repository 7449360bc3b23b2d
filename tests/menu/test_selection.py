import pytest

from tests.menu.test_offered import AFTER, BED, WALL, WHY, guide
from voice_guide.menu.row import Row, carry_on
from voice_guide.menu.selection import Selection
from voice_guide.wording import menu, who

SHELF = Selection((Row(BED, 290.0, last_used=True), Row(WALL), Row(AFTER, 60.0), Row(WHY)))


def test_arrows_stop_at_the_ends() -> None:
    assert SHELF.moved("up").at == 0
    assert SHELF.moved("down").moved("down").moved("down").moved("down").at == 3


@pytest.mark.parametrize(
    ("key", "at"), [("1", 0), ("4", 3), ("5", 1), ("0", 1), ("x", 1), ("", 1), ("²", 1), ("12", 1)]
)
def test_a_digit_picks_a_row_that_is_there_and_every_other_key_none(key: str, at: int) -> None:
    assert SHELF.moved("2").moved(key).at == at


def test_after_a_rest_the_first_is_chosen_again() -> None:
    assert Selection(SHELF.rows, first=2, at=2).moved("1").rested().at == 2


def test_the_guide_that_was_chosen_stays_chosen_where_the_rows_change() -> None:
    turned = Selection(tuple(reversed(SHELF.rows)))
    assert turned.following(SHELF.moved("3")).at == 1
    assert Selection(SHELF.rows[2:]).following(SHELF).at == 0
    assert Selection().following(SHELF).row is None


def test_a_row_says_its_title_its_length_its_summary_and_its_place() -> None:
    assert SHELF.named() == (
        "Bed. Last used. About five minutes. A guide. Number one of four. Space starts it."
    )
    assert SHELF.moved("2").named() == "Wall. A guide. Number two of four. Space starts it."


def test_a_heading_is_said_when_the_kind_changes() -> None:
    after = SHELF.moved("3")
    assert after.named(SHELF).startswith("Routines. After. About a minute. ")
    assert SHELF.moved("4").named(after).startswith("Information. Why. ")
    assert SHELF.named(after).startswith("Relief. Bed. ")
    assert SHELF.moved("2").named(SHELF).startswith("Wall. ")


def test_a_lonely_row_has_no_place() -> None:
    only = Selection((Row(guide("only")),))
    assert only.named() == "Only. A guide. Space starts it."


def test_the_greeting_is_short_and_ends_with_what_is_owed() -> None:
    start = "Bed. Last used. About five minutes. Space starts it. Number one of four."
    assert SHELF.greeting() == start
    owed = (who.offer("P"), "", "Guide mine.toml is broken.")
    said = f"{start} {menu.LEARN} {menu.DISCLAIMER} {who.offer('P')} Guide mine.toml is broken."
    assert SHELF.greeting(*owed, first_use=True) == said


def test_asked_where_one_is_it_says_the_menu_the_heading_and_the_row() -> None:
    assert SHELF.moved("2").where() == (
        "You are in the menu. Relief. Wall. A guide. Number two of four. Space starts it."
    )
    assert Selection().where() == f"{menu.HERE} {menu.NOTHING}"


def test_without_guides_it_says_what_to_do() -> None:
    assert Selection().greeting(first_use=True) == menu.NOTHING
    assert Selection().moved("down").named() == menu.NOTHING
    assert Selection().greeting("Guide mine.toml is broken.") == (
        f"{menu.NOTHING} Guide mine.toml is broken."
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "about a minute"), (89, "about a minute"), (290, "about five minutes")],
)
def test_a_length_is_told_in_minutes_and_words(seconds: float, words: str) -> None:
    assert menu.minutes(seconds) == words


STOPPED = Selection((carry_on("bed", "Bed", "toes-up", "Toes up."), *SHELF.rows))


def test_what_was_interrupted_is_offered_in_one_breath() -> None:
    said = "Carry on from toes up? You were in the guide Bed. Space carries on. Number one of five."
    assert STOPPED.greeting() == said


def test_its_row_says_what_space_does_there_and_the_next_row_what_it_does_there() -> None:
    below = STOPPED.moved("down")
    assert below.named(STOPPED).startswith("Relief. Bed. ")
    assert STOPPED.named(below) == (
        "Where you stopped. Carry on from toes up? You were in the guide Bed. Number one of five. "
        "Space carries on."
    )


def test_the_guide_itself_is_another_row_than_the_place_in_it() -> None:
    assert STOPPED.following(STOPPED.moved("2")).at == 1
    assert STOPPED.following(STOPPED).at == 0
