from dataclasses import replace

import pytest

from tests.tui.scene import CALF, ENTRIES, HOLD, WORDS, Scene
from voice_guide.conductor.reports import Asked, Changed, Finished, Noticed, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.tui import figures
from voice_guide.tui.screens.ending import Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import screen

SIZES = [(40, 12), (80, 24), (200, 60)]


def figure(seconds: int, *, large: bool) -> list[str]:
    return figures.drawn(figures.clock(seconds), large=large).split("\n")


@pytest.mark.parametrize("size", SIZES)
async def test_a_hold_shows_what_to_do_and_how_long_still(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(HOLD), Spoken("Keep breathing."))
        text, words = scene.text(), scene.words()
    for shown in (*HOLD.words, "Toes up", "Step 2 of 6", "Hold", "1 of 3", "Keep breathing."):
        assert shown in words
    assert "? Keys" in words
    for line in figure(27, large=size != (40, 12)):
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
        assert figure(28, large=True)[0] in scene.text()
        scene.clock.moment = 100.01
        await pilot.pause(0.12)
        text = scene.text()
    assert all(line in text for line in figure(27, large=True))


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
    assert all(line in text for line in figure(17, large=True))


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
            "f1",
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
        await scene.press(pilot, "a")
        await scene.tell(pilot, Changed(replace(HOLD, repeat=2)), Spoken("Keep breathing."))
        assert scene.words() == ""
        await scene.press(pilot, "k")
        assert "2 of 3" in scene.words()
    assert scene.stage.calls == ["press a"]
    assert scene.stage.said[-2:] == [screen.BLACK, screen.LIT]


async def test_the_keys_are_shown_while_they_are_read() -> None:
    scene = Scene()
    async with scene.open(40, 12) as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, Spoken("W says where you are.", True), Changed(HOLD))
        assert "▌ W says where you are." in scene.text()
        await scene.press(pilot, "a")
        assert "Now hold." in scene.words()
    assert scene.stage.calls == ["press ?", "press a"]


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
    assert scene.stage.said == ["Calf cramp: in bed. One of two. Space starts it."]


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
    assert scene.stage.said == ["Calf cramp: in bed. One of two. Space starts it."]


async def test_a_program_for_one_session_ends_with_it() -> None:
    scene = Scene(ENTRIES[:1], greeted=True, once=True)
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
        asked = Asked("Stop. Call now.", "You cough up blood, or you faint.", "Two of seven")
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
