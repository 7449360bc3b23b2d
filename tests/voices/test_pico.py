"""The driver for Pico: what pyttsx3 asks of a driver, and nothing Pico could misread."""

import subprocess
import sys
import wave
from dataclasses import dataclass, field
from pathlib import Path

import pytest

native = pytest.importorskip("py_nanotts._nanotts", reason="Pico is not installed here")
pico = pytest.importorskip("voice_guide.voices.drivers.pico")

SCRIPT = """
import pyttsx3
from voice_guide.voices.drivers import pico
pico.register()
engine = pyttsx3.init("pico")
engine.setProperty("rate", 145)
engine.save_to_file("Pull your toes up.", "one.wav")
engine.save_to_file("Now rest.", "two.wav")
engine.runAndWait()
engine.save_to_file("And again.", "three.wav")
engine.runAndWait()
print([voice.id for voice in engine.getProperty("voices")])
"""

ALIKE = """
from voice_guide.voices.drivers import pico
pico.register()
engine = pico.buildDriver(None)
first = {}
for turn in range(4):
    for pace in (90, 120, 145, 200, 260):
        for words in ("Stay in bed.", "Pull your toes up towards your shin.", "Now rest."):
            engine.setProperty("rate", pace)
            samples = engine._rendered(words)
            assert first.setdefault((pace, words), samples) == samples, (turn, pace, words)
print("alike")
"""


@dataclass
class Proxy:
    """Notes what a driver says of itself."""

    topics: list[str] = field(default_factory=list)

    def setBusy(self, busy: bool) -> None:
        self.topics.append(f"busy {busy}")

    def notify(self, topic: str, **about: object) -> None:
        self.topics.append(topic)


def run(script: str, folder: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


def test_pyttsx3_finds_it_and_writes_every_file_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    assert run(SCRIPT, tmp_path) == "['en-GB', 'en-US']\n"
    for name in ("one", "two", "three"):
        with wave.open(str(tmp_path / f"{name}.wav")) as file:
            assert file.getnframes() / file.getframerate() > 0.5


def test_the_same_words_sound_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    assert run(ALIKE, tmp_path) == "alike\n"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """All that Pico itself is given."""
    given: list[dict[str, object]] = []

    def speak(**request: object) -> bytes:
        given.append(request)
        return b"\0\0" * 16

    monkeypatch.setattr(native, "speak", speak)
    return given


def test_no_markup_reaches_pico(told: list[dict[str, object]], tmp_path: Path) -> None:
    driver = pico.buildDriver(Proxy())
    driver.save_to_file("Hold </speed><break time='9s'/> on &amp; on\0 <5 s.", str(tmp_path / "a"))
    assert not set(str(told[0]["text"])) & set("<>&\0")


def test_pico_is_not_given_a_text_without_words(
    told: list[dict[str, object]], tmp_path: Path
) -> None:
    path = tmp_path / "a.wav"
    pico.buildDriver(Proxy()).save_to_file("\u2026", str(path))
    assert told == []
    with wave.open(str(path)) as file:
        assert file.getnframes() == 0


def test_a_file_is_announced_and_finished(told: list[dict[str, object]], tmp_path: Path) -> None:
    proxy = Proxy()
    pico.buildDriver(proxy).save_to_file("Hold.", str(tmp_path / "a.wav"))
    assert proxy.topics == ["started-utterance", "finished-utterance"]


def test_properties_are_what_they_were_set_to(
    told: list[dict[str, object]], tmp_path: Path
) -> None:
    driver = pico.buildDriver(Proxy())
    for name, value in (("voice", "en-US"), ("rate", 200.0), ("volume", 0.5)):
        driver.setProperty(name, value)
        assert driver.getProperty(name) == value
    driver.save_to_file("Hold.", str(tmp_path / "a.wav"))
    assert (told[0]["voice"], told[0]["volume"]) == ("en-US", 0.25)


@pytest.mark.parametrize(("name", "value"), [("voice", "de-DE"), ("voice", None), ("rate", "fast")])
def test_a_property_cannot_be_what_pico_has_not(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        pico.buildDriver(Proxy()).setProperty(name, value)


def test_a_property_that_is_not_there_is_a_key_error() -> None:
    driver = pico.buildDriver(Proxy())
    with pytest.raises(KeyError):
        driver.setProperty("pitch", 1)
    with pytest.raises(KeyError):
        driver.getProperty("pitch")


def test_it_speaks_from_a_folder_with_a_name_that_is_too_long_for_pico(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 100) / ("y" * 100)
    deep.mkdir(parents=True)
    (deep / "lang").symlink_to(Path(str(native.__file__)).with_name("lang"))
    reachable = pico._reachable(deep / "lang")
    assert len(reachable) <= pico.LONGEST_PATH
    assert native.speak(text="Hold.", voice="en-GB", lingware_path=reachable)
