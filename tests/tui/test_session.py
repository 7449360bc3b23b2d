from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from tests.tui.scene import CALF, HOLD, ROWS, WHAT, WHICH, WORDS, Scene
from voice_guide.conductor.reports import Asked, Changed, Finished, Noticed, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.menu.row import Row
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.tui import figures
from voice_guide.tui.figures import Size
from voice_guide.tui.screens.ending import LINGER, Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import screen

SIZES = [(40, 12), (80, 24), (200, 60)]


FIGURES = {(40, 12): Size.SMALL, (80, 24): Size.LARGE, (200, 60): Size.HUGE}


def figure(seconds: int, size: Size = Size.LARGE) -> list[str]:
    return figures.drawn(figures.clock(seconds), size).split("\n")


@pytest.mark.parametrize("size", SIZES)
async def test_a_hold_shows_what_to_do_and_how_long_still(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, following="Rest")), Spoken("Keep breathing."))
        text, words = scene.text(), scene.words()
    for shown in (*HOLD.words, "Toes up", "Step 2 of 6", "Hold", "1 of 3", "Keep breathing."):
        assert shown in words
    assert "? Keys" in words
    for line in figure(27, FIGURES[size]):
        assert line.rstrip() in text


@pytest.mark.parametrize("size", SIZES)
async def test_the_sentence_being_spoken_is_marked_and_in_sight(size: tuple[int, int]) -> None:
    many = tuple(f"This is sentence {number} of a step with a great many." for number in range(30))
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(replace(WORDS, words=many)), Spoken(many[20]))
        marked = [line for line in scene.text().split("\n") if "▌" in line]
        assert "sentence 20" in " ".join(marked)
        await scene.tell(pilot, Noticed("One. " * 10), Spoken(many[3]))
        marked = [line for line in scene.text().split("\n") if "▌" in line]
        assert "sentence 3 " in " ".join(marked)


async def test_a_sentence_said_twice_is_marked_at_its_second_place() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        words = ("Breathe in.", "Breathe out.", "Breathe in.", "Breathe out.")
        await scene.tell(pilot, Changed(replace(WORDS, words=words)))
        places = []
        for sentence in words:
            await scene.tell(pilot, Spoken(sentence))
            rows = [row for row in scene.text().split("\n") if "Breathe" in row]
            places.append([row.startswith("  ▌") for row in rows].index(True))
    assert places == [0, 1, 2, 3]


async def test_the_seconds_fall_as_the_clock_goes() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        scene.clock.moment = 99.95
        await scene.tell(pilot, Changed(replace(HOLD, ends_at=127.0)))
        assert figure(28)[0] in scene.text()
        scene.clock.moment = 100.01
        await pilot.pause(0.12)
        text = scene.text()
    assert all(line in text for line in figure(27))


async def test_a_time_that_stands_still_is_shown_and_not_renewed() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        paused = replace(HOLD, status=Status.PAUSED, ends_at=None, left=17.0)
        await scene.tell(pilot, Changed(paused))
        scene.clock.moment += 100
        await pilot.pause(0.05)
        words, text = scene.words(), scene.text()
    assert "Paused" in words
    assert "hold, 1 of 3" in words
    assert "Space Carry on" in words
    assert all(line in text for line in figure(17))


@pytest.mark.parametrize("size", SIZES)
async def test_the_bar_shows_what_is_left_and_says_so_in_words(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        for left, words in ((27.0, "27 of 30 seconds left"), (3.0, "3 of 30 seconds left")):
            await scene.tell(pilot, Changed(replace(HOLD, following="Rest", ends_at=100.0 + left)))
            (line,) = (line for line in scene.text().split("\n") if words in line)
            bar = line.split()[0]
            assert bar == bar.count("▄") * "▄" + bar.count("_") * "_"
            assert bar.count("▄") / len(bar) == pytest.approx(left / 30, abs=1 / len(bar))


async def test_a_long_rest_is_told_in_minutes() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, length=300.0, ends_at=315.0)))
        assert "3:35 of 5:00 minutes left" in scene.words()


async def test_c_hides_the_clock_and_no_number_changes_until_it_is_shown_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Spoken("Now hold."))
        await scene.press(pilot, "c")
        hidden = scene.text()
        assert "seconds left" not in hidden
        assert not set("█▀▄") & set(hidden)
        scene.clock.moment += 5
        await scene.tell(pilot, Changed(HOLD))
        assert scene.text() == hidden
        await scene.press(pilot, "c")
        assert "20 of 30 seconds left" in scene.words()
    assert scene.stage.said == [screen.CLOCK_HIDDEN, screen.CLOCK_SHOWN]
    assert scene.stage.calls == []


async def test_the_clock_is_hidden_from_the_start_by_setting_and_stays_so_for_the_next_guide() -> (
    None
):
    scene = Scene(greeted=True, settings=Settings(clock=False, idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=False), Changed(HOLD))
        assert "Hold" in scene.words()
        assert "seconds left" not in scene.words()
        scene.settle(clock=True)
        await scene.tell(pilot, Changed(replace(HOLD, repeat=2)))
        assert "27 of 30 seconds left" in scene.words()


async def test_a_guide_led_by_keys_says_what_it_waits_for_and_counts_nothing() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        waiting = replace(HOLD, status=Status.WAITING, ends_at=None, left=30.0)
        await scene.tell(pilot, Changed(waiting), Spoken("Press Space to begin the hold."))
        assert scene.words().count("Press Space to begin the hold.") == 1
        assert "Waiting hold, 1 of 3" in scene.words()
        assert "seconds left" not in scene.words()
        assert not set("█▀▄") & set(scene.text())
        await scene.tell(pilot, Changed(HOLD))
        assert "Press Space" not in scene.words()
        assert "27 of 30 seconds left" in scene.words()


async def test_a_new_size_in_the_middle_of_a_hold_keeps_the_seconds_and_the_place() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, following="Rest")), Spoken("Now hold."))
        for left, size in ((20, (40, 12)), (14, (200, 60)), (9, (60, 18)), (5, (80, 24))):
            scene.clock.moment = 127.0 - left
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            words = scene.words()
            for shown in ("Toes up", "▌ Now hold.", "1 of 3", f"{left} of 30 seconds left"):
                assert shown in words, (size, shown)
    assert scene.stage.calls == []


async def test_no_seconds_are_counted_while_words_are_said() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(WORDS))
        assert "Listen" in scene.words()
        assert not set("█▀▄") & set(scene.text())


async def test_the_side_is_said_in_words() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, side=2, sides=2, repeat=3)))
        assert "3 of 3, second side" in scene.words()


async def test_an_open_question_shows_its_answers() -> None:
    scene = Scene()
    async with scene.open(40, 12) as pilot:
        answers = (Answer("a", "Still grips", "toes"), Answer("e", "Eased", "settle"))
        asked = replace(HOLD, phase=Phase.WAIT, answers=answers)
        await scene.tell(pilot, Changed(asked))
        assert "A Still grips E Eased" in scene.words()


async def test_posture_feel_and_cautions_are_shown() -> None:
    scene = Scene()
    async with scene.open(80, 43) as pilot:
        await scene.tell(pilot, Changed(HOLD))
        for shown in ("Hands not needed.", "Then it slowly lets go.", HOLD.cautions[0]):
            assert shown in scene.words()


async def test_every_key_goes_to_the_conductor() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        keys = (
            "space",
            "a",
            "n",
            "right",
            "b",
            "e",
            "w",
            "plus",
            "up",
            "h",
            "i",
            "f5",
            "x",
            "escape",
        )
        await scene.press(pilot, *keys)
    named = ("+" if key == "plus" else key for key in keys)
    assert scene.stage.calls == [f"press {key}" for key in named]


async def test_a_held_space_pauses_once() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "space")
        for wait in (0.5, 0.03, 0.03):
            scene.clock.moment += wait
            await pilot.press("space")
        await pilot.pause(0.15)
    assert scene.stage.calls == ["press space"]


async def test_k_makes_it_black_and_the_session_goes_on() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "k")
        assert scene.words() == ""
        await scene.tell(pilot, Changed(replace(HOLD, repeat=2)), Spoken("Keep breathing."))
        assert scene.words() == ""
        await scene.press(pilot, "k")
        assert "2 of 3" in scene.words()
    assert scene.stage.calls == []
    assert scene.stage.said[-2:] == [screen.BLACK, screen.LIT]


@pytest.mark.parametrize(
    ("key", "calls"), [("a", ["press a"]), ("space", ["press space"]), ("x", [])]
)
async def test_any_key_brings_the_screen_back_and_a_command_acts(
    key: str, calls: list[str]
) -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "k", key)
        assert "Toes up" in scene.words()
    assert scene.stage.calls == calls


async def test_a_caption_does_not_outlive_its_stretch() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Spoken("Ten more seconds."))
        await scene.tell(pilot, Changed(replace(HOLD, phase=Phase.REST)))
        assert "Ten more seconds." not in scene.words()


async def test_a_session_started_elsewhere_opens_its_screen() -> None:
    scene = Scene(greeted=True)
    scene.letterbox(Changed(HOLD))
    async with scene.open() as pilot:
        await pilot.pause()
        assert isinstance(scene.screen, Session)
        assert "Toes up" in scene.words()
    assert scene.stage.said == []


async def test_a_followed_session_ends_in_the_dark_and_any_key_shows_the_menu() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        over = replace(HOLD, status=Status.OVER)
        await scene.tell(pilot, Changed(HOLD), Changed(over), Finished(whole=True), Changed(over))
        assert isinstance(scene.screen, Ending)
        assert scene.words() == screen.ENDING
        assert scene.stage.said == []
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Menu)
    assert scene.stage.calls == []
    assert scene.stage.said == [
        "Calf cramp: in bed. About seven minutes. Space starts it. One of two."
    ]


class Alarms:
    """The timers of the end, which ring only when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.set: list[Alarms.Alarm] = []
        monkeypatch.setattr(Ending, "set_timer", lambda _, delay, ring: self.later(delay, ring))

    @dataclass
    class Alarm:
        delay: float
        ring: Callable[[], None]
        stopped: bool = False

        def stop(self) -> None:
            self.stopped = True

    def later(self, delay: float, ring: Callable[[], None]) -> Alarm:
        self.set.append(self.Alarm(delay, ring))
        return self.set[-1]

    @property
    def going(self) -> Alarm:
        """The one timer that is not stopped."""
        (alarm,) = (alarm for alarm in self.set if not alarm.stopped)
        return alarm


async def test_the_end_goes_black_once_nothing_has_been_said_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms, scene = Alarms(monkeypatch), Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        first = alarms.going
        await scene.tell(pilot, Spoken("Sleep well."))
        assert first.stopped
        assert alarms.going.delay == LINGER
        assert scene.words() == screen.ENDING
        alarms.going.ring()
        await pilot.pause()
        assert scene.words() == ""
        assert isinstance(scene.screen, Ending)
        await scene.press(pilot, "x")
        assert isinstance(scene.screen, Menu)
        assert "Calf cramp" in scene.words()
    assert scene.app.return_code is None


async def test_the_program_leaves_by_itself_after_its_last_words_if_it_is_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms = Alarms(monkeypatch)
    scene = Scene(greeted=True, settings=Settings(at_end="leave", idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True), Spoken("Sleep well."))
        assert scene.app.return_code is None
        assert scene.words() == screen.ENDING
        alarms.going.ring()
        await pilot.pause()
    assert scene.app.return_code == 0
    assert scene.stage.calls == ["hush"]


async def test_a_key_at_the_end_keeps_the_program_open() -> None:
    scene = Scene(greeted=True, settings=Settings(at_end="leave", idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Menu)
        assert scene.app.return_code is None


async def test_help_is_one_key_away_at_the_end_and_in_its_dark_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms, scene = Alarms(monkeypatch), Scene(greeted=True, settings=Settings(idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        alarms.going.ring()
        await scene.press(pilot, "h")
        assert scene.stage.calls == ["help"]


async def test_the_key_that_leads_back_to_a_cramp_works_at_the_end_and_in_the_menu() -> None:
    scene = Scene(greeted=True)
    still = (Answer("a", "Still gripping", "toes-up"),)
    async with scene.open() as pilot:
        over = replace(HOLD, status=Status.OVER, answers=still)
        await scene.tell(pilot, Changed(HOLD), Changed(over), Finished(whole=True))
        assert "Still gripping? Press A." in scene.words()
        await scene.press(pilot, "a")
        assert scene.stage.calls == ["press a"]
        await scene.press(pilot, "space", "a")
        assert scene.stage.calls == ["press a", "press a"]
        await scene.tell(pilot, Changed(HOLD))
        assert isinstance(scene.screen, Session)
        await scene.press(pilot, "e")
    assert scene.stage.calls[-1] == "press e"


async def test_a_session_that_was_left_goes_back_to_the_menu_and_names_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=False))
        assert isinstance(scene.screen, Menu)
    assert scene.stage.said == [
        "Calf cramp: in bed. About seven minutes. Space starts it. One of two."
    ]


async def test_a_program_for_one_session_ends_with_it() -> None:
    scene = Scene(greeted=True, playing=CALF, once=True)
    async with scene.open() as pilot:
        assert isinstance(scene.screen, Session)
        await scene.press(pilot, "space")
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
    assert scene.app.return_code == 0
    assert scene.stage.calls == ["press space"]


async def test_warning_signs_lie_over_the_session_and_it_comes_back() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "k", "h")
        asked = Asked(
            "Get help", "Stop. Call now.", "You cough up blood, or you faint.", "Two of seven"
        )
        await scene.tell(pilot, asked, Spoken("You cough up blood, or you faint.", True))
        assert isinstance(scene.screen, Help)
        for shown in ("Get help", "Two of seven", "▌ You cough up blood, or you faint.", "Y Yes"):
            assert shown in scene.words()
        done = replace(asked, text="Call now.", answered=True)
        await scene.tell(pilot, done)
        assert "Y Yes" not in scene.words()
        assert "Space Say it again" in scene.words()
        await scene.tell(pilot, Unasked())
        assert isinstance(scene.screen, Session)
        assert "Toes up" in scene.words()
    assert scene.stage.calls == ["press h"]
    assert scene.stage.said == [screen.BLACK]


async def test_a_session_left_alone_is_never_put_to_sleep() -> None:
    scene = Scene(greeted=True, idle=1)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await pilot.pause(1.2)
        assert isinstance(scene.screen, Session)
        await scene.tell(pilot, Finished(whole=True))
        await pilot.pause(1.2)
        assert isinstance(scene.screen, Menu)
        assert scene.words() == ""
        await scene.press(pilot, "space")
    assert scene.stage.calls == ["hush", "sleep", "wake", f"play {CALF.id}"]


TOLD = replace(
    WORDS,
    guide=WHAT.title,
    words=("Most often no one finds a cause.",),
    verdict="Plausible, weak evidence",
    more=True,
    posture="",
    feel="",
    cautions=(),
)
FOOT_NAMED = "Foot or toe cramp. About four minutes. For a cramp in the sole or the toes."
QUESTION = Asked("Cramp or restless legs?", "", "Does it hurt a lot?", "One of seven.")


@pytest.mark.parametrize("size", SIZES)
async def test_a_piece_of_information_shows_its_verdict_and_offers_more(
    size: tuple[int, int],
) -> None:
    scene = Scene(greeted=True)
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(TOLD))
        for shown in (*TOLD.words, "Verdict: plausible, weak evidence.", "M Tell me more"):
            assert shown in scene.words()
        await scene.tell(pilot, Changed(HOLD))
        assert "Verdict" not in scene.words()
        assert "M Tell me more" not in scene.words()
        await scene.press(pilot, "m")
    assert scene.stage.calls == ["press m"]


async def test_information_that_has_been_heard_leads_back_to_the_menu() -> None:
    scene = Scene([*ROWS, Row(WHAT)], first=2, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        await scene.tell(pilot, Changed(TOLD), Changed(replace(TOLD, status=Status.OVER)))
        await scene.tell(pilot, Finished(whole=True))
        assert isinstance(scene.screen, Menu)
    assert scene.stage.said == ["What a night cramp is. Space starts it. Three of three."]


async def test_a_guide_of_questions_shows_them_and_no_session_until_one_starts() -> None:
    scene = Scene([*ROWS, Row(WHICH)], first=2, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Menu)
        await scene.tell(pilot, QUESTION)
        assert isinstance(scene.screen, Help)
        for shown in ("Cramp or restless legs?", "One of seven.", "Does it hurt a lot?", "Y Yes"):
            assert shown in scene.words()
        assert screen.IF_YES not in scene.words()
        assert screen.HELP not in scene.words().partition("Y Yes")[0]
        offer = replace(QUESTION, text="This sounds more like a cramp. Shall we stretch it now?")
        await scene.press(pilot, "n")
        await scene.tell(pilot, offer, Unasked(), Changed(HOLD))
        assert isinstance(scene.screen, Session)
        await scene.tell(pilot, Finished(whole=True))
        assert isinstance(scene.screen, Ending)
    assert scene.stage.calls == ["play which", "press n"]
    assert scene.stage.said == []


async def test_questions_that_end_without_a_guide_lead_back_to_the_menu() -> None:
    scene = Scene([*ROWS, Row(WHICH)], first=2, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        await scene.tell(pilot, QUESTION, Unasked(), Finished(whole=True))
        assert isinstance(scene.screen, Menu)
        await scene.press(pilot, "up")
    assert scene.stage.said == [
        "Cramp or restless legs? Space starts it. Three of three.",
        f"Relief. {FOOT_NAMED} Two of three. Space starts it.",
    ]


async def test_the_name_of_the_questions_changes_with_what_is_asked() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, QUESTION)
        assert not scene.screen.has_class("-warning")
        await scene.tell(pilot, Asked("Get help", "Call now.", "You cough up blood.", "Two of 21."))
        assert scene.screen.has_class("-warning")
        assert "Get help" in scene.words()
        assert "restless" not in scene.words()


async def test_a_guide_of_questions_asked_for_at_the_start_begins_in_the_dark() -> None:
    scene = Scene(greeted=True, playing=WHICH, once=True)
    async with scene.open() as pilot:
        await pilot.pause()
        assert scene.words() == ""
        await scene.tell(pilot, QUESTION)
        assert "Does it hurt a lot?" in scene.words()
        await scene.tell(pilot, Unasked(), Finished(whole=True))
    assert scene.app.return_code == 0
