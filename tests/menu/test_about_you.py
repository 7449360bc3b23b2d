import re

from hypothesis import given
from hypothesis import strategies as st

from voice_guide.commands.keymap import keymaps
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.about_you import DAY, AboutYou, opening_key
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.wording import who


def test_every_situation_is_asked_about_once_and_is_a_setting() -> None:
    asked = [question.setting for question in who.QUESTIONS]
    assert asked == list(SITUATIONS)
    assert all(getattr(Settings(), setting) is False for setting in asked)


def test_day_is_from_seven_to_nine_in_the_evening() -> None:
    assert [hour for hour in range(24) if hour in DAY] == list(range(7, 21))


@given(
    st.lists(st.booleans(), min_size=4, max_size=4), st.frozensets(st.sampled_from([*SITUATIONS]))
)
def test_what_is_true_at_the_end_is_what_was_answered(
    answers: list[bool], before: frozenset[str]
) -> None:
    about = AboutYou(before)
    for yes in answers:
        assert about.question is not None
        about = about.answered(yes=yes)
    assert about.question is None
    assert about.true == {name for name, yes in zip(SITUATIONS, answers, strict=True) if yes}
    assert about.answered(yes=True) == about


def test_each_answer_says_what_it_means_before_the_next_question() -> None:
    about = AboutYou(frozenset())
    assert about.words == f"{who.INTRODUCTION} Do you have a new hip?"
    about = about.answered(yes=True)
    assert about.words == "Steps that are not for a new hip are left out. Do you have a new knee?"
    about = about.answered(yes=False, problem="It cannot be written.")
    assert about.words == (
        "No step is left out for a new knee. It cannot be written. Are you pregnant?"
    )
    assert about.answered(yes=False).answered(yes=True).words.endswith(who.END)


def test_a_question_that_was_answered_with_yes_says_so() -> None:
    assert AboutYou(frozenset({"new_hip"})).asked == "Do you have a new hip? So far, yes."
    assert AboutYou(frozenset({"new_knee"})).asked == "Do you have a new hip?"


def test_a_question_says_its_place_for_the_ear_and_the_end_has_none() -> None:
    about = AboutYou(frozenset())
    assert about.spoken == f"{about.words} One of four."
    assert about.where == f"{who.HERE} Question one of four. Do you have a new hip?"
    for _ in who.QUESTIONS:
        about = about.answered(yes=False)
    assert about.spoken == about.words


def test_the_key_that_opens_the_questions_is_named_as_it_was_chosen() -> None:
    assert opening_key(keymaps().menu) == "P"
    assert opening_key(keymaps({"about-you": ["u"]}).menu) == "U"
    assert opening_key(keymaps({"about-you": []}).menu) == ""
    assert who.offer("U").startswith("Press U to tell me")
    assert (who.offer(""), who.end("")) == ("", who.END)
    about = AboutYou(frozenset(), "U")
    for _ in who.QUESTIONS:
        about = about.answered(yes=False)
    assert about.words.endswith("Press U to change it at any time.")


def test_every_sentence_is_short() -> None:
    told = [who.offer("P"), who.INTRODUCTION, who.SO_FAR, who.HERE, who.end("P")]
    for question in who.QUESTIONS:
        told += [question.ask, question.yes, question.no]
    for text in told:
        for sentence in sentences(text):
            assert len(re.findall(r"[\w']+", sentence)) <= 20, sentence
    for question in who.QUESTIONS:
        assert len(sentences(question.yes)) == len(sentences(question.no)) == 1
