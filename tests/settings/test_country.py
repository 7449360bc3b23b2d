import pytest

from voice_guide.settings.country import country_of, guess_country


@pytest.mark.parametrize(
    ("environ", "country"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "de_AT@euro"}, "AT"),
        ({"LC_ALL": "en_NZ", "LANG": "en_US.UTF-8"}, "NZ"),
        ({"LC_MESSAGES": "en_AU.UTF-8", "LANG": "en_US.UTF-8"}, "AU"),
        ({"LC_TELEPHONE": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}, "DE"),
        ({"LC_ALL": "C", "LANG": "en_IE.UTF-8"}, "IE"),
        ({"LANG": "zh_Hant_TW.UTF-8"}, "TW"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "POSIX"}, ""),
        ({"LANG": "en"}, ""),
        ({"LANG": ""}, ""),
        ({"LANG": "en_GBR"}, ""),
        ({"LANGUAGE": "en_GB:en"}, ""),
        ({}, ""),
    ],
)
def test_the_country_is_guessed_from_the_environment(environ: dict[str, str], country: str) -> None:
    assert guess_country(environ, "linux", lambda: "en_US") == country


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_the_environment_does_not_tell_the_system_is_asked(platform: str) -> None:
    assert guess_country({}, platform, lambda: "en_CA") == "CA"
    assert guess_country({"LANG": "en_GB"}, platform, lambda: "en_CA") == "GB"
    assert guess_country({}, platform, lambda: "") == ""


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("English_United Kingdom.1252", "GB"),
        ("English_New Zealand", "NZ"),
        ("English_Nowhere.1252", ""),
        ("German_Germany.1252", ""),
        ("UTF-8", ""),
    ],
)
def test_a_name_that_is_written_out_is_understood_where_english_is_spoken(
    name: str, country: str
) -> None:
    assert country_of(name) == country


def test_this_machine_has_a_country_or_none() -> None:
    assert len(guess_country({}, "darwin")) in (0, 2)
