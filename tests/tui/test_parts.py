"""The parts of the screens that need no screen."""

from threading import Thread

import pytest
from msgspec.structs import replace
from textual.events import Key

from tests.tui.scene import HOLD
from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import keymaps
from voice_guide.commands.table import SESSION
from voice_guide.conductor.reports import Noticed, Report, Sounding, Spoken
from voice_guide.guide.model import Answer
from voice_guide.session.view import Status
from voice_guide.speech.chain import Lack, Link
from voice_guide.tui import dark, figures, footer
from voice_guide.tui.board import Board
from voice_guide.tui.figures import Size
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.naming import named
from voice_guide.wording import heard

MAPS = keymaps()


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
        ("cyrillic_small_letter_ef", "ф", "a"),
        ("CYRILLIC_CAPITAL_LETTER_EF", "Ф", "a"),
        ("cyrillic_small_letter_sha", "ш", "i"),
        ("greek_small_letter_omega", "ω", "v"),
        ("ampersand", "&", "1"),
        ("latin_small_letter_e_with_acute", "é", "2"),
        ("quotation_mark", '"', "3"),
        ("latin_small_letter_a_with_grave", "à", "0"),
        ("f5", None, "f5"),
        ("shift+up", None, "shift+up"),
        ("delete", None, "delete"),
    ],
)
def test_keys_have_the_names_that_commands_know(
    key: str, character: str | None, name: str | None
) -> None:
    assert named(Key(key, character)) == name


def test_k_makes_the_screen_black_and_brings_it_back() -> None:
    assert dark.after(MAPS.session, "k", black=False) == (True, False)
    assert dark.after(MAPS.session, "k", black=True) == (False, False)


@pytest.mark.parametrize("key", ["space", "a", "n", "e", "w", "+", "v", "up", "h", "escape", "?"])
def test_in_the_dark_a_command_acts_and_brings_the_screen_back(key: str) -> None:
    assert dark.after(MAPS.session, key, black=True) == (False, True)


def test_in_the_dark_any_other_key_only_brings_the_screen_back() -> None:
    assert dark.after(MAPS.session, "z", black=True) == (False, False)


def test_an_open_question_takes_even_k() -> None:
    assert dark.after(MAPS.session, "k", black=False, answers=("k",)) == (False, True)
    assert dark.after(MAPS.session, "y", black=True, answers=("y", "n")) == (False, True)


def test_a_paused_session_offers_to_carry_on() -> None:
    offers = footer.of_session(MAPS.session, replace(HOLD, status=Status.PAUSED))
    assert offers[0] == ("Space", "Carry on")


def test_a_session_asked_to_end_offers_to_leave_and_to_stay() -> None:
    offers = footer.of_session(MAPS.session, replace(HOLD, status=Status.LEAVING))
    assert offers[:2] == (("Esc", "Leave"), ("Space", "Stay"))


def test_an_open_question_offers_its_answers_first() -> None:
    asked = replace(HOLD, answers=(Answer("a", "It still grips", "towel"),))
    assert footer.of_session(MAPS.session, asked)[0] == ("A", "It still grips")


@pytest.mark.parametrize("lines", [1, 2])
def test_the_offers_fit_and_the_keys_are_always_among_them(lines: int) -> None:
    for width in range(24, 200):
        fitted = footer.fitted(footer.of_session(MAPS.session, HOLD), width, lines)
        written = ["   ".join(f"{key} {word}" for key, word in line) for line in fitted]
        assert len(written) <= lines
        assert all(len(line) <= width for line in written)
        assert written[0].startswith("Space Pause")
        assert "? Keys" in "   ".join(written)


def test_a_wide_screen_offers_every_command_once() -> None:
    (line,) = footer.fitted(footer.of_session(MAPS.session, HOLD), 400, 1)
    assert len(line) == len(set(line)) == len(SESSION) - 1
    assert {row.act for row in SESSION} <= set(Act)


def test_the_menu_offers_what_is_pressed_most_and_both_arrows_at_once() -> None:
    offers = footer.of_menu(MAPS.menu)
    assert offers[:3] == (("Space", "Start"), ("↑ ↓", "Move"), ("H", "Get help"))
    assert ("Esc", "Leave") in offers[:5]
    assert len(offers) == len(set(offers)) == len(MAPS.menu.rows) - 1
    assert "Go straight" not in [label for _, label in offers]
    assert footer.of_menu(MAPS.menu, leaving=True) == (("Esc", "Leave"), ("Space", "Stay"))


def test_questions_offer_their_answers_only_while_they_are_open() -> None:
    assert footer.of_questions(MAPS.questions)[:2] == (("Y", "Yes"), ("N", "No"))
    ended = footer.of_questions(MAPS.questions, answered=True)
    assert ended[:2] == (("Space", "Say it again"), ("Esc", "Go back"))


def test_the_foot_of_a_screen_follows_the_letters_that_were_chosen() -> None:
    chosen = keymaps({"again": ["r"], "black": []})
    offers = footer.of_session(chosen.session, HOLD)
    assert ("R", "Again") in offers
    assert "Black screen" not in [label for _, label in offers]


def test_a_guide_that_waits_for_a_key_offers_to_carry_on() -> None:
    waiting = replace(HOLD, status=Status.WAITING)
    assert footer.of_session(MAPS.session, waiting)[0] == ("Space", "Carry on")


def test_more_is_offered_only_where_there_is_more_to_tell() -> None:
    more = ("M", "Tell me more")
    assert more not in footer.of_session(MAPS.session, HOLD)
    assert more not in footer.of_session(MAPS.session, None)
    assert footer.of_session(MAPS.session, replace(HOLD, more=True))[1] == more


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
    sizes = {Size.SMALL: (3, 3), Size.LARGE: (6, 5), Size.HUGE: (12, 10)}
    for each, size in sizes.items():
        drawn = {figures.drawn(digit, each) for digit in "0123456789"}
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
        (Sounding("espeak", "speakers", Link.NEXT), ""),
        (
            Sounding("", "speakers", Link.CLIPS, Lack.VOICE),
            "No voice. You still hear each hold begin and end.",
        ),
        (
            Sounding("", "speakers", Link.CHIME, Lack.VOICE),
            "No voice. A chime rises to hold, and falls to release.",
        ),
        (Sounding("Pico", "speakers", Link.CHIME), ""),
        (
            Sounding("Pico", "", Link.BELL, Lack.DEVICE),
            "Silent: no sound device. The bell: once to hold, twice to release.",
        ),
        (
            Sounding("Pico", "", Link.TEXT, Lack.PLAYER),
            "Silent: the sound has stopped. Words are on the screen.",
        ),
        (
            Sounding("", "speakers", Link.TEXT, Lack.VOICE),
            "No voice. Words are on the screen.",
        ),
    ],
)
def test_the_board_says_what_cannot_be_heard(sounding: Sounding, line: str) -> None:
    board = Board()
    board.told(sounding)
    assert board.silence == line


@pytest.mark.parametrize("first", ["silence", "notice"])
def test_silence_is_told_in_one_line_only(first: str) -> None:
    board = Board()
    silent = Sounding("Pico", "", Link.BELL, Lack.DEVICE)
    reports: list[Report] = [silent, Noticed(heard.notice(Link.BELL, Lack.DEVICE))]
    for report in reports if first == "silence" else reversed(reports):
        board.told(report)
    assert (board.silence, board.notice) == (heard.line(Link.BELL, Lack.DEVICE), "")
    board.told(Noticed("Guide mine.toml is broken."))
    board.dismiss()
    assert board.notice == ""


def test_a_notice_is_owed_to_the_ear_until_it_has_been_said_whatever_is_shown() -> None:
    board = Board()
    board.put_up("Guide mine.toml is broken. Mend line 3.", to_be_said=True)
    board.put_up("The voice stopped.")
    board.dismiss()
    board.dismiss()
    assert (board.notice, board.owed) == ("", "Guide mine.toml is broken. Mend line 3.")
    board.told(Spoken("Guide mine.toml is broken."))
    assert board.owed
    board.told(Spoken("Mend line 3."))
    assert not board.owed


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
