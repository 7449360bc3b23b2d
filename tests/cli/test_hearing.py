import pytest

from voice_guide.bootstrap.workers import Hearing
from voice_guide.errors import NoSound
from voice_guide.ports import Began, Event, PlayerChanged, VoiceChanged

AT_ONCE = 0.01


def heard(*events: Event) -> Hearing:
    hearing = Hearing(lambda event: None)
    for event in events:
        hearing(event)
    return hearing


def test_every_report_is_passed_on() -> None:
    passed: list[Event] = []
    hearing = Hearing(passed.append)
    events: list[Event] = [VoiceChanged("pico"), Began(1, 2.0), PlayerChanged("bed")]
    for event in events:
        hearing(event)
    assert passed == events


def test_a_voice_and_a_device_are_sound() -> None:
    heard(VoiceChanged("pico"), PlayerChanged("bed")).demand(AT_ONCE)


@pytest.mark.parametrize(
    ("events", "why"),
    [
        ((VoiceChanged("pico"), PlayerChanged(None, "no server.")), "no sound device: no server"),
        ((VoiceChanged(None, "no engine"), PlayerChanged("bed")), "no voice.*no engine"),
        ((VoiceChanged("pico"),), "no sound device: nothing was heard of it"),
        ((), "no sound device"),
    ],
)
def test_what_is_missing_is_named_with_its_reason(events: tuple[Event, ...], why: str) -> None:
    with pytest.raises(NoSound, match=why):
        heard(*events).demand(AT_ONCE)


def test_the_first_report_counts() -> None:
    hearing = heard(VoiceChanged("pico"), PlayerChanged("bed"), PlayerChanged(None, "unplugged"))
    hearing.demand(AT_ONCE)
