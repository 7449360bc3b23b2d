"""What the person should know is shown, said once, and not lost behind a key."""

from tests.tui.scene import CALF as CALF_GUIDE
from tests.tui.scene import Scene
from voice_guide.conductor.reports import Finished, Noticed, Sounding, Spoken
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import heard, session

SILENT = Sounding("", "", Link.TEXT, Lack.DEVICE)

HELLO = "Calf cramp: in bed. About seven minutes. Space starts it. Number one of two."


async def test_what_is_wrong_on_start_is_shown_and_said_until_it_was_heard() -> None:
    scene = Scene(notices=("Guide mine.toml is broken. Mend line 3.",))
    async with scene.open() as pilot:
        assert scene.stage.said == [f"{HELLO} Guide mine.toml is broken. Mend line 3."]
        assert "Guide mine.toml is broken. Mend line 3." in scene.words()
        await scene.press(pilot, "down", "question_mark")
        assert "Guide mine.toml is broken." in scene.stage.said[-1]
        await scene.press(pilot, "escape")
        assert scene.stage.said[-1].endswith("Guide mine.toml is broken. Mend line 3.")
        await scene.tell(pilot, Spoken("Mend line 3.", True))
        await scene.press(pilot, "question_mark")
        assert "mine.toml" not in scene.stage.said[-1]


async def test_what_is_wrong_is_said_after_a_guide_that_was_asked_for_at_once() -> None:
    scene = Scene(notices=("Guide mine.toml is broken.",), playing=CALF_GUIDE, greeted=True)
    async with scene.open() as pilot:
        assert scene.stage.said == []
        assert "Guide mine.toml is broken." in scene.words()
        await scene.press(pilot, "space")
        assert "mine.toml" not in scene.words()
        await scene.tell(pilot, Finished(whole=False))
    assert scene.stage.said[-1].endswith(
        "Space starts it. Number one of two. Guide mine.toml is broken."
    )


async def test_a_notice_is_said_once_whoever_says_it_unless_there_is_no_voice_for_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(
            pilot,
            Noticed(session.FAULT),
            Noticed(session.SLEPT, said=True),
            Noticed(session.SOUND_IS_BACK, said=True),
            Noticed(session.NO_DEVICE),
            Noticed(session.NO_PLAYER),
            Noticed(heard.CHIMES),
            Noticed(heard.notice(Link.BELL, Lack.DEVICE)),
            Noticed(session.VOICE_OFF),
            Noticed(session.ALL_OFF),
        )
    assert scene.stage.said == [session.FAULT]


async def test_a_notice_stays_until_the_next_key_and_silence_stays() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Noticed("Guide mine.toml is broken."), SILENT)
        assert "Guide mine.toml is broken." in scene.words()
        await scene.press(pilot, "down")
        assert "broken" not in scene.words()
        assert "Silent: no sound device. Words are on the screen." in scene.words()
