"""A check goes through everything, asks what only a person can tell, and keeps what was found."""

import pytest
from msgspec.structs import replace

from tests.checkup import facts as well
from tests.checkup.person import gone_through
from voice_guide.checkup.acts import Act, Ask, Count, Rest, Say, Tell
from voice_guide.checkup.facts import SoundFacts, TerminalFacts
from voice_guide.checkup.visit import Means, Visit
from voice_guide.wording import doctor as wording

ALL_IS_WELL = ("y", "y", "space", "escape")


def test_on_a_healthy_machine_everything_is_good_and_the_code_is_nought() -> None:
    gone = gone_through(ALL_IS_WELL)
    assert [finding for finding in gone.visit.findings if finding.verdict != "good"] == []
    assert (gone.visit.code, gone.kept, gone.counted) == (0, [], [0])
    assert gone.acts[-1] == Say("All that you need at night works.")


def test_every_finding_is_told() -> None:
    gone = gone_through(ALL_IS_WELL)
    assert gone.told == gone.visit.findings


def test_the_device_is_silent_before_every_count_and_nothing_is_said_between() -> None:
    acts = gone_through(("3", "y", "y")).acts
    places = [place for place, act in enumerate(acts) if isinstance(act, Count)]
    assert len(places) > 1
    assert all(isinstance(acts[place - 1], Rest) for place in places)
    assert all(isinstance(acts[place + 1], Ask) for place in places)


def test_a_lost_beginning_is_given_silence_until_it_is_whole_and_that_is_kept() -> None:
    gone = gone_through(("3", "y", "y", "n", "y"))
    assert gone.counted == [0, 1800, 1200, 900]
    assert gone.kept == [("lead_in", 1200)]
    found = gone.finding("heard")
    assert found.verdict == "good"
    assert "one point two seconds" in found.words


def test_a_silence_that_could_not_be_written_is_told_with_the_reason() -> None:
    gone = gone_through(("2", "y", "y"), problem="~/settings.toml cannot be written: full.")
    found = gone.finding("heard")
    assert (found.verdict, gone.visit.code) == ("poor", 0)
    assert found.words.endswith("cannot be written: full.")
    assert found.mend
    assert "settings.toml" not in found.public


def test_who_hears_nothing_even_with_the_longest_silence_has_no_sound() -> None:
    gone = gone_through(("0", "0"))
    assert gone.counted == [0, 3000]
    assert gone.finding("heard").verdict == "bad"
    assert (gone.visit.code, gone.kept) == (3, [])


@pytest.mark.parametrize(
    ("keys", "volumes", "kept"),
    [
        (("y", "y"), [], []),
        (("y", "+", "up", "y"), [2.0, 4.0], [("volume", 4.0)]),
        (("y", "-", "y"), [-2.0], [("volume", -2.0)]),
        (("y", "+", "-", "y"), [2.0, 0.0], []),
        (("y", "+", None), [2.0, 0.0], []),
    ],
)
def test_the_volume_is_changed_until_it_is_right_and_kept_if_it_is_another(
    keys: tuple[str, ...], volumes: list[float], kept: list[tuple[str, float]]
) -> None:
    gone = gone_through(keys)
    assert (gone.volumes, gone.kept) == (volumes, kept)


def test_the_loudest_is_named() -> None:
    gone = gone_through(("y", "+", "y"), Means(volume=12.0))
    assert Say(wording.LOUDEST) in gone.acts
    assert gone.kept == []


def test_what_nobody_answers_stays_open_and_is_no_failure() -> None:
    gone = gone_through(())
    verdicts = {finding.name: finding.verdict for finding in gone.visit.findings}
    assert (verdicts["heard"], verdicts["volume"]) == ("unasked", "unasked")
    assert gone.visit.code == 0


def test_other_keys_than_those_asked_for_are_named() -> None:
    gone = gone_through(("y", "y", "m", "m", None))
    assert gone.finding("key space").words == "In place of the space bar came the letter M."
    assert gone.finding("key escape").words.endswith("did not arrive.")


def test_a_key_that_was_to_cut_the_words_is_not_held_against_the_keyboard() -> None:
    gone = gone_through(("y", "y", "x", "space", "x", "escape"))
    assert gone.asked[3] == "That was the letter X. Now press Space, once."
    assert (gone.finding("key space").verdict, gone.finding("key escape").verdict) == (
        "good",
        "good",
    )


@pytest.mark.parametrize("means", [Means(asks=False), Means(asks=False, speaks=False)])
def test_where_nobody_can_be_asked_nothing_is_and_that_is_told(means: Means) -> None:
    gone = gone_through((), means)
    assert gone.asked == []
    assert not any(isinstance(act, Count | Rest) for act in gone.acts)
    open_ = [each.name for each in gone.visit.findings if each.verdict == "unasked"]
    assert open_ == ["heard", "volume", "keys"]
    assert Say(wording.WITHOUT) in gone.acts


def test_where_another_copy_has_the_sound_only_what_is_silent_is_checked() -> None:
    gone = gone_through(ALL_IS_WELL[2:], Means(speaks=False, occupied=True))
    assert gone.asked == [wording.PRESS_SPACE, wording.PRESS_ESCAPE]
    assert Say(wording.OCCUPIED) in gone.acts


def test_without_a_device_nothing_is_played_and_the_code_is_three() -> None:
    silent = {**well.HEALTHY, "sound": SoundFacts(None, why="no sound device could be opened")}
    gone = gone_through(ALL_IS_WELL[2:], facts=silent)
    assert gone.counted == []
    assert "heard" not in gone.names
    assert (gone.finding("device").verdict, gone.visit.code) == ("bad", 3)


def test_who_chose_silence_is_not_asked_what_was_heard() -> None:
    chosen = replace(well.VOICES, voice="silent", silent=True)
    gone = gone_through(ALL_IS_WELL[2:], facts={**well.HEALTHY, "voices": chosen})
    assert (gone.counted, gone.visit.code) == ([], 0)


def test_without_a_terminal_no_key_is_asked_for() -> None:
    gone = gone_through(("y", "y"), facts={**well.HEALTHY, "terminal": TerminalFacts(False)})
    assert gone.finding("terminal").verdict == "unasked"
    assert wording.PRESS_SPACE not in gone.asked


def test_an_answer_to_another_act_is_refused() -> None:
    visit = Visit(Means())
    with pytest.raises(ValueError, match="no answer"):
        visit.answered("y")
    visit.done()
    visit.done()
    assert visit.act is not None
    with pytest.raises(ValueError, match="not done without an answer"):
        visit.done()
    with pytest.raises(ValueError, match="no facts of sound"):
        visit.found(well.PRIVACY)


def test_escape_leaves_a_question_open_and_other_keys_have_it_said_again() -> None:
    ask = Ask("Well?", ("y",))
    assert [ask.meaning(key) for key in ("y", "escape", "space", "x")] == [
        "answer", "leave", "again", "again",
    ]  # fmt: skip
    assert replace(ask, any_key=True).meaning("escape") == "answer"


def test_every_sentence_of_a_visit_is_short_enough_to_take_in() -> None:
    spoken: list[str] = []
    for keys in (ALL_IS_WELL, ("3", "y", "+", "y", "m"), ("0", "0")):
        spoken += map(_words, gone_through(keys).acts)
    long = [s for text in spoken for s in text.split(". ") if len(s.split()) > 20]
    assert long == []


def _words(act: Act) -> str:
    match act:
        case Tell(finding):
            return finding.spoken
        case Say(words) | Ask(words):
            return words
        case _:
            return ""
