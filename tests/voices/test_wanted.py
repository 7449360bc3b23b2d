"""The most urgent words are rendered first, and none twice."""

from voice_guide.speech.urgency import Urgency
from voice_guide.voices.wanted import AT_ONCE, Wanted

INSTRUCTION, ALARM, COACHING = Urgency.INSTRUCTION, Urgency.ALARM, Urgency.COACHING


def sent(wanted: Wanted) -> list[str]:
    """The words that are sent now."""
    requests = []
    while (request := wanted.next()) is not None:
        requests.append(request.text)
    return requests


def wanting(*texts: str) -> Wanted:
    wanted = Wanted()
    for text in texts:
        wanted.add(text, 145, INSTRUCTION)
    return wanted


def test_the_worker_gets_no_more_than_it_should_have() -> None:
    wanted = wanting("a", "b", "c")
    assert sent(wanted) == ["a", "b"][:AT_ONCE]
    wanted.done(1)
    assert sent(wanted) == ["c"]


def test_the_urgent_go_first_and_otherwise_who_asked_first() -> None:
    wanted = Wanted()
    for text, urgency in (("a", COACHING), ("b", INSTRUCTION), ("c", ALARM), ("d", ALARM)):
        wanted.add(text, 145, urgency)
    assert sent(wanted) == ["c", "d"]
    wanted.done(3)
    wanted.done(4)
    assert sent(wanted) == ["b", "a"]


def test_words_asked_for_twice_are_sent_once_as_the_more_urgent() -> None:
    wanted = wanting("a", "b", "c")
    wanted.add("c", 145, ALARM)
    wanted.add("c", 145, COACHING)
    assert sent(wanted) == ["c", "a"]
    wanted.add("a", 145, INSTRUCTION)
    wanted.done(3)
    wanted.done(1)
    assert sent(wanted) == ["b"]


def test_the_same_words_at_another_speed_are_another_matter() -> None:
    wanted = wanting("a")
    wanted.add("a", 200, INSTRUCTION)
    assert sent(wanted) == ["a", "a"]


def test_when_the_worker_dies_the_first_is_to_blame_and_the_others_wait_again() -> None:
    wanted = wanting("a", "b", "c")
    sent(wanted)
    culprit = wanted.lost()
    assert culprit is not None
    assert culprit.text == "a"
    assert wanted.head is None
    wanted.again(culprit)
    assert sent(wanted) == ["a", "b"]


def test_when_nobody_can_speak_every_request_is_given_back_once() -> None:
    wanted = wanting("a", "b", "c")
    sent(wanted)
    assert [request.text for request in wanted.drain()] == ["a", "b", "c"]
    assert wanted.drain() == ()


def test_what_the_worker_hung_at_can_wait_behind_all_that_is_as_urgent() -> None:
    wanted = wanting("a", "b", "c")
    sent(wanted)
    culprit = wanted.lost()
    assert culprit is not None
    wanted.last(culprit)
    wanted.add("d", 145, COACHING)
    assert sent(wanted) == ["b", "c"]
    wanted.done(2)
    wanted.done(3)
    assert sent(wanted) == ["a", "d"]
