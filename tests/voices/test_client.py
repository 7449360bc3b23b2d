"""The client keeps its promises whatever becomes of the worker."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voices.children import child
from tests.voices.listening import Listening
from tests.voices.scripted import Scripted
from voice_guide.ports import Rendered, VoiceChanged
from voice_guide.speech.urgency import Urgency
from voice_guide.voices import client
from voice_guide.voices.ready_made import SHIPPED

Script = Callable[[str], Scripted]

POISON = """
    def asked(request):
        if request["text"] == "poison" and {when}:
            {what}
        render(request)
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

DEATH = "os.kill(os.getpid(), 9)"
HANG = "time.sleep(60)"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """A worker that does as a test's script says."""
    folder = tmp_path / "module"
    folder.mkdir()
    return lambda text: Scripted(folder, text, monkeypatch)


def test_words_are_rendered_once_and_then_there_at_once(tmp_path: Path, script: Script) -> None:
    worker = script("")
    with Listening(tmp_path, module=worker.module) as heard:
        assert heard.client.ready("Hold.", 145) is None
        heard.client.want("Hold.", 145)
        clip = heard.rendered().clip
        heard.client.want("Hold.", 145)
        assert heard.rendered().clip == clip
        assert heard.client.ready("Hold.", 145) == clip
    assert worker.asked == ["started", "Hold."]


def test_words_of_an_earlier_run_are_there_before_the_worker_is(
    tmp_path: Path, script: Script
) -> None:
    worker = script("")
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("Hold.", 145)
        heard.rendered()
    with Listening(tmp_path, module="no_such_module") as heard:
        assert heard.client.ready("Hold.", 145) is not None
        heard.client.want("Hold.", 145)
        assert heard.rendered().text == "Hold."


def test_words_whose_clip_is_gone_from_the_spare_folder_are_rendered_again(
    tmp_path: Path, script: Script
) -> None:
    worker = script("""
        def asked(request):
            path = Store(folder).keep("elsewhere", sound(tone(0.2, 8000)))
            wire.send({"id": request["id"], "path": str(path), "seconds": 0.2})
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("Hold.", 145)
        clip = heard.rendered().clip
        assert heard.client.ready("Hold.", 145) == clip
        clip.path.unlink()
        assert heard.client.ready("Hold.", 145) is None
        heard.client.want("Hold.", 145)
        assert heard.rendered().clip.path.exists()
    assert worker.asked == ["started", "Hold.", "Hold."]


def test_another_wish_does_not_get_the_clips_of_the_last(tmp_path: Path, script: Script) -> None:
    worker = script("")
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("Hold.", 145)
        heard.rendered()
    with Listening(tmp_path, module="no_such_module", voice="another") as heard:
        assert heard.client.ready("Hold.", 145) is None


def test_what_the_worker_says_of_an_earlier_wish_is_no_news(tmp_path: Path, script: Script) -> None:
    worker = script("""
        wishes = []

        def answer(wish):
            name = wish["voice"]
            parts = [name, "voice", "1"]
            wire.send({"voice": name, "identity": parts, "why": "", "turn": wish["turn"]})

        def configured(without):
            wishes.append(message["configure"])
            if len(wishes) != 2:  # it is busy until both are there
                for wish in wishes:
                    answer(wish)
    """)
    with Listening(tmp_path, voice="one", module=worker.module) as heard:
        assert heard.voice().name == "one voice"
        heard.client.choose((), "two")
        heard.client.choose((), "three")
        assert heard.voice().name == "three voice"
    with Listening(tmp_path, voice="two", module="no_such_module") as heard:
        assert heard.client._identity is None


def test_the_voice_is_named_once(tmp_path: Path, script: Script) -> None:
    with Listening(tmp_path, module=script("").module) as heard:
        assert heard.voice() == VoiceChanged("one voice", "")
        heard.client.want("Hold.", 145)
        heard.rendered()


def test_the_most_urgent_words_are_rendered_first(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def configured(without):
            time.sleep(0.3)
            lead()
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        for text in ("a", "b", "c"):
            heard.client.want(text, 145, Urgency.COACHING)
        heard.client.want("fire", 145, Urgency.ALARM)
        assert {heard.rendered().text for _ in range(4)} == {"a", "b", "c", "fire"}
    assert worker.asked.index("fire") < worker.asked.index("c")


@pytest.mark.parametrize("what", [DEATH, "os.write(wire._mouth, b'no message\\n'); time.sleep(9)"])
def test_a_worker_that_dies_or_babbles_is_replaced_and_everything_said(
    tmp_path: Path, script: Script, what: str
) -> None:
    worker = script(POISON.format(when="times('poison') == 1", what=what))
    with Listening(tmp_path, module=worker.module) as heard:
        for text in ("a", "poison", "b", "c"):
            heard.client.want(text, 145)
        assert {heard.rendered().text for _ in range(4)} == {"a", "poison", "b", "c"}
    assert worker.asked.count("started") == 2


@linux
def test_a_worker_killed_while_idle_is_replaced_in_silence(tmp_path: Path, script: Script) -> None:
    worker = script("")
    with Listening(tmp_path, module=worker.module) as heard:
        heard.voice()
        os.kill(child(worker.module), signal.SIGKILL)
        heard.client.want("Hold.", 145)
        assert heard.rendered().text == "Hold."
        assert heard.events.empty()


def test_a_worker_that_hangs_over_a_sentence_is_replaced(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.3)
    worker = script(POISON.format(when="times('poison') == 1", what=HANG))
    with Listening(tmp_path, module=worker.module) as heard:
        heard.voice()
        heard.client.want("poison", 145)
        assert heard.rendered().text == "poison"
    assert worker.asked == ["started", "poison", "started", "poison"]


def test_a_sentence_that_kills_one_voice_is_said_by_another(tmp_path: Path, script: Script) -> None:
    worker = script(POISON.format(when="not request['without']", what=DEATH))
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("poison", 145)
        heard.client.want("sound", 145)
        assert {heard.rendered().text for _ in range(2)} == {"poison", "sound"}
    assert worker.asked.count("poison") == 3


def test_a_sentence_that_kills_every_voice_is_given_up_alone(
    tmp_path: Path, script: Script
) -> None:
    worker = script(POISON.format(when="True", what=DEATH))
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("poison", 145)
        heard.client.want("sound", 145)
        gone = heard.unrendered()
        assert gone.text == "poison"
        assert gone.why
        assert heard.rendered().text == "sound"
    assert worker.asked.count("poison") == 3


def test_an_engine_that_cannot_be_loaded_is_left_out(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def configured(without):
            if "bad" not in without:
                wire.send({"trying": "bad"})
                os.kill(os.getpid(), 9)
            lead("good", "bad keeps stopping.")
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("Hold.", 145)
        assert heard.voice() == VoiceChanged("good voice", "bad keeps stopping.")
        assert heard.rendered().text == "Hold."
    assert worker.asked.count("started") == 3


def test_why_another_voice_speaks_is_told_once_and_not_at_the_next_start(
    tmp_path: Path, script: Script
) -> None:
    worker = script("""
        def configured(without):
            lead("good", "bad is not here.")

        def asked(request):
            if request["text"] == "poison" and times("poison") == 1:
                os.kill(os.getpid(), 9)
            render(request)
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        assert heard.voice() == VoiceChanged("good voice", "bad is not here.")
        heard.client.want("poison", 145)
        event = heard.events.get(timeout=20)
        assert isinstance(event, Rendered), event
    assert worker.asked.count("started") == 2
    with Listening(tmp_path, module=worker.module) as heard:
        assert heard.voice() == VoiceChanged("good voice", "")


def test_when_the_voice_changes_later_words_are_the_new_voice_s(
    tmp_path: Path, script: Script
) -> None:
    worker = script("""
        def asked(request):
            if request["text"] == "b":
                lead("two", "one has stopped working.")
            render(request)
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        assert heard.voice().name == "one voice"
        heard.client.want("a", 145)
        assert heard.rendered().text == "a"
        heard.client.want("b", 145)
        assert heard.voice() == VoiceChanged("two voice", "one has stopped working.")
        assert heard.rendered().text == "b"
        assert heard.client.ready("a", 145) is None
        assert heard.client.ready("b", 145) is not None


def test_a_clip_by_a_stand_in_is_remembered_but_not_as_the_voice_s_own(
    tmp_path: Path, script: Script
) -> None:
    worker = script("""
        def asked(request):
            path = store.keep("of another voice", sound(tone(0.2, 8000)))
            wire.send({"id": request["id"], "path": str(path), "seconds": 0.2})
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("a", 145)
        assert heard.rendered().clip == heard.client.ready("a", 145)
    with Listening(tmp_path, module="no_such_module") as heard:
        assert heard.client.ready("a", 145) is None


def test_without_any_voice_all_is_answered_with_the_reason(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def configured(without):
            time.sleep(0.2)
            wire.send({"voice": None, "why": "there is no engine"})
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("early", 145)
        assert heard.voice() == VoiceChanged(None, "there is no engine")
        assert (heard.unrendered().text, heard.client.ready("early", 145)) == ("early", None)
        heard.client.want("late", 145)
        assert heard.unrendered().why == "there is no engine"


def test_a_worker_that_cannot_be_started_is_no_voice(tmp_path: Path) -> None:
    with Listening(tmp_path, module="no_such_module") as heard:
        heard.client.want("Lie down.", 145)
        assert heard.voice().name is None
        assert heard.unrendered().text == "Lie down."


def test_without_a_voice_what_is_ready_made_is_said_all_the_same(
    tmp_path: Path, script: Script
) -> None:
    with Listening(tmp_path, module=script("").module) as heard:
        heard.client.want("Lie down.", 130)
        own = heard.rendered().clip
    with Listening(tmp_path, module="no_such_module", voice="another") as heard:
        heard.client.want("Now hold.", 145)
        heard.client.want("Lie down.", 145)
        assert heard.client.ready("Now hold.", 145) is None
        assert heard.voice().name is None
        clips = {each.text: each.clip for each in (heard.rendered(), heard.rendered())}
        assert clips["Now hold."].path.parent == SHIPPED
        assert clips["Lie down."].path == own.path
        assert all(clip.stands_in for clip in clips.values())
        assert heard.client.ready("Now hold.", 145) == clips["Now hold."]


@linux
def test_nothing_is_reported_after_the_end(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def asked(request):
            time.sleep(0.2)
            render(request)
    """)
    heard = Listening(tmp_path, module=worker.module)
    heard.voice()
    pid = child(worker.module)
    heard.client.want("Hold.", 145)
    heard.client.close()
    heard.client.want("Hold.", 145)
    assert heard.events.empty()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_asking_never_waits(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def configured(without):
            time.sleep(60)
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        before = time.perf_counter()
        for number in range(200):
            heard.client.want(f"Sentence {number}.", 145)
            heard.client.ready(f"Sentence {number}.", 145)
        assert time.perf_counter() - before < 0.5


def test_a_store_that_cannot_be_written_to_does_not_silence_the_voice(
    tmp_path: Path, script: Script
) -> None:
    (tmp_path / "file").write_text("in the way")
    with Listening(tmp_path / "file" / "clips", module=script("").module) as heard:
        heard.client.want("Hold.", 145)
        place = heard.rendered().clip.path
        assert place.exists()
    assert not place.exists()


def test_the_note_of_the_last_voice_says_who_it_was(tmp_path: Path, script: Script) -> None:
    with Listening(tmp_path, module=script("").module) as heard:
        heard.voice()
    note = json.loads((tmp_path / "voice.json").read_text())
    assert note["identity"] == {"driver": "one", "voice": "voice", "version": "1"}


def test_a_sentence_that_hangs_holds_up_only_itself(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.3)
    worker = script(POISON.format(when="not request['without']", what=HANG))
    with Listening(tmp_path, module=worker.module) as heard:
        heard.voice()
        for text in ("poison", "a", "b"):
            heard.client.want(text, 145)
        assert [heard.rendered().text for _ in range(3)] == ["a", "b", "poison"]
    assert worker.asked.count("started") == 3


def test_a_voice_that_hangs_at_every_sentence_is_left_out_after_two(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.3)
    worker = script("""
        def configured(without):
            lead("good" if "bad" in without else "bad")

        def asked(request):
            if identity.driver == "bad":
                time.sleep(60)
            render(request)
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        assert heard.voice().name == "bad voice"
        for text in ("a", "b", "c"):
            heard.client.want(text, 145)
        assert heard.voice().name == "good voice"
        assert {heard.rendered().text for _ in range(3)} == {"a", "b", "c"}
    assert worker.asked.count("started") == 3


def test_a_clip_that_has_gone_is_not_there(tmp_path: Path, script: Script) -> None:
    worker = script("""
        def asked(request):
            path = store.keep("of another voice", sound(tone(0.2, 8000)))
            wire.send({"id": request["id"], "path": str(path), "seconds": 0.2})
    """)
    with Listening(tmp_path, module=worker.module) as heard:
        heard.client.want("a", 145)
        heard.rendered().clip.path.unlink()
        assert heard.client.ready("a", 145) is None
