"""Words that are not rendered at their moment: shorter ones are said on time in their place."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.patience import LONGEST
from voice_guide.guide.model import Guide
from voice_guide.ports import Clip, Missed
from voice_guide.score.model import Phase
from voice_guide.score.words import AND_REST

FIRST, SECOND, LAST = "Sit on the bed.", "Take your foot in your hand.", "Now hold."
SHORT = ("Foot up.", "Hold.")
RELEASE = "Let your foot sink."
AGAIN = "Once more, as you did before."


def guide(**changes: object) -> Guide:
    """A step with two holds, each with one encouragement and one number, and an end."""
    step = a_step(short=" ".join(SHORT), release=RELEASE, again=AGAIN, countdown=1)
    step = replace(step, say=f"{FIRST} {SECOND} {LAST}", **changes)
    return a_guide(step, a_pause())


def slow() -> Stage:
    """A stage whose voice brings only what a test has it bring."""
    stage = Stage()
    stage.voice.slow = True
    return stage


def bring(stage: Stage, *texts: str) -> Stage:
    """Have some sentences rendered now."""
    for text in texts:
        stage.voice.render(text, 145)
    return stage.turn()


def begun(stage: Stage, text: str, which: int = 0) -> float:
    """The moment at which something began, the first time it was said or another."""
    return sorted(p.at for p in stage.player.played.values() if p.text == text)[which]


def ended(stage: Stage, text: str, which: int = 0) -> float:
    """The moment at which something ended, the first time it was said or another."""
    ends = sorted(p.at + p.seconds for p in stage.player.played.values() if p.text == text)
    return ends[which]


def test_what_stands_in_for_others_is_asked_for_right_behind_the_first_words() -> None:
    wanted = Stage().play(guide()).voice.wanted
    assert wanted[:5] == [FIRST, *SHORT, AND_REST, SECOND]


def test_the_short_words_are_said_on_time_in_place_of_words_that_are_late() -> None:
    stage = bring(slow().play(guide()), FIRST, *SHORT, AND_REST).wait(8)
    assert stage.heard == [FIRST, *SHORT]
    assert begun(stage, SHORT[0]) - ended(stage, FIRST) == pytest.approx(0.5, abs=0.05)


def test_the_hold_begins_when_the_short_words_have_ended_and_lasts_its_time() -> None:
    stage = bring(slow().play(guide()), FIRST, *SHORT, AND_REST).wait(20)
    assert begun(stage, AND_REST) - ended(stage, SHORT[1]) == pytest.approx(10, abs=0.03)


def test_words_that_come_after_their_moment_are_not_said_on_top() -> None:
    stage = bring(slow().play(guide()), FIRST, *SHORT, AND_REST).wait(4)
    bring(stage, SECOND, LAST).wait(10)
    assert SECOND not in stage.heard
    assert LAST not in stage.heard
    bring(stage, RELEASE).wait(1)
    assert stage.heard == [FIRST, *SHORT, RELEASE]


def test_a_release_that_comes_late_is_not_said_on_top_of_what_stood_in_for_it() -> None:
    stage = bring(slow().play(guide()), FIRST, SECOND, LAST, AND_REST)
    for _ in range(400):
        if AND_REST in stage.heard:
            break
        stage.wait(0.1)
    bring(stage, RELEASE, AGAIN).wait(2.5)
    assert stage.heard == [FIRST, SECOND, LAST, AND_REST]


def test_captions_and_trace_show_what_was_said() -> None:
    stage = bring(slow().play(guide(repeats=1)), FIRST, *SHORT, AND_REST).wait(20)
    assert stage.captions[:4] == stage.heard[:4] == [FIRST, *SHORT, AND_REST]
    assert [line["text"] for line in stage.lines if line["state"] == "played"][:2] == [
        FIRST,
        SHORT[0],
    ]
    assert AND_REST in [line["text"] for line in stage.lines]


def test_encouragement_and_numbers_that_are_late_are_left_out_and_not_shown() -> None:
    stage = bring(slow().play(guide(repeats=1)), FIRST, SECOND, LAST, RELEASE).wait(20)
    assert "Keep breathing." not in stage.captions
    assert "One." not in stage.captions
    left_out = {line["text"] for line in stage.lines if line["state"] == "dropped"}
    assert left_out == {"Keep breathing.", "One."}


def test_without_a_device_they_are_shown_however_late_the_voice_is() -> None:
    stage = Stage(device=None)
    stage.voice.slow = True
    stage.play(guide(repeats=1)).wait(30)
    assert "Keep breathing." in stage.captions


def test_the_next_hold_begins_on_time_with_the_short_words() -> None:
    usual = Stage().play(guide()).wait(40)
    stage = bring(slow().play(guide()), FIRST, SECOND, LAST, RELEASE, *SHORT).wait(40)
    rest = ended(stage, SHORT[1]) - begun(stage, RELEASE)
    assert rest == pytest.approx(6.0, abs=0.1)
    assert rest == pytest.approx(ended(usual, AGAIN) - begun(usual, RELEASE), abs=0.1)
    assert begun(stage, RELEASE, 1) - ended(stage, SHORT[1]) == pytest.approx(10, abs=0.03)


def test_the_first_words_of_a_guide_are_waited_for_before_anything_stands_in() -> None:
    stage = bring(slow().play(guide()), *SHORT).wait(LONGEST - 0.3)
    assert stage.heard == []
    assert stage.wait(1).heard == [SHORT[0]]


def test_so_are_the_first_words_of_a_step_that_a_key_leads_to() -> None:
    two = a_guide(
        a_step(), a_step("other", say=f"{FIRST} {LAST}", short=" ".join(SHORT)), a_pause()
    )
    stage = slow().play(two)
    bring(stage, "Pull your toes up.", *SHORT).wait(1).press("n").wait(1)
    assert stage.heard == ["Pull your toes up."]
    assert bring(stage, FIRST).wait(0.2).heard[-1] == FIRST


def test_a_voice_that_brings_nothing_holds_a_guide_up_only_once() -> None:
    told = slow().play(guide(repeats=1)).wait(60)
    usual = Stage().play(guide(repeats=1)).wait(60)
    assert told.captions[-1] == usual.captions[-1] == "Well done."
    length = [stage.lines[-1]["planned"] for stage in (told, usual)]
    assert length[0] == pytest.approx(length[1], abs=0.5)


def test_a_voice_that_has_brought_something_again_is_waited_for_again() -> None:
    stage = slow().play(guide(repeats=1)).wait(LONGEST + 0.5)
    assert stage.captions == [FIRST]
    bring(stage, "Well done.")
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    assert stage.clock.moment - 1000.0 > 2 * LONGEST


def test_chimes_mark_a_hold_whose_words_have_no_sound() -> None:
    stage = Stage()
    stage.voice.dumb = True
    stage.play(guide(repeats=1, cues=())).wait(60)
    assert stage.heard == ["(begin)", "(end)"]


def test_the_chimes_are_silent_again_when_the_voice_is_back() -> None:
    stage = slow().play(guide(cues=())).wait(LONGEST + 3)
    texts = set(stage.voice.wanted)
    stage.voice.slow = False
    bring(stage, *texts).wait(60)
    assert stage.heard.count("(begin)") <= 1
    assert stage.heard[-1] == "Well done."


def test_in_a_guide_that_waits_for_keys_the_hold_still_waits() -> None:
    stage = slow().press("t").play(guide())
    bring(stage, FIRST, *SHORT).wait(30)
    assert stage.heard[:3] == [FIRST, *SHORT]
    assert AND_REST not in stage.captions


def missed(why: str, *, stored: bool) -> Stage:
    """A guide whose second sentence could not be played, with its clip still there or not."""
    stage = Stage().play(guide(cues=())).wait(0.1)
    key = next(p.key for p in stage.player.played.values() if p.text == SECOND)
    del stage.player.played[key]
    stage.voice.rendered.clear()
    if stored:
        stage.voice.stored[SECOND] = Clip(Path(f"{SECOND}.wav"), 1.0)
    stage.inbox.put(Missed(key, why))
    return stage.turn().wait(8)


def test_a_clip_that_has_gone_is_rendered_anew_and_said_after_all() -> None:
    stage = missed("it could not be read", stored=False)
    assert stage.voice.rendered == [(SECOND, 145)]
    assert stage.heard[:3] == [FIRST, SECOND, LAST]


def test_one_that_was_only_too_late_is_not() -> None:
    stage = missed("it was 6.00 seconds late", stored=True)
    assert stage.voice.rendered == []
    assert stage.heard[:2] == [FIRST, LAST]


def test_words_that_are_late_at_this_pace_are_said_as_they_are_at_another() -> None:
    stage = bring(slow().play(guide()), FIRST, SECOND, LAST).wait(0.5).press("[").wait(8)
    assert stage.heard[:3] == [FIRST, SECOND, LAST]
    assert begun(stage, SECOND) - ended(stage, FIRST) == pytest.approx(0.5, abs=0.1)


def test_a_hold_that_began_without_words_gets_the_short_ones_as_soon_as_they_are_there() -> None:
    stage = slow().play(guide(repeats=1, hold=20.0))
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    begins = stage.clock.moment
    bring(stage.wait(2), *SHORT, RELEASE, AND_REST).wait(3)
    assert stage.heard[-2:] == list(SHORT)
    stage.wait(20)
    assert begun(stage, RELEASE) - begins == pytest.approx(20, abs=0.15)


def test_they_are_left_unsaid_where_they_would_run_into_the_release() -> None:
    stage = slow().play(guide(repeats=1, hold=5.0))
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    bring(stage.wait(4), *SHORT, RELEASE).wait(3)
    assert stage.heard[-1] == RELEASE
    assert SHORT[0] not in stage.heard


def test_once_a_step_holds_the_words_of_the_next_are_wanted_before_others() -> None:
    stage = bring(slow().play(guide(repeats=1)), FIRST, SECOND, LAST)
    asked = stage.voice.wanted.count("Well done.")
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    assert stage.voice.wanted.count("Well done.") == asked + 1


def test_short_words_with_which_a_hold_is_carried_on_make_up_for_words_passed_over() -> None:
    stage = bring(slow().play(guide()), FIRST, SECOND)
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.2)
    stage.press("space").wait(1.0)
    bring(stage, *SHORT).press("space").wait(5.0)
    assert [text for text in stage.heard if text in SHORT] == [*SHORT]
