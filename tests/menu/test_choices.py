"""What each setting can be changed to."""

import pytest
from msgspec.structs import fields

from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.choices import ORDERED, another, choices
from voice_guide.menu.described import shown, spoken
from voice_guide.menu.kept import Around, Kept, Voices, in_force
from voice_guide.menu.position import KEYS, SETTINGS
from voice_guide.ports import Settings
from voice_guide.score.pace import HOLDS, SPEEDS
from voice_guide.settings.values import valid
from voice_guide.speech.loudness import Loudness
from voice_guide.triage.numbers import NUMBERS
from voice_guide.wording.countries import COUNTRIES
from voice_guide.wording.settings import CHOICES, MEANINGS, NAMES

AROUND = Around({"calf-bed": "Calf cramp: in bed"}, "NZ", Voices(("pico en-GB",)))
AT_HAND = ("drivers", "buffer", "lead_in", *SITUATIONS)
"""Settings that have no row: some need a new start, the rest are asked for elsewhere."""


def test_every_setting_has_its_meaning_and_a_row_or_a_reason_for_none() -> None:
    every = [field.name for field in fields(Settings)]
    assert sorted(MEANINGS) == sorted(every)
    assert sorted((*SETTINGS, *AT_HAND)) == sorted(every)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_value_to_choose_from_is_one_that_the_setting_may_have(name: str) -> None:
    kept = Kept(Settings())
    among = choices(name, kept, AROUND)
    assert len(set(among)) == len(among)
    assert len(among) > 1 or name == "keys"
    for value in among:
        assert value is None or valid(name, value)
        held = kept.having(name, value)
        assert spoken(name, held, AROUND).value
        assert shown(name, held, AROUND).value


@pytest.mark.parametrize("name", [name for name in SETTINGS if name != "keys"])
def test_every_value_has_words_of_its_own_and_the_default_is_among_them(name: str) -> None:
    kept = Kept(Settings())
    among = choices(name, kept, AROUND)
    words = [spoken(name, kept.having(name, value), AROUND).value for value in among]
    assert len(set(words)) == len(words)
    assert kept.value(name) in among


def test_the_words_of_the_file_are_all_told() -> None:
    for name, words in CHOICES.items():
        assert all(valid(name, value) for value in words)
        assert not valid(name, "x")


def test_the_volume_has_the_numbers_that_its_keys_say() -> None:
    for decibels in ORDERED["volume"]:
        said = shown("volume", Kept(Settings(volume=decibels)), AROUND).value
        assert said == f"{Loudness(decibels).level} of 27"


def test_speed_and_hold_go_as_far_as_their_keys_do() -> None:
    for name, limits in (("speed", SPEEDS), ("hold", HOLDS)):
        assert (ORDERED[name][0], ORDERED[name][-1]) == (limits[0], limits[-1])


def test_every_country_with_a_number_has_a_name() -> None:
    assert set(COUNTRIES) == set(NUMBERS)


def test_from_a_value_that_is_none_of_them_the_first_is_next() -> None:
    assert another("JP", 1, ("", "GB"), ordered=False) == ""
    assert another("x", 1, (), ordered=False) == "x"


def test_each_command_has_a_row_of_its_own() -> None:
    names = [spoken(name, Kept(Settings()), AROUND).name for name in KEYS]
    assert len(set(names)) == len(KEYS) == 28
    assert shown("keys.slower", Kept(Settings()), AROUND).value == "[ , <"


def test_what_was_wished_for_this_run_alone_stays_until_it_is_changed_itself() -> None:
    run = Settings(speed=200, country="NZ")
    before = Kept(Settings())
    themed = before.having("theme", "day")
    assert in_force(run, before, themed, AROUND) == Settings(speed=200, country="NZ", theme="day")
    assert in_force(run, themed, themed.having("speed", 120), AROUND).speed == 120
    chosen = before.having("country", "GB")
    assert in_force(run, before, chosen, AROUND).country == "GB"
    assert in_force(run, chosen, before, AROUND).country == "NZ"


def test_names_are_told_in_the_order_that_matters_at_night() -> None:
    assert list(NAMES)[:4] == ["volume", "speed", "hold", "wait"]
