"""A quick voice speaks until a slow one is ready, and alone if that never is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import pytest

from voice_guide.ports import Clip, Event, Inbox, Rendered, Unrendered, VoiceChanged
from voice_guide.speech.urgency import Urgency
from voice_guide.voices.duet import Ahead, Duet

HOLD = "Now hold."
REST = "And rest."


def clip(voice: str, text: str) -> Clip:
    return Clip(Path(f"{voice}: {text}"), 1.0)


@dataclass
class Voice:
    """A voice that renders when it is told to."""

    name: str
    inbox: Inbox
    wanted: list[str] = field(default_factory=list)
    urgencies: list[Urgency] = field(default_factory=list)
    stored: dict[str, Clip] = field(default_factory=dict)
    mute: bool = False
    closed: bool = False

    def ready(self, text: str, speed: int) -> Clip | None:
        return self.stored.get(text)

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        if text in self.stored:
            self.inbox(Rendered(text, speed, self.stored[text]))
        elif self.mute:
            self.inbox(Unrendered(text, speed, f"{self.name} cannot."))
        else:
            self.wanted.append(text)
            self.urgencies.append(urgency)

    def close(self) -> None:
        self.closed = True

    def render(self, text: str) -> None:
        self.wanted.remove(text)
        self.stored[text] = clip(self.name, text)
        self.inbox(Rendered(text, 145, self.stored[text]))

    def fail(self, text: str) -> None:
        self.wanted.remove(text)
        self.inbox(Unrendered(text, 145, f"{self.name} cannot."))

    def tell(self, name: str | None, why: str = "") -> None:
        self.inbox(VoiceChanged(name, why))


class Pair:
    """A duet of two such voices, and what it has reported."""

    def __init__(self, coming: str = "slow", ahead: Ahead = tuple) -> None:
        self.reports: SimpleQueue[Event] = SimpleQueue()
        self.made: dict[str, Voice] = {}
        self.duet = Duet(
            self.reports.put, self.maker("quick"), self.maker("slow"), coming=coming, ahead=ahead
        )
        self.quick, self.slow = self.made["quick"], self.made["slow"]

    def maker(self, name: str) -> Callable[[Inbox], Voice]:
        def made(inbox: Inbox) -> Voice:
            return self.made.setdefault(name, Voice(name, inbox))

        return made

    @property
    def told(self) -> list[Event]:
        """What was reported since this was last asked."""
        return [self.reports.get() for _ in range(self.reports.qsize())]

    def both_speak(self) -> None:
        self.quick.tell("quick amy")
        self.slow.tell("slow joe")

    def settled(self) -> None:
        """Wait until it has asked for what is worth rendering ahead."""
        self.duet._idler.join(10)
        assert not self.duet._idler.is_alive()


Make = Callable[..., Pair]


@pytest.fixture
def make() -> Iterator[Make]:
    """Makes duets, and closes them."""
    made: list[Pair] = []

    def pair(coming: str = "slow", ahead: Ahead = tuple) -> Pair:
        made.append(Pair(coming, ahead))
        return made[-1]

    yield pair
    for each in made:
        each.duet.close()


@pytest.fixture
def pair(make: Make) -> Pair:
    """Two voices of which the slow one has never spoken before."""
    return make()


def test_the_quick_voice_answers_and_the_slow_one_is_found_the_next_time(pair: Pair) -> None:
    pair.duet.want(HOLD, 145)
    pair.quick.render(HOLD)
    pair.slow.render(HOLD)
    assert pair.told == [Rendered(HOLD, 145, clip("quick", HOLD))]
    assert pair.duet.ready(HOLD, 145) == clip("slow", HOLD)


def test_a_sentence_asked_for_twice_is_answered_each_time(pair: Pair) -> None:
    pair.duet.want(HOLD, 145)
    pair.quick.render(HOLD)
    pair.duet.want(HOLD, 145)
    assert pair.told == [Rendered(HOLD, 145, clip("quick", HOLD))] * 2


def test_a_slow_voice_that_comes_first_after_all_is_the_answer(pair: Pair) -> None:
    pair.duet.want(HOLD, 145)
    pair.slow.render(HOLD)
    pair.quick.render(HOLD)
    assert pair.told == [Rendered(HOLD, 145, clip("slow", HOLD))]


def test_the_slow_voice_is_asked_as_urgently_as_the_quick_one(pair: Pair) -> None:
    pair.duet.want(HOLD, 145, Urgency.COUNTDOWN)
    assert pair.quick.urgencies == pair.slow.urgencies == [Urgency.COUNTDOWN]


def test_what_the_quick_voice_had_already_is_rendered_by_the_slow_one(pair: Pair) -> None:
    pair.quick.stored[HOLD] = clip("quick", HOLD)
    assert pair.duet.ready(HOLD, 145) == clip("quick", HOLD)
    assert pair.slow.wanted == [HOLD]
    assert pair.told == []


def test_words_the_quick_voice_cannot_say_are_waited_for(pair: Pair) -> None:
    pair.duet.want(HOLD, 145)
    pair.quick.fail(HOLD)
    assert pair.told == []
    pair.slow.render(HOLD)
    assert pair.told == [Rendered(HOLD, 145, clip("slow", HOLD))]


@pytest.mark.parametrize("order", [("quick", "slow"), ("slow", "quick")])
def test_words_neither_can_say_are_refused_once(pair: Pair, order: tuple[str, str]) -> None:
    pair.duet.want(HOLD, 145)
    for name in order:
        pair.made[name].fail(HOLD)
    assert pair.told == [Unrendered(HOLD, 145, f"{order[1]} cannot.")]


def test_it_is_told_once_that_the_quick_voice_speaks_until_the_slow_one_is_ready(
    pair: Pair,
) -> None:
    pair.both_speak()
    pair.duet.want(HOLD, 145)
    pair.settled()
    assert pair.told == [VoiceChanged("quick amy", coming="slow")]
    pair.slow.render(HOLD)
    assert pair.told[-1] == VoiceChanged("slow joe")


def test_a_slow_voice_that_spoke_on_an_earlier_night_is_not_announced(make: Make) -> None:
    pair = make(coming="")
    pair.both_speak()
    pair.settled()
    assert pair.told == [VoiceChanged("quick amy"), VoiceChanged("slow joe")]


def test_a_slow_voice_is_ready_only_when_what_lies_ahead_is_too(make: Make) -> None:
    pair = make(ahead=lambda: [(HOLD, 145), (REST, 145)])
    pair.both_speak()
    pair.settled()
    assert pair.slow.wanted == [HOLD, REST]
    assert set(pair.slow.urgencies) == {Urgency.COACHING}
    pair.slow.render(HOLD)
    assert pair.told == [VoiceChanged("quick amy", coming="slow")]
    pair.slow.render(REST)
    assert pair.told == [VoiceChanged("slow joe")]


def test_nothing_is_rendered_ahead_before_the_slow_voice_speaks(make: Make) -> None:
    pair = make(ahead=lambda: [(HOLD, 145)])
    pair.quick.tell("quick amy")
    assert pair.slow.wanted == []
    pair.duet.close()
    assert pair.slow.wanted == []


def test_a_slow_voice_that_is_missing_is_told_of_once_and_the_quick_one_speaks(pair: Pair) -> None:
    pair.quick.tell("quick amy")
    pair.slow.mute = True
    pair.slow.tell(None, "Slow is not here.")
    pair.slow.tell(None, "Slow is still not here.")
    pair.duet.want(HOLD, 145)
    pair.quick.render(HOLD)
    assert pair.told == [
        VoiceChanged("quick amy", coming="slow"),
        VoiceChanged("quick amy", "Slow is not here."),
        Rendered(HOLD, 145, clip("quick", HOLD)),
    ]
    assert pair.slow.wanted == []


def test_a_slow_voice_that_was_given_up_says_nothing_more(pair: Pair) -> None:
    pair.both_speak()
    pair.settled()
    pair.slow.stored[HOLD] = clip("slow", HOLD)
    assert pair.duet.ready(HOLD, 145) == clip("slow", HOLD)
    pair.slow.tell(None, "Slow keeps stopping.")
    pair.slow.tell("slow joe")
    assert pair.duet.ready(HOLD, 145) is None
    assert pair.told[-1] == VoiceChanged("quick amy", "Slow keeps stopping.")


def test_a_sentence_given_up_with_the_slow_voice_is_refused_if_the_quick_one_has_none(
    pair: Pair,
) -> None:
    pair.both_speak()
    pair.duet.want(HOLD, 145)
    pair.quick.fail(HOLD)
    pair.slow.tell(None, "Slow keeps stopping.")
    pair.slow.fail(HOLD)
    assert pair.told[-1] == Unrendered(HOLD, 145, "slow cannot.")


def test_without_a_quick_voice_the_slow_one_is_waited_for_and_speaks(make: Make) -> None:
    pair = make()
    pair.quick.mute = True
    pair.quick.tell(None, "No quick voice is here.")
    assert pair.told == []
    pair.slow.tell("slow joe")
    assert pair.told == [VoiceChanged("slow joe")]
    pair.duet.want(HOLD, 145)
    pair.slow.render(HOLD)
    assert pair.told == [Rendered(HOLD, 145, clip("slow", HOLD))]


def test_without_either_there_is_no_voice_and_every_reason(make: Make) -> None:
    pair = make()
    pair.slow.tell(None, "Slow is not here.")
    pair.quick.tell(None, "Quick is not here.")
    assert pair.told == [VoiceChanged(None, "Slow is not here. Quick is not here.")]


def test_a_closed_duet_has_closed_both_and_says_nothing(pair: Pair) -> None:
    pair.duet.want(HOLD, 145)
    pair.duet.close()
    pair.quick.render(HOLD)
    assert (pair.quick.closed, pair.slow.closed, pair.told) == (True, True, [])
    assert not pair.duet._idler.is_alive()
