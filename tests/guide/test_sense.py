import pytest

from tests.guide.guides import SMALL, problems, told, with_first, with_guide, with_last
from voice_guide.guide.reading import read

INFORMATION = SMALL.split("[[steps]]")[0].replace("relief", "information")


def test_each_id_is_given_once() -> None:
    assert told(SMALL.replace('"two"', '"one"')) == [
        'small.toml:17: step 2, id: "one" is the id of step 1 too. Give each its own id.'
    ]


def test_more_holds_than_anybody_does_are_too_many() -> None:
    much = ["repeats = 50", "sides = 2", "switch = { say = 'Switch.', pause = 1 }"]
    cues = ", ".join(["{ at = 1, say = 'Breathe.' }"] * 97)
    [problem] = problems(with_first(*much, f"cues = [{cues}]"))
    assert (problem.line, problem.where) == (11, "step 1")
    assert problem.what.startswith("there are 10100 ")
    assert read(with_first("repeats = 50", "countdown = 5", "rest = 9"), "a").steps


def test_more_words_to_say_otherwise_than_can_be_looked_for_are_too_many() -> None:
    words = ", ".join(f"w{number} = 'x'" for number in range(101))
    [problem] = problems(with_guide(f"say_as = {{ {words} }}"))
    assert (problem.line, problem.where) == (1, "say_as")


def test_a_word_to_say_otherwise_is_short() -> None:
    [problem] = problems(with_guide(f"say_as = {{ a = '{'b' * 81}' }}"))
    assert (problem.line, "at most 80" in problem.mend) == (1, True)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["cues = [{ at = 6, say = 'X.' }]"], "step 1, cue 1, at"),
        (["countdown = 7"], "step 1, countdown"),
        (["sides = 2"], "step 1, switch"),
        (["optional = true"], "step 1, offer"),
        (["sources = ['NHS', 'NSH']"], "step 1, source 2"),
        (["timing = { why = 'So.', sources = ['X'] }"], "step 1, timing, source 1"),
        (["gate = { ask = 'Sure?', yes = 'three', otherwise = 'calf-bed' }"], "step 1, gate, yes"),
        (
            ["ask = { wait = 1, otherwise = 'three', answers = [{key='a',label='A',go='two'}] }"],
            "step 1, ask, otherwise",
        ),
        (
            ["ask = { wait = 1, otherwise = 'two', answers = [{key='a',label='A',go='three'}] }"],
            "step 1, ask, answer 1, go",
        ),
        (
            ["ask = { wait = 1, otherwise = 'two', answers = [{key='h',label='A',go='two'}] }"],
            "step 1, ask, answer 1, key",
        ),
    ],
)
def test_what_contradicts_the_rest_is_told(lines: list[str], place: str) -> None:
    assert [problem.where for problem in problems(with_first(*lines))] == [place]


def test_no_key_answers_twice() -> None:
    answer = "{ key = 'a', label = 'A', go = 'two' }"
    text = with_last("[steps.ask]", "wait = 1", f"answers = [{answer},", f"{answer}]")
    [problem] = problems(text + "otherwise = 'two'\n")
    assert (problem.line, problem.where) == (23, "step 2, ask, answer 2, key")


@pytest.mark.parametrize(
    "line", ["repeats = 2", "rest = 3", "countdown = 3", "cues = [{ at = 1, say = 'X.' }]"]
)
def test_what_belongs_to_a_hold_needs_one(line: str) -> None:
    [problem] = problems(with_last(line))
    assert problem.line == 20
    assert problem.what.endswith("without a hold does nothing.")


def test_a_caution_skips_only_steps_that_there_are() -> None:
    text = with_last("[[cautions]]", "who = 'Hip'", "text = 'Care.'", "skip = ['one', 'onne']")
    assert told(text) == [
        'small.toml:23: caution 1, skip 2: there is no step "onne". Did you mean "one"?'
    ]


def test_a_gate_may_lead_to_another_guide() -> None:
    gate = "gate = { ask = 'Are you steady?', yes = 'two', otherwise = 'calf-bed' }"
    assert read(with_first(gate), "a").steps[0].gate is not None


@pytest.mark.parametrize("kind", ["relief", "routine"])
def test_a_guide_to_follow_needs_steps(kind: str) -> None:
    [problem] = problems(INFORMATION.replace("information", kind))
    assert problem.what == f"a {kind} guide needs steps."


def test_information_needs_sections_or_questions() -> None:
    [problem] = problems(INFORMATION)
    assert problem.what == "an information guide needs sections or questions."
    section = "[[sections]]\nid = 'why'\ntitle = 'Why'\nsay = 'Nobody knows.'\n"
    assert read(INFORMATION + section, "a").sections[0].title == "Why"


def test_outcomes_rest_on_questions_that_are_asked() -> None:
    text = INFORMATION + "[[questions]]\nid = 'q1'\nsay = 'Hurts?'\n"
    text += "[[outcomes]]\nwhen = { q1 = true, q2 = false }\nsay = 'A cramp.'\n"
    assert [problem.where for problem in problems(text)] == ["outcome 1, when, q2"]


ASKING = (
    INFORMATION
    + """\
[[questions]]
id = 'q1'
say = 'Hurts?'
[[outcomes]]
when = { q1 = true }
say = 'A cramp.'
[[outcomes]]
when = {}
say = 'I cannot tell.'
"""
)


def test_questions_and_their_outcomes_are_a_guide() -> None:
    assert [outcome.when for outcome in read(ASKING, "a").outcomes] == [{"q1": True}, {}]


@pytest.mark.parametrize(
    ("added", "place"),
    [
        ("[[sections]]\nid = 'why'\ntitle = 'Why'\nsay = 'Nobody knows.'\n", "section 1"),
        ("[[steps]]\nid = 'why'\ntitle = 'Why'\nsay = 'Nobody knows.'\n", "step 1"),
        ("[[outcomes]]\nwhen = {}\nsay = 'Who knows.'\n", "outcome 3, when"),
    ],
)
def test_what_questions_never_lead_to_is_told(added: str, place: str) -> None:
    assert [problem.where for problem in problems(ASKING + added)] == [place]


def test_outcomes_need_questions() -> None:
    section = "[[sections]]\nid = 'why'\ntitle = 'Why'\nsay = 'Nobody knows.'\n"
    text = INFORMATION + section + "[[outcomes]]\nwhen = {}\nsay = 'I cannot tell.'\n"
    assert [problem.where for problem in problems(text)] == ["outcome 1"]


def test_a_section_is_told_from_a_step_by_its_id() -> None:
    [line] = told(SMALL + "[[sections]]\nid = 'two'\ntitle = 'Why'\nsay = 'Nobody knows.'\n")
    assert line == (
        'small.toml:21: section 1, id: "two" is the id of step 2 too. Give each its own id.'
    )
