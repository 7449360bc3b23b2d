"""A guide as a reviewer reads it, and the way silence takes through it."""

from tests.session.guides import a_guide, a_pause, a_question, a_step
from voice_guide.guide.model import Gate
from voice_guide.score.pace import Pace
from voice_guide.score.transcript import clock, transcript
from voice_guide.score.whole import arrange

PACE = Pace()


def test_the_transcript_of_a_guide_is_stable() -> None:
    score = arrange(a_guide(), PACE, PACE.estimate)
    assert transcript(score) == (
        "# toes-up\n"
        "00:00.0  Pull your toes up.\n"
        "00:02.3  Now hold.\n"
        "00:03.3  [hold, 10 s]\n"
        "00:06.3  Keep breathing.\n"
        "00:13.3  Release.\n"
        "00:16.8  Once more.\n"
        "00:18.3  Now hold.\n"
        "00:19.3  [hold, 10 s]\n"
        "00:22.3  Keep breathing.\n"
        "00:29.3  Release.\n"
        "# check\n"
        "00:31.1  How is it now?\n"
        "00:32.9  [your answer, 5 s]\n"
        "# settle\n"
        "00:39.1  Well done.\n"
        "00:40.1  [rest quietly, 4 s]\n"
        "00:45.3  end\n"
    )
    assert transcript(arrange(a_guide(), PACE, PACE.estimate)) == transcript(score)


def test_a_guide_whose_silence_leads_in_a_circle_still_ends() -> None:
    circle = a_guide(a_step(), a_question(), a_step("settle"))
    turned = arrange(a_guide(*circle.steps[:2], a_question("settle")), PACE, PACE.estimate)
    assert [part.step for _, part in turned.parts] == ["toes-up", "check", "settle"]


def test_a_gate_leads_elsewhere_in_silence_and_into_its_step_when_taken_for_open() -> None:
    gated = a_guide(a_step(gate=Gate("Are you steady?", "toes-up", "calf-bed")), a_pause())
    silent = arrange(gated, PACE, PACE.estimate)
    assert [part.step for _, part in silent.parts] == ["toes-up"]
    opened = arrange(gated, PACE, PACE.estimate, gates_open=True)
    assert [part.step for _, part in opened.parts] == ["toes-up", "toes-up", "settle"]
    assert opened.length > silent.length + 20


def test_a_moment_reads_as_minutes_and_seconds() -> None:
    assert [clock(at) for at in (0, 59.96, 61.25, 3599.9)] == [
        "00:00.0",
        "01:00.0",
        "01:01.2",
        "59:59.9",
    ]
