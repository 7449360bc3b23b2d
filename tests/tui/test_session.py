import pytest
from msgspec.structs import replace
from textual.events import Key

from tests.tui.scene import CALF, HOLD, ROWS, WHAT, WHICH, WORDS, Scene
from voice_guide.conductor.reports import Asked, Changed, Finished, Noticed, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.menu.row import Row
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.tui.app import Told
from voice_guide.tui.screens.ending import Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import screen

SIZES = [(40, 12), (80, 24), (200, 60)]


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
        await scene.tell(pilot, Changed(replace(HOLD, status=Status.PAUSED)))
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


async def test_information_that_has_been_heard_leads_back_to_the_menu() -> None:
    scene = Scene([*ROWS, Row(WHAT)], first=2, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        await scene.tell(pilot, Changed(TOLD), Changed(replace(TOLD, status=Status.OVER)))
        await scene.tell(pilot, Finished(whole=True))
        assert isinstance(scene.screen, Menu)
    assert scene.stage.said == ["What a night cramp is. Space starts it. Number three of three."]


async def test_questions_that_end_without_a_guide_lead_back_to_the_menu() -> None:
    scene = Scene([*ROWS, Row(WHICH)], first=2, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        await scene.tell(pilot, QUESTION, Unasked(), Finished(whole=True))
        assert isinstance(scene.screen, Menu)
        await scene.press(pilot, "up")
    assert scene.stage.said == [
        "Cramp or restless legs? Space starts it. Number three of three.",
        f"Relief. {FOOT_NAMED} Number two of three. Space starts it.",
    ]


async def test_words_that_come_after_the_end_was_asked_for_are_shown_nowhere() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        scene.app.exit(return_code=143)
        await scene.app.on_told(Told(Changed(WORDS)))
        await scene.app.on_told(Told(Changed(replace(HOLD, words=("Let go.",)))))
        scene.app.on_key(Key("space", " "))
    assert scene.stage.calls == []
    assert scene.app.return_code == 143
