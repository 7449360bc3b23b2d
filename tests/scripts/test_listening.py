"""What the tool that listens to the voices counts as misheard, and what it listens to."""

import pytest
from listening.errors import compared, rate
from listening.own import commands, counted, help_wanted, standing, wording
from listening.passages import LONGEST, LONGEST_PAUSE, alone, of_guide
from listening.words import words_of
from msgspec.structs import replace

from tests.library.shipped import GUIDES
from voice_guide.guide.followed import followed
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences

PACE = Settings().pace


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hold for 30 seconds.", "hold for thirty seconds"),
        ("Ten to 15 minutes", "10 to fifteen minutes"),
        ("Call 112.", "Call one one two"),
        ("2,000 steps", "two thousand steps"),
        ("It is half way, on to the bed.", "It's halfway onto the bed"),
        ("Grey, in the centre.", "gray in the center"),
        ("Do not tug.", "don't tug"),
        ("50%", "fifty per cent"),
    ],
)
def test_two_ways_to_write_the_same_words_are_one(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("said", "heard"), [("for", "four"), ("sore", "saw"), ("heel", "heal"), ("toes", "tose")]
)
def test_words_that_only_sound_alike_are_different_words(said: str, heard: str) -> None:
    assert words_of(said) != words_of(heard)


def test_a_lost_a_changed_and_a_made_up_word_are_one_error_each() -> None:
    found = compared(
        "a", "g", "Now hold your leg quite still there.", "Now outfold your leg still there one."
    )
    assert found.errors == (("hold", "outfold"), ("quite", ""), ("", "one"))
    assert found.rate == pytest.approx(3 / 7)
    assert found.endangered == (("hold", "outfold"), ("", "one"))


def test_silence_is_every_word_lost() -> None:
    found = compared("a", "g", "Now hold.", "")
    assert found.errors == (("now", ""), ("hold", ""))


def test_rates_count_words_and_not_recordings() -> None:
    right = compared("a", "g", "one two three four five six seven eight nine", "1 2 3 4 5 6 7 8 9")
    wrong = compared("b", "g", "stop", "shop")
    assert rate((right, wrong)) == pytest.approx(1 / 10)


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_listened_to_whole_in_stretches_that_a_recogniser_can_take(name: str) -> None:
    passages = list(of_guide(GUIDES[name], PACE, PACE.estimate))
    assert len({passage.name for passage in passages}) == len(passages)
    for passage in passages:
        assert max(passage.pauses) <= LONGEST_PAUSE
        length = sum(passage.pauses) + sum(map(PACE.estimate, passage.texts))
        assert length <= LONGEST or len(passage.texts) == 1
    heard = {text for passage in passages for text in passage.texts}
    first = [sentences(step.say)[0] for step in followed(GUIDES[name]).steps]
    assert set(first) <= heard


def test_a_long_text_is_listened_to_in_stretches_that_a_recogniser_can_take() -> None:
    lines = [f"This is the sentence with the number {number} in it." for number in range(20)]
    found = list(alone("x", {"a": " ".join(lines)}))
    assert [line for passage in found for line in passage.texts] == lines
    assert 1 < len(found) < 10
    for passage in found:
        assert sum(passage.pauses) + sum(map(PACE.estimate, passage.texts)) <= LONGEST


def test_a_word_that_an_engine_says_wrongly_is_given_to_it_in_its_other_spelling() -> None:
    guide = replace(GUIDES["calf-bed"], say_as={"tibia": "tibby-a"})
    (passage,) = alone("x", {"a": "This is the tibia."}, guide)
    assert passage.texts == ("This is the tibia.",)
    assert passage.spoken == ("This is the tibby-a.",)


def test_the_programs_own_sentences_are_there_with_all_that_changes_in_them() -> None:
    own = wording()
    assert not any("pip install" in text or "{" in text for text in own.values())
    assert own["session.paused"] == "Your guide is paused. Space carries on."
    assert len(own) > 50
    assert "Volume ten." in counted().values()
    assert any("nine, nine, nine" in text for text in help_wanted().values())
    assert any(text.endswith("press Space.") for text in commands().values())
    assert "seconds left" in standing()["where hold"]
