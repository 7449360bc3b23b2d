"""Who may speak next outside a guide."""

from voice_guide.speech.queue import Phrase, Queue
from voice_guide.speech.urgency import Urgency

ECHO, ANSWER, ALARM = Urgency.ECHO, Urgency.ANSWER, Urgency.ALARM


def said(queue: Queue) -> list[str]:
    """Everything that would be said from now on, in order."""
    out = []
    while (phrase := queue.take()) is not None:
        out.append(phrase.text)
    return out


def test_the_newest_echo_wins_and_cuts_the_one_before() -> None:
    queue = Queue()
    assert not queue.offer(("Calf.",), ECHO)
    assert queue.take() == Phrase("Calf.", ECHO)
    assert queue.offer(("Foot.",), ECHO)
    assert queue.offer(("Thigh.",), ECHO) is False
    assert said(queue) == ["Thigh."]


def test_an_answer_waits_for_the_sentence_being_said_and_drops_waiting_echoes() -> None:
    queue = Queue()
    queue.offer(("Calf.", "One of two."), ECHO)
    queue.take()
    assert not queue.offer(("Space starts it.",), ANSWER)
    assert said(queue) == ["Space starts it."]


def test_an_echo_cuts_a_long_answer() -> None:
    queue = Queue()
    queue.offer(("To hear it again, press A.", "E says it has eased."), ANSWER)
    queue.take()
    assert queue.offer(("Foot.",), ECHO)
    assert said(queue) == ["Foot."]


def test_an_alarm_cuts_all_else_and_nothing_cuts_an_alarm() -> None:
    queue = Queue()
    queue.offer(("A long answer.", "Its second half."), ANSWER)
    queue.take()
    assert queue.offer(("Stop.", "Call for help."), ALARM)
    queue.take()
    assert not queue.offer(("Foot.",), ECHO)
    assert not queue.hush()
    assert said(queue)[0] == "Call for help."


def test_hush_drops_all_but_alarms() -> None:
    queue = Queue()
    queue.offer(("A long answer.", "Its second half."), ANSWER)
    queue.take()
    assert queue.hush()
    assert said(queue) == []
