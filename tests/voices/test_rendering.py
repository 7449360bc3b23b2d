"""What the worker answers to each message, with engines that write what a test says."""

import os
import sys
import wave
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.voices.tones import silence, sound, tone
from voice_guide.voices import clipfile
from voice_guide.voices.drivers.roster import Driver, drivers_here
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.fields import Message
from voice_guide.voices.rendering import PRUNE_EVERY, Rendering
from voice_guide.voices.sound import packed

FIRST, SECOND, *_ = drivers_here()


@dataclass
class Voice:
    id: str = "x/en"
    name: str = "One"
    languages: tuple[str, ...] = ("en",)


@dataclass
class Core:
    """An engine that writes the same samples for whatever it is asked."""

    samples: list[int]
    written: list[str] = field(default_factory=list)

    @property
    def proxy(self) -> "Core":
        return self

    def setBusy(self, busy: bool) -> None: ...

    def connect(self, topic: str, cb: object) -> None: ...

    def getProperty(self, name: str) -> object:
        return (Voice(),)

    def setProperty(self, name: str, value: object) -> None: ...

    def save_to_file(self, text: str, filename: str) -> None:
        self.written.append(text)
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(16000)
            file.writeframes(packed(sound(self.samples).samples))

    def runAndWait(self) -> None: ...


class Bench:
    """A rendering whose engines are of the test's making, and what it has answered."""

    def __init__(self, folder: Path, spoken: list[int]) -> None:
        self.core = Core(spoken)
        self.answers: list[Message] = []
        self.rendering = Rendering(self.answers.append, self.start)
        self.store, self.spare = folder / "store", folder / "voice-guide-spare"
        self.missing: set[str] = set()

    def start(self, driver: Driver) -> Engine:
        if driver.name in self.missing:
            raise EngineFailed("no such file")
        return Engine(driver, self.core, "1")

    def configure(self, **wish: object) -> Message:
        places = {"store": str(self.store), "spare": str(self.spare)}
        return self.ask({"configure": {**places, **wish}})

    def ask(self, message: Message) -> Message:
        """The last answer to a message."""
        self.rendering.obey(message)
        return self.answers[-1]

    def say(self, words: str = "Hold it there.") -> Message:
        return self.ask({"id": 7, "text": words, "speed": 145, "without": []})


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench(tmp_path, [*silence(0.2), *tone(0.8, 8000), *silence(0.4)])
    bench.store.mkdir()
    return bench


def test_it_says_which_voice_speaks_and_which_it_tried(bench: Bench) -> None:
    bench.configure()
    assert bench.answers[0] == {"trying": FIRST.name}
    assert bench.answers[1]["identity"] == (FIRST.name, "en", "1") or FIRST.called_by == "name"


def test_a_clip_is_trimmed_and_lies_in_the_store(bench: Bench) -> None:
    bench.configure()
    answer = bench.say()
    assert answer["id"] == 7
    assert answer["seconds"] == pytest.approx(0.81, abs=0.01)
    assert Path(str(answer["path"])).parent == bench.store


def test_words_that_lie_there_already_are_not_rendered_again(bench: Bench) -> None:
    bench.configure()
    assert bench.say() == bench.say()
    assert bench.core.written == ["Hold it there."]


def test_a_store_that_is_full_or_gone_is_replaced_by_the_spare_folder(bench: Bench) -> None:
    bench.store.rmdir()
    bench.configure()
    assert Path(str(bench.say()["path"])).parent == bench.spare


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files without a name")
def test_where_nothing_can_be_written_a_clip_is_kept_in_memory(bench: Bench) -> None:
    bench.store.rmdir()
    bench.spare.write_text("in the way")
    bench.configure()
    path = Path(str(bench.say()["path"]))
    assert path.parent == Path(f"/proc/{os.getpid()}/fd")
    assert clipfile.seconds(path.read_bytes()) == bench.answers[-1]["seconds"]


def test_a_survey_of_voices_touches_no_file_where_it_was_started(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for name in ("README.md", "letter.txt", "song.wav", "film.part"):
        (own / name).write_text("mine")
    os.utime(own / "film.part", (1, 1))  # as old as a clip that was left half-written
    monkeypatch.chdir(own)
    for places in ({"store": "", "spare": ""}, {"store": ".", "spare": "."}, {"spare": str(own)}):
        bench.ask({"configure": places})
        bench.rendering.rest()
        bench.rendering.leave()
    assert len(list(own.iterdir())) == 4


def test_it_says_which_engine_said_the_words(bench: Bench) -> None:
    bench.configure()
    assert bench.say()["driver"] == FIRST.name
    assert bench.say()["driver"] == FIRST.name
    asked = {"id": 8, "text": "Let it go.", "speed": 145, "without": [FIRST.name]}
    assert bench.ask(asked)["driver"] == SECOND.name


def test_an_engine_that_writes_silence_is_replaced(bench: Bench) -> None:
    bench.configure()
    bench.core.samples = silence(2.0)
    answer = bench.say()
    assert FIRST.title in str(answer["error"])
    assert SECOND.title in str(answer["error"])
    assert bench.answers[-2]["voice"] is None


def test_an_engine_that_stops_far_too_soon_is_not_believed(bench: Bench) -> None:
    bench.configure()
    bench.core.samples = tone(0.2, 8000)
    assert "error" in bench.say("This is a sentence of many more words than could be so short.")


def test_without_engines_every_request_is_answered_with_the_reason(bench: Bench) -> None:
    bench.missing = {driver.name for driver in drivers_here()}
    assert bench.configure()["voice"] is None
    assert "no such file" in str(bench.say()["error"])


def test_drivers_are_tried_in_the_order_asked_for(bench: Bench) -> None:
    assert str(bench.configure(drivers=[SECOND.name, FIRST.name])["voice"]).startswith(SECOND.name)


def test_a_driver_that_is_to_be_left_out_is_never_loaded(bench: Bench) -> None:
    answer = bench.configure(without=[FIRST.name])
    assert str(answer["voice"]).startswith(SECOND.name)
    assert FIRST.name in str(answer["why"])
    assert {"trying": FIRST.name} not in bench.answers


def test_both_folders_are_tidied_when_it_is_quiet_or_after_many_clips(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    pruned: list[Path] = []
    monkeypatch.setattr(
        "voice_guide.voices.rendering.Store.prune", lambda store: pruned.append(store.folder)
    )
    bench.configure()
    bench.rendering.rest()
    bench.rendering.rest()
    assert pruned == [bench.store, bench.spare]
    for number in range(PRUNE_EVERY + 1):
        bench.say(f"Hold it there for {number}.")
    assert pruned == [bench.store, bench.spare] * 2


def test_an_engine_that_is_asked_for_its_voices_names_them(bench: Bench) -> None:
    assert bench.ask({"survey": FIRST.name})["voices"]
    bench.missing = {FIRST.name}
    answer = bench.ask({"survey": FIRST.name})
    assert (answer["voices"], answer["why"]) == ((), "no such file")
    assert "nosuch" in str(bench.ask({"survey": "nosuch"})["why"])
