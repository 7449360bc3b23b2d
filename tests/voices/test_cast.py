"""When an engine fails, the next one speaks, and no voice is left for a mere sentence."""

from dataclasses import dataclass, field

import pytest

from tests.voices.tones import sound, tone
from voice_guide.voices.cast import Cast
from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.sound import Sound

FIRST = Driver("first", "First", "Install first.")
SECOND = Driver("second", "Second", "Install second.")
SPOKEN = sound(tone(0.5, 8000))


@dataclass
class Listed:
    id: str
    name: str
    languages: tuple[str, ...] = ("en-GB",)


class Proxy:
    def setBusy(self, busy: bool) -> None: ...


@dataclass
class Core:
    """An engine of pyttsx3 that has two voices and says nothing."""

    proxy: Proxy = field(default_factory=Proxy)

    def connect(self, topic: str, cb: object) -> None: ...

    def getProperty(self, name: str) -> object:
        return (Listed("x/en-one", "One"), Listed("x/en-two", "Two")) if name == "voices" else None

    def setProperty(self, name: str, value: object) -> None: ...

    def save_to_file(self, text: str, filename: str) -> None: ...

    def runAndWait(self) -> None: ...


@dataclass
class Stage:
    """Engines that fail as they are told, and a note of all that was asked of them."""

    missing: set[str] = field(default_factory=set)
    dumb: set[str] = field(default_factory=set)
    poison: str = "no such words"
    started: list[str] = field(default_factory=list)

    def start(self, driver: Driver) -> Engine:
        self.started.append(driver.name)
        if driver.name in self.missing:
            raise EngineFailed("no such file")
        return Engine(driver, Core(), "1")

    def take(self, engine: Engine, text: str, speed: int) -> Sound:
        if engine.driver.name in self.dumb or text == self.poison:
            raise EngineFailed("it said nothing")
        return SPOKEN

    def cast(self) -> Cast:
        return Cast((FIRST, SECOND), self.start, self.take)


def leader(cast: Cast) -> str | None:
    return cast.leader.identity.name if cast.leader else None


def test_the_first_engine_speaks_and_no_other_is_loaded() -> None:
    stage = Stage()
    cast = stage.cast()
    assert cast.say("Hold.", 145, ())[0].driver == FIRST
    assert (leader(cast), cast.why, stage.started) == ("first en-one", "", ["first"])


def test_an_engine_that_is_not_here_is_passed_over_with_the_reason_and_the_mend() -> None:
    cast = Stage(missing={"first"}).cast()
    assert leader(cast) == "second en-one"
    assert cast.why == "First is not here: no such file. Install first."


def test_an_engine_that_falls_silent_gives_way_to_the_next_for_good() -> None:
    stage = Stage()
    cast = stage.cast()
    cast.say("Hold.", 145, ())
    stage.dumb = {"first"}
    assert cast.say("Rest.", 145, ())[0].driver == SECOND
    stage.dumb = set()
    assert cast.say("Rest.", 145, ())[0].driver == SECOND
    assert leader(cast) == "second en-one"
    assert "First has stopped working" in cast.why


def test_a_sentence_only_one_engine_cannot_say_leaves_the_voice_as_it_is() -> None:
    stage = Stage()
    usual = stage.take

    def take(engine: Engine, text: str, speed: int) -> Sound:
        if engine.driver == FIRST and text == "odd":
            raise EngineFailed("it said nothing")
        return usual(engine, text, speed)

    cast = Cast((FIRST, SECOND), stage.start, take)
    assert cast.say("odd", 145, ())[0].driver == SECOND
    assert (leader(cast), cast.why) == ("first en-one", "")


def test_an_engine_that_is_to_be_left_out_is_not_asked() -> None:
    assert Stage().cast().say("Hold.", 145, ("first",))[0].driver == SECOND


def test_words_nobody_can_say_are_an_error_that_names_every_engine() -> None:
    cast = Stage(poison="odd").cast()
    with pytest.raises(EngineFailed, match=r"First: it said nothing\. Second: it said nothing\."):
        cast.say("odd", 145, ())
    assert leader(cast) == "first en-one"


def test_without_any_engine_there_is_no_leader_but_every_reason() -> None:
    cast = Stage(missing={"first", "second"}).cast()
    assert leader(cast) is None
    assert "Install first." in cast.why
    assert "Install second." in cast.why


def test_a_voice_by_name_makes_its_engine_lead() -> None:
    for name in ("second en-two", "Second EN-TWO"):
        cast = Stage().cast()
        cast.prefer(name)
        assert leader(cast) == "second en-two"


def test_a_voice_two_engines_have_is_that_of_the_first() -> None:
    for name in ("en-two", "Two", "x/en-two"):
        cast = Stage().cast()
        cast.prefer(name)
        assert leader(cast) == "first en-two"


def test_an_unknown_voice_is_named_and_the_usual_one_speaks() -> None:
    cast = Stage().cast()
    cast.prefer("nobody")
    assert leader(cast) == "first en-one"
    assert "'nobody'" in cast.why
