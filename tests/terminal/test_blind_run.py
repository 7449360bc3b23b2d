"""The whole program with eyes shut: every key follows from what was heard, and from that alone."""

from pathlib import Path

import pytest

from tests.sound.rig import Sink
from tests.terminal.blind import Blind, in_the_dark
from voice_guide.guide import reading
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.sentences import sentences
from voice_guide.settings.file import SettingsFile

pytestmark = [pytest.mark.sound, pytest.mark.terminal]


def settings_of(home: Path) -> Path:
    """The settings file of the person whose home this is."""
    return home / "config" / "settings.toml"


def look_for(person: Blind, wanted: str, rows: int = 20) -> str:
    """Move down until a row is named that holds these words; the sentence in which it is named."""
    for _ in range(rows):
        named = person.press("down").hear(".").text
        if wanted in named.lower():
            return named
    raise LookupError(wanted)


@pytest.mark.long
def test_a_guide_is_started_paused_asked_about_and_left_by_ear(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    settings_of(home).parent.mkdir(parents=True)
    settings_of(home).write_text("speed = 300\n", encoding="utf-8")
    with in_the_dark(sink, home) as person:
        person.hear("Calf cramp", "Space starts it")
        person.press("space").hear("^Stay in bed")
        person.press("space").hear("paused", "Space carries on")
        person.press("w").hear("^Step one of")
        person.press("escape").hear("Press Escape again to leave")
        person.press("escape").hear("Calf cramp")
        person.press("escape").hear("^Leave voice guide")
        person.press("escape")
        assert person.ends() == 0


@pytest.mark.long
@pytest.mark.timeout(600)
def test_the_whole_program_is_learnt_and_used_by_ear_alone(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with in_the_dark(sink, home) as person:
        person.hear("Calf cramp", "Space starts it", "^The question mark reads the keys")
        learn_the_menu(person)
        make_the_voice_quicker(person)
        choose_a_guide(person)
        learn_the_guide(person)
        hear_it_again_and_simpler(person)
        ask_where_one_is(person)
        get_help_and_come_back(person)
        leave_the_guide(person)
        keep_one_setting(person)
        leave_the_program(person)
    assert SettingsFile(settings_of(home)).load().settings.clock is False


def learn_the_menu(person: Blind) -> None:
    """Have the menu's keys read, and go back."""
    person.press("?").hear("You are in the menu")
    person.learn("It asks first")
    assert person.key("For the settings") == "s"
    person.press("escape").hear("Space starts it")


def make_the_voice_quicker(person: Blind) -> None:
    """Hear the new speed said, and the same sentence in less time."""
    where = person.key("To hear where you are")
    usual = person.press(where).hear("You are in the menu").seconds
    person.press_what("For a quicker voice").hear("^One hundred and fifty.five words a minute")
    quicker = person.key("For a quicker voice")
    person.press(*[quicker] * 8).hear("^Two hundred and thirty.five words a minute")
    assert person.press(where).hear("You are in the menu").seconds < 0.8 * usual


def choose_a_guide(person: Blind) -> None:
    """Find the guide for the toes by the names of the rows, hear its place, and start it."""
    look_for(person, "toe")
    person.hear(r"^Number \w+ of fourteen\.", "Space starts it")
    person.press("space").hear("^Put a light on")


def learn_the_guide(person: Blind) -> None:
    """Pause, have the keys read, go back, and carry on."""
    person.press("space").hear("Your guide is paused", "Space carries on")
    person.press("?").hear("You are in the guide", "^Step one of")
    person.learn("It asks first")
    person.press("escape").hear("Your guide is paused", "Space carries on")
    person.press("space").hear(".")


def hear_it_again_and_simpler(person: Blind) -> None:
    """Go to the step with a hold; have its words said again, then in simpler ones."""
    guide = reading.read((SHIPPED / "foot-toes.toml").read_text("utf-8"), "foot-toes")
    step = next(step for step in guide.steps if step.hold)
    first, *_ = sentences(step.say)
    simpler = sentences(step.simpler or "")
    assert simpler
    assert first not in simpler
    person.press_what("to the next step").hear(first)
    again = person.key("To hear it again")
    person.press(again).hear(first)
    person.press(again).hear(simpler[0])


def ask_where_one_is(person: Blind) -> None:
    """In the hold, hear the step, the hold, the seconds left, and what comes next."""
    person.hear("[Hh]old")
    person.press_what("To hear where you are")
    person.hear("^Step two of", "^Hold one of three", "seconds left", "^Next, rest")


def get_help_and_come_back(person: Blind) -> None:
    """Hear a warning sign asked about, answer, hear the next, and go on with the guide."""
    sign = person.press_what("To learn when you need help").hear(".").text
    person.hear("^For yes, press Y")
    assert person.press("n").hear(".").text != sign
    person.press("escape").hear("Your guide is paused", "Space carries on")
    person.press("space").hear(".")


def leave_the_guide(person: Blind) -> None:
    """Leave, asked and confirmed; the menu says where one is."""
    person.press_what("To leave, press").hear("^Leave", "Press Escape again to leave")
    person.press("escape").hear("Space starts it")


def keep_one_setting(person: Blind) -> None:
    """Open the settings, try another value, keep it, and go back."""
    person.press_what("For the settings").hear("You are in the settings")
    look_for(person, "clock")
    person.press("right").hear(".", "Space keeps it")
    person.press("space").hear("^Kept")
    person.press("escape").hear("Space starts it")


def leave_the_program(person: Blind) -> None:
    """Leave, asked and confirmed."""
    person.press("escape").hear("^Leave voice guide", "Press Escape again to leave")
    person.press("escape")
    assert person.ends() == 0
