"""Words that a voice says wrongly are given to it in another spelling, and to no other voice."""

from pathlib import Path

import pytest

from tests.voices.test_cast import Core
from voice_guide.voices.drivers import spelling
from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.engine import Engine

TABLE = {("first", "en-one"): {"ankle": "ankel"}}


class Noting(Core):
    """It notes what it was given."""

    given = ""

    def save_to_file(self, text: str, filename: str) -> None:
        self.given = text


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "SPELLINGS", TABLE)


def given(voice: str, words: str) -> str:
    core = Noting()
    engine = Engine(Driver("first", "First", "Install first."), core, "1")
    engine.choose(voice)
    engine.render(words, 145, Path("unused"))
    return core.given


def version() -> str:
    """What a new engine calls itself in the names of its clips."""
    return Engine(Driver("first", "First", "Install first."), Core(), "1").identity.version


def test_a_voice_gets_the_word_in_its_own_spelling() -> None:
    assert (
        given("en-one", "Hold your Ankle, not your ankles.") == "Hold your ankel, not your ankles."
    )


def test_another_voice_gets_it_as_it_is_written() -> None:
    assert given("en-two", "Hold your ankle.") == "Hold your ankle."


def test_clips_in_the_old_spelling_are_not_taken_for_those_in_the_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = version()
    monkeypatch.setattr(spelling, "SPELLINGS", {("first", "en-one"): {"ankle": "ankull"}})
    assert version() not in {before, "1"}
    monkeypatch.setattr(spelling, "SPELLINGS", {})
    assert version() == "1"
