import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.errors import BadSetting
from voice_guide.ports import Settings
from voice_guide.settings.reading import read
from voice_guide.settings.typed import typed
from voice_guide.settings.values import KEYS, literal, may_be


def test_an_empty_file_means_every_default() -> None:
    assert read("").settings == Settings()
    assert read("# nothing\n").problems == ()


def test_a_wrong_value_is_named_and_the_rest_is_kept() -> None:
    reading = read('speed = 999\nvolume = -6\nguide = "foot-toes"\n')
    assert reading.settings == Settings(volume=-6.0, guide="foot-toes")
    assert reading.problems == (
        "speed cannot be 999. It must be a whole number from 90 to 300. 145 is used instead.",
    )


def test_an_unknown_key_is_named_with_the_nearest() -> None:
    reading = read("sped = 120\nidle = 0\n")
    assert reading.settings == Settings(idle=0)
    assert reading.problems == ("There is no setting 'sped'. Did you mean speed?",)


def test_every_problem_is_named_at_once() -> None:
    assert len(read('speed = "x"\nchimes = "loud"\nbuffer = 1\nnone = 1').problems) == 4


@pytest.mark.parametrize("wrong", ["true", '"150"', "150.5", "nan", "[150]", "1" + "0" * 400])
def test_a_number_must_be_a_number(wrong: str) -> None:
    reading = read(f"speed = {wrong}")
    assert reading.settings.speed == 145
    assert len(reading.problems) == 1


def test_a_volume_that_is_no_number_at_all_is_refused() -> None:
    reading = read("volume = nan")
    assert math.isfinite(reading.settings.volume)
    assert len(reading.problems) == 1


def test_text_that_is_not_toml_costs_only_the_settings() -> None:
    reading = read("speed = = 3")
    assert reading.settings == Settings()
    assert "line 1" in reading.problems[0]


@given(st.text(max_size=200))
def test_no_text_is_ever_a_failure(text: str) -> None:
    assert isinstance(read(text).settings, Settings)


@given(
    st.builds(
        Settings,
        speed=st.integers(90, 300),
        volume=st.floats(-40, 12),
        voice=st.text("abc \\\"'é", max_size=20),
        drivers=st.lists(st.sampled_from(["pico", "espeak", "nsss"]), max_size=3).map(tuple),
        chimes=st.sampled_from(["standing-in", "always", "never"]),
        country=st.sampled_from(["", "GB", "NZ"]),
        new_hip=st.booleans(),
        unsteady=st.booleans(),
        idle=st.integers(0, 86400),
        keys=st.sampled_from([{}, {"again": ("r",)}, {"about-you": (), "slower": (",", "\\")}]),
    )
)
def test_what_is_written_is_read_again(settings: Settings) -> None:
    text = "".join(f"{key} = {literal(getattr(settings, key))}\n" for key in KEYS)
    reading = read(text)
    assert reading.problems == ()
    assert reading.settings == settings


@pytest.mark.parametrize(
    ("key", "word", "value"),
    [
        ("speed", "160", 160),
        ("volume", "-3", -3),
        ("volume", " -3.5 ", -3.5),
        ("voice", "en-GB", "en-GB"),
        ("drivers", "pico, espeak", ["pico", "espeak"]),
        ("drivers", '["espeak"]', ["espeak"]),
        ("drivers", "", []),
        ("chimes", "always", "always"),
        ("country", "GB", "GB"),
        ("country", " nz ", "NZ"),
        ("country", "", ""),
        ("new_hip", "true", True),
        ("pregnant", "Yes", True),
        ("unsteady", "no", False),
        ("wait", "on", True),
        ("keys.again", "r", ("r",)),
        ("keys", '{ again = ["r"] }', {"again": ["r"]}),
    ],
)
def test_a_typed_word_is_understood(key: str, word: str, value: object) -> None:
    assert typed(key, word) == value


@pytest.mark.parametrize("key", [key for key in KEYS if key not in ("voice", "guide", "drivers")])
def test_a_word_that_cannot_be_says_what_may_be(key: str) -> None:
    with pytest.raises(BadSetting) as told:
        typed(key, "nonsense")
    assert may_be(key) in str(told.value)


def test_a_typed_word_cannot_smuggle_in_another_key() -> None:
    with pytest.raises(BadSetting):
        typed("speed", "150\nvolume = 3")


def test_what_the_file_gives_is_told_from_what_has_its_default() -> None:
    assert read('guide = "calf-bed"\nspeed = 999\nmine = 1\n').given == {"guide"}


@pytest.mark.parametrize("wrong", ['"gb"', '"GBR"', '"G"', "1", "true"])
def test_a_country_is_two_capital_letters(wrong: str) -> None:
    reading = read(f"country = {wrong}")
    assert reading.settings.country == ""
    assert "two letters of a country" in reading.problems[0]


@pytest.mark.parametrize("wrong", ['"true"', "1", "0"])
def test_what_is_true_or_false_is_nothing_else(wrong: str) -> None:
    reading = read(f"pregnant = {wrong}")
    assert not reading.settings.pregnant
    assert "It must be true or false. false is used instead." in reading.problems[0]
