"""The parts of the screens that need no screen."""

from dataclasses import replace
from threading import Thread

import pytest
from textual.events import Key

from tests.tui.scene import HOLD
from voice_guide.commands.table import SESSION, Act
from voice_guide.conductor.reports import Noticed, Report, Sounding, Spoken
from voice_guide.guide.model import Answer
from voice_guide.session.view import Status
from voice_guide.tui import dark, figures, footer
from voice_guide.tui.board import Board
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.naming import named
from voice_guide.wording import screen


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("a", "a", "a"),
        ("A", "A", "a"),
        ("plus", "+", "+"),
        ("left_square_bracket", "[", "["),
        ("question_mark", "?", "?"),
        ("space", " ", "space"),
        ("enter", "\r", "enter"),
        ("ctrl+j", "\n", "enter"),
        ("escape", "\x1b", "escape"),
        ("up", None, "up"),
        ("f1", None, "f1"),
        ("left_shift", None, None),
        ("caps_lock", None, None),
        ("<ignore>", "\x1b[I", None),
    ],
)
def test_keys_have_the_names_that_commands_know(
    key: str, character: str | None, name: str | None
) -> None:
    assert named(Key(key, character)) == name


def test_k_makes_the_screen_black_and_brings_it_back() -> None:
    assert dark.after("k", black=False) == (True, False)
    assert dark.after("k", black=True) == (False, False)


@pytest.mark.parametrize("key", ["space", "a", "n", "e", "w", "+", "v", "up", "h", "escape", "?"])
def test_in_the_dark_a_command_acts_and_brings_the_screen_back(key: str) -> None:
    assert dark.after(key, black=True) == (False, True)


def test_in_the_dark_any_other_key_only_brings_the_screen_back() -> None:
    assert dark.after("z", black=True) == (False, False)


def test_an_open_question_takes_even_k() -> None:
    assert dark.after("k", black=False, answers=("k",)) == (False, True)
    assert dark.after("y", black=True, answers=("y", "n")) == (False, True)


def test_a_paused_session_offers_to_carry_on() -> None:
    offers = footer.of_session(replace(HOLD, status=Status.PAUSED))
    assert offers[0] == ("Space", "Carry on")


def test_a_session_asked_to_end_offers_to_leave_and_to_stay() -> None:
    offers = footer.of_session(replace(HOLD, status=Status.LEAVING))
    assert offers[:2] == (("Esc", "Leave"), ("Space", "Stay"))


def test_an_open_question_offers_its_answers_first() -> None:
    asked = replace(HOLD, answers=(Answer("a", "It still grips", "towel"),))
    assert footer.of_session(asked)[0] == ("A", "It still grips")


@pytest.mark.parametrize("lines", [1, 2])
def test_the_offers_fit_and_the_keys_are_always_among_them(lines: int) -> None:
    for width in range(24, 200):
        fitted = footer.fitted(footer.of_session(HOLD), width, lines)
        written = ["   ".join(f"{key} {word}" for key, word in line) for line in fitted]
        assert len(written) <= lines
        assert all(len(line) <= width for line in written)
        assert written[0].startswith("Space Pause")
        assert "? Keys" in "   ".join(written)


def test_a_wide_screen_offers_every_command_once() -> None:
    (line,) = footer.fitted(footer.of_session(HOLD), 400, 1)
    assert len(line) == len(set(line)) == len(SESSION) - 1
    assert {row.act for row in SESSION} <= set(Act)


def test_more_is_offered_only_where_there_is_more_to_tell() -> None:
    more = ("M", "Tell me more")
    assert more not in footer.of_session(HOLD)
    assert more not in footer.of_session(None)
    assert footer.of_session(replace(HOLD, more=True))[1] == more


@pytest.mark.parametrize(
    ("left", "shown"), [(27.0, 27), (26.99, 27), (26.01, 26), (26.5, 27), (0.4, 1), (0.0, 0)]
)
def test_the_seconds_fall_on_each_whole_second(left: float, shown: int) -> None:
    assert figures.seconds_shown(left) == shown


@pytest.mark.parametrize(
    ("seconds", "text"), [(5, " 5"), (60, "60"), (99, "99"), (100, "1:40"), (600, "10:00")]
)
def test_long_times_are_shown_in_minutes(seconds: int, text: str) -> None:
    assert figures.clock(seconds) == text


def test_figures_are_drawn_in_blocks_of_one_size() -> None:
    for large, size in ((False, (3, 3)), (True, (6, 5))):
        drawn = {figures.drawn(digit, large=large) for digit in "0123456789"}
        assert len(drawn) == 10
        for text in drawn:
            lines = text.split("\n")
            assert {len(line) for line in lines} == {size[0]}
            assert len(lines) == size[1]
            assert set(text) <= set(" \n█▀▄")


def test_the_board_keeps_a_notice_until_it_is_dismissed() -> None:
    board = Board()
    board.told(Noticed("The voice has stopped."))
    board.told(Spoken("Hold."))
    assert (board.notice, board.caption) == ("The voice has stopped.", "Hold.")
    board.dismiss()
    assert [board.notice, board.caption] == ["", "Hold."]


def test_older_notices_are_not_lost_behind_newer_ones() -> None:
    board = Board()
    for text in ("One.", "Two.", "Two.", "Three."):
        board.told(Noticed(text))
    seen = []
    while board.notice:
        seen.append(board.notice)
        board.dismiss()
    assert seen == ["Three.", "Two.", "One."]


@pytest.mark.parametrize(
    ("sounding", "line"),
    [
        (Sounding("Pico", "speakers"), ""),
        (Sounding("Pico", ""), screen.NO_DEVICE),
        (Sounding("", ""), screen.NO_DEVICE),
        (Sounding("", "speakers"), screen.NO_VOICE),
    ],
)
def test_the_board_says_what_cannot_be_heard(sounding: Sounding, line: str) -> None:
    board = Board()
    board.told(sounding)
    assert board.silence == line


def test_reports_wait_for_the_screen_and_keep_their_order() -> None:
    letterbox, shown = Letterbox(), list[Report]()
    reports = [Spoken(str(number)) for number in range(200)]
    letterbox(reports[0])

    def send() -> None:
        for report in reports[1:]:
            letterbox(report)

    sender = Thread(target=send)
    sender.start()
    letterbox.open(shown.append)
    sender.join()
    assert shown == reports


def test_a_closed_letterbox_delivers_nothing() -> None:
    letterbox, shown = Letterbox(), list[Report]()
    letterbox.open(shown.append)
    letterbox.close()
    letterbox(Spoken("Hold."))
    assert shown == []
