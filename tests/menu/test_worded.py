"""The settings by typed words."""

import pytest

from tests.menu.test_adjusting import AROUND, at, opened
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.kept import Kept, Value, changes
from voice_guide.menu.worded import worded
from voice_guide.ports import Settings
from voice_guide.settings.typed import typed


def understood(name: str, word: str) -> Value:
    value = typed(name, word)
    assert isinstance(value, bool | int | float | str)
    return value


def after(line: str, stage: Adjusting | None = None) -> Adjusting:
    """The stage after a line that is understood."""
    found = worded(stage or opened(), line, understood)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("speed 160", Settings(speed=160)),
        ("Talking speed 155", Settings(speed=155)),
        ("volume 24", Settings(volume=6.0)),
        ("volume 2", Settings(volume=-38.0)),
        ("hold 80", Settings(hold=80)),
        ("wait for me on", Settings(wait=True)),
        ("wait yes", Settings(wait=True)),
        ("theme day", Settings(theme="day")),
        ("colours the strong", Settings(theme="contrast")),
        ("clock hidden", Settings(clock=False)),
        ("chimes never", Settings(chimes="never")),
        ("first guide foot or toe cramp", Settings(guide="foot-toes")),
        ("guide foot-toes", Settings(guide="foot-toes")),
        ("opens with guide", Settings(begin="guide")),
        ("first key carry-on", Settings(first_key="carry-on")),
        ("country new zealand", Settings(country="NZ")),
        ("country jp", Settings(country="JP")),
        ("voice british", Settings(voice="pico en-GB")),
        ("voice espeak en-us+f3", Settings(voice="espeak en-us+f3")),
        ("idle 90", Settings(idle=90)),
        ("black screen never", Settings(idle=0)),
        ("keys again r", Settings(keys={"again": ("r",)})),
        ("keys.where none", Settings(keys={"where": ()})),
        ("keys where am i j", Settings(keys={"where": ("j",)})),
    ],
)
def test_a_name_and_a_value_are_kept_at_once(line: str, settings: Settings) -> None:
    there = after(line)
    assert there.kept.settings == settings
    assert there.said.startswith("Kept. ")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("speed 20", "speed cannot be '20'. It must be a whole number from 90 to 300."),
        ("theme pink", "theme cannot be 'pink'. It must be one of"),
        ("volume 30", "Volume cannot be 30."),
        ("volume louder\x1b[2J", "Volume cannot be louder 2j."),
        ("voice off", "Voice cannot be off."),
        ("guide calf bed", "First guide cannot be calf bed."),
        ("keys again e", "The key E cannot mean Again: it means It has eased."),
        ("keys again escape", "'escape' cannot be chosen."),
    ],
)
def test_a_value_that_cannot_be_changes_nothing_and_says_why(line: str, why: str) -> None:
    there = after(line)
    assert there.said.startswith(why)
    assert "Nothing has been changed." in there.said
    assert there.kept == Kept(Settings())
    assert not there.listening


def test_what_is_so_already_is_said_and_not_written_again() -> None:
    assert after("speed 145").said.endswith("That is how it was.")
    assert changes(Kept(Settings()), after("theme night").kept) == ()


def test_a_name_or_a_number_alone_goes_there() -> None:
    assert after("country").name == "country"
    assert after("3").name == "hold"
    assert after("black screen").name == "idle"
    tried = after("wait", at("speed").changed(1))
    assert tried.said.startswith("That was not kept. Talking speed:")
    assert tried.name == "wait"


@pytest.mark.parametrize(
    "line", ["", "help", "help me", "keys", "w", "leave", "again r", "18", "0"]
)
def test_what_means_something_else_is_left_to_it(line: str) -> None:
    assert worded(opened(), line, understood) is None


def test_in_the_list_of_letters_a_command_goes_by_its_own_name() -> None:
    listed = at("keys").confirmed()
    assert after("again", listed).name == "keys.again"
    assert after("longer holds", listed).name == "keys.longer"
    assert after("again r", listed).kept.settings.keys == {"again": ("r",)}
    assert worded(listed, "help", understood) is None


def test_a_letter_set_from_afar_leaves_one_where_one_was() -> None:
    there = after("keys again r", at("clock"))
    assert there.name == "clock"
    assert there.said == "Kept. Again: R or number one."


def test_changes_are_named_each_letter_by_its_command() -> None:
    before = Kept(Settings(keys={"again": ("r",)}))
    later = before.having("speed", 160).having("keys.again", None).having("keys.wait", ("g",))
    assert changes(before, later) == ("speed", "keys.again", "keys.wait")
    assert changes(later, later) == ()
    assert AROUND.voices is not None
