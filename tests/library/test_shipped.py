import pytest

from tests.library.shipped import CHANGES, GUIDES, WRITTEN, every_text, said
from voice_guide.guide.model import Guide
from voice_guide.guide.settle import settle
from voice_guide.speech.sentences import sentences

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())


@pytest.mark.parametrize("name", WRITTEN)
def test_the_narration_is_said_word_for_word_but_for_what_is_listed(name: str) -> None:
    steps = {step.title: list(said(step)) for step in GUIDES[name].steps}
    instead = {change.written: change.said for change in CHANGES if change.written}
    for written in WRITTEN[name]:
        for sentence in written.sentences():
            wanted = sentence if sentence in steps[written.title] else instead.get(sentence)
            assert wanted is not None, f"{written.title}: nobody says {sentence!r}"
            assert wanted in ("", *steps[written.title])


@pytest.mark.parametrize("name", WRITTEN)
def test_nothing_is_said_that_was_not_written_or_listed(name: str) -> None:
    written = {step.title: set(step.sentences()) for step in WRITTEN[name]}
    added = {change.said for change in CHANGES}
    new = {
        (step.title, sentence)
        for step in GUIDES[name].steps
        if step.title in written
        for sentence in said(step)
        if sentence not in written[step.title] | added
    }
    assert new == set()
    assert {step.title for step in GUIDES[name].steps} - written.keys() <= {"Settle"}


@pytest.mark.parametrize("name", WRITTEN)
def test_holds_repeats_rests_and_pauses_are_those_that_were_written(name: str) -> None:
    steps = {step.title: step for step in GUIDES[name].steps}
    for written in WRITTEN[name]:
        step = steps[written.title]
        assert (step.hold or 0, step.repeats, step.rest) == (
            written.hold,
            written.repeats,
            written.rest,
        )
        assert (step.ask.wait if step.ask else step.pause) == written.pause
        assert step.feel == (written.feel or None)
        assert (step.stop_if is None) == (written.stop == "")
        assert (step.countdown == 3) == ("Three. Two. One." in written.cues)


def test_every_listed_change_is_made_somewhere() -> None:
    heard = {
        sentence for guide in GUIDES.values() for step in guide.steps for sentence in said(step)
    }
    assert {change.said for change in CHANGES} - heard == {""}
    meant = {
        sentence for steps in WRITTEN.values() for step in steps for sentence in step.sentences()
    }
    assert {change.written for change in CHANGES} - meant == {""}


@each_guide
def test_no_sentence_has_more_than_twenty_words(guide: Guide) -> None:
    long = {
        sentence
        for text in every_text(guide)
        for sentence in sentences(text)
        if len(sentence.split()) > 20
    }
    assert long == set()


@each_guide
def test_every_step_with_a_hold_has_short_and_simpler_words_and_a_safety_line(guide: Guide) -> None:
    for step in guide.steps:
        if step.hold:
            assert step.short
            assert step.simpler
            assert step.stop_if
            assert len(sentences(step.stop_if)) == 1


@each_guide
def test_the_words_of_a_rest_fit_into_it(guide: Guide) -> None:
    def length(words: str) -> float:
        """Seconds it takes to say this at 145 words a minute, with a breath between sentences."""
        return len(words.split()) / 2.6 + 0.3 * (len(sentences(words)) - 1)

    for step in (step for step in guide.steps if step.repeats > 1):
        begin = sentences(step.release)[0]
        for rest in (step.release, f"{begin} {step.first_rest}", f"{begin} {step.stop_if}"):
            assert length(f"{rest} {step.again}") <= step.rest - 0.5


@each_guide
def test_the_release_is_not_said_twice(guide: Guide) -> None:
    assert not any("elease" in (step.first_rest or "") for step in guide.steps)


@each_guide
def test_an_offer_is_one_sentence_and_names_its_key(guide: Guide) -> None:
    for step in guide.steps:
        assert step.optional == (step.offer is not None)
        if step.offer:
            assert len(sentences(step.offer)) == 1
            assert "press Y" in step.offer


@each_guide
def test_every_source_is_used_and_has_an_address(guide: Guide) -> None:
    used = {tag for step in guide.steps for tag in step.sources}
    used |= {tag for step in guide.steps if step.timing for tag in step.timing.sources}
    assert used == {source.id for source in guide.sources}
    assert all(source.publisher for source in guide.sources)
    assert all(source.url.startswith(("https://", "http://")) for source in guide.sources)


@each_guide
def test_every_step_says_where_it_and_its_times_come_from(guide: Guide) -> None:
    for step in guide.steps:
        assert step.sources
        assert step.timing is not None
        assert step.timing.choice or step.timing.sources


@each_guide
def test_a_shipped_guide_claims_no_reviewer_and_asks_nothing_to_be_said_aloud(guide: Guide) -> None:
    assert guide.clinician == ""
    assert guide.cramping
    assert not any(" say " in f" {text} " for text in every_text(guide))


@each_guide
def test_a_check_left_alone_and_a_cramp_that_eased_both_lead_to_the_settling_step(
    guide: Guide,
) -> None:
    asks = [step.ask for step in guide.steps if step.ask]
    assert len(asks) == 1
    stretch = next(step.id for step in guide.steps if step.hold)
    assert {answer.key: answer.go for answer in asks[0].answers} == {
        "a": stretch,
        "e": settle(guide),
    }
    assert asks[0].otherwise == settle(guide) == guide.steps[-1].id


def test_a_new_hip_skips_all_of_calf_bed_but_lifting_the_toes() -> None:
    skipped = {caution.who: caution.skip for caution in GUIDES["calf-bed"].cautions}
    assert skipped["New hip replacement"] == ("towel", "rub")


def test_the_file_of_a_guide_has_its_name() -> None:
    assert [guide.id for guide in GUIDES.values()] == list(GUIDES)
    assert {"calf-bed", "foot-toes"} <= GUIDES.keys()
