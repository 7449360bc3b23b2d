"""The chosen voice takes as many processes as it needs, and others take over when it changes."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sound.rig import until
from tests.voices.children import children
from tests.voices.listening import Choosing
from tests.voices.scripted import Scripted
from voice_guide.ports import VoiceChanged
from voice_guide.voices import client
from voice_guide.voices.drivers import roster
from voice_guide.voices.rendering import GIVES_WAY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

Script = Callable[[str], Scripted]

BOTH = """
    slow = False

    def configured(without):
        global slow
        slow = message["configure"]["ahead"]
        if slow:
            (folder / "slow").write_text(str(os.getpid()))
        else:
            lead("quick")
        {how}

    def asked(request):
        while slow and not (folder / "go-on").exists():
            time.sleep(0.01)
        render(request)
"""
"""A worker that is the quick voice or, as it is told, the slow one, which waits for a file."""

AHEAD = (("Breathe in.", 145), ("Breathe out.", 130))


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """Both voices as a test says, on a system whose second engine is slow."""
    here = roster.drivers_here()
    slow = here[1]._replace(is_slow=True)
    monkeypatch.setattr(roster, "ORDERS", {sys.platform: (here[0], slow)})
    folder = tmp_path / "module"
    folder.mkdir()
    return lambda text: Scripted(folder, text, monkeypatch)


def both(how: str = 'if slow: lead("slow")') -> str:
    return BOTH.format(how=how)


def test_a_usual_voice_takes_one_process(tmp_path: Path, script: Script) -> None:
    worker = script(both())
    with Choosing(tmp_path, module=worker.module) as heard:
        assert heard.voice() == VoiceChanged("quick voice")
        assert len(children(worker.module)) == 1


def test_a_slow_voice_takes_two_and_is_announced_until_it_is_ready(
    tmp_path: Path, script: Script
) -> None:
    worker = script(both())
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module, ahead=AHEAD) as heard:
        assert heard.voice() == VoiceChanged("quick voice", coming="espeak")
        (tmp_path / "module" / "go-on").touch()
        assert heard.voice() == VoiceChanged("slow voice")
        assert len(children(worker.module)) == 2


def test_the_slow_worker_gives_way_to_all_others(tmp_path: Path, script: Script) -> None:
    del script
    with Choosing(tmp_path, drivers=("espeak",)) as heard:
        while heard.next_voice().name != "espeak en-us+f3":
            pass
        nices = {os.getpriority(os.PRIO_PROCESS, each) for each in children(client.WORKER)}
        usual = os.getpriority(os.PRIO_PROCESS, 0)
        assert nices == {usual, min(19, usual + GIVES_WAY)}


def test_a_slow_sentence_is_answered_quickly_and_found_the_next_time(
    tmp_path: Path, script: Script
) -> None:
    go_on = tmp_path / "module" / "go-on"
    worker = script(both())
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module) as heard:
        heard.chosen.want("Now hold.", 145)
        quick = heard.rendered().clip
        go_on.touch()
        while heard.next_voice().name != "slow voice":
            pass
        assert heard.chosen.ready("Now hold.", 145) not in (None, quick)
    go_on.unlink()
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module) as heard:
        assert heard.chosen.ready("Now hold.", 145) not in (None, quick)
        told = [heard.next_voice()]
        while told[-1].name != "slow voice":
            told.append(heard.next_voice())
        assert not any(each.coming for each in told), "it is announced on the first night only"


def test_what_lies_ahead_is_rendered_unasked(tmp_path: Path, script: Script) -> None:
    worker = script(both())
    (tmp_path / "module" / "go-on").touch()
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module, ahead=AHEAD) as heard:
        while heard.next_voice().name != "slow voice":
            pass
        assert all(heard.chosen.ready(*sentence) for sentence in AHEAD)
        assert heard.events.empty()


@pytest.mark.parametrize("how", ["if slow: os._exit(3)", "if slow: lead_nothing()"])
def test_a_slow_voice_that_never_speaks_leaves_the_quick_one_and_that_is_told_once(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("voice_guide.workers.child.RESTS", (0.0,))
    nothing = """
    def lead_nothing():
        wire.send({"voice": None, "why": "Slow is not here."})
    """
    worker = script(nothing + both(how))
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module) as heard:
        while not (told := heard.voice()).why:
            assert told == VoiceChanged("quick voice", coming="espeak")
        assert (told.name, told.coming) == ("quick voice", "")
        for text in ("Now hold.", "And rest."):
            heard.chosen.want(text, 145)
            assert heard.rendered().text == text
        assert heard.events.empty()


def test_a_slow_voice_that_hangs_holds_nothing_up_and_is_given_up_once(
    tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.1)
    monkeypatch.setattr(client, "PATIENCE_LOADING", 0.0)
    monkeypatch.setattr(client, "UNHURRIED", 1)
    hung = """
    def hang_or_give_up(without):
        if "slow" in without:
            wire.send({"voice": None, "why": "Slow keeps stopping."})
        else:
            lead("slow")
    """
    how = "if slow: hang_or_give_up(without)"
    worker = script(hung + both(how))
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module) as heard:
        for text in ("Now hold.", "And rest."):
            heard.chosen.want(text, 145)
        assert {heard.rendered().text, heard.rendered().text} == {"Now hold.", "And rest."}
        while not (told := heard.next_voice()).why:
            pass
        assert told == VoiceChanged("quick voice", "Slow keeps stopping.")


def test_a_slow_voice_killed_in_the_middle_comes_back_without_a_word(
    tmp_path: Path, script: Script
) -> None:
    worker = script(both())
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module, ahead=AHEAD) as heard:
        assert heard.voice() == VoiceChanged("quick voice", coming="espeak")
        until(lambda: AHEAD[0][0] in worker.asked, 10, "the slow voice is at a sentence")
        os.kill(int((tmp_path / "module" / "slow").read_text()), signal.SIGKILL)
        until(lambda: worker.asked.count(AHEAD[0][0]) == 2, 10, "it is at it once more")
        (tmp_path / "module" / "go-on").touch()
        assert heard.next_voice() == VoiceChanged("slow voice")


def test_another_choice_ends_the_processes_it_does_not_need(tmp_path: Path, script: Script) -> None:
    worker = script(both())
    with Choosing(tmp_path, drivers=("espeak",), module=worker.module) as heard:
        heard.voice()
        heard.chosen.choose((), "")
        while heard.next_voice() != VoiceChanged("quick voice"):
            pass
        for thread in heard.chosen._leaving:
            thread.join(10)
        assert len(children(worker.module)) == 1


def test_words_asked_for_before_another_choice_are_answered_by_it(
    tmp_path: Path, script: Script
) -> None:
    worker = script("""
        def configured(without):
            if message["configure"]["ahead"]:
                lead("slow")

        def asked(request):
            if identity_is_known():
                render(request)

        def identity_is_known():
            return "identity" in globals()
    """)
    with Choosing(tmp_path, module=worker.module) as heard:
        heard.chosen.want("Now hold.", 145)
        heard.chosen.choose((), "silent")
        assert heard.unrendered().text == "Now hold."
