"""The speaker says sentence after sentence, as far as there is a voice and a device."""

from functools import partial

import pytest

from tests.fakes.workers import FakePlayer, FakeVoice, ManualClock
from voice_guide.doctor.speaker import Speaker
from voice_guide.plain.events import Input, InputEnded, Pressed, Typed
from voice_guide.ports import Began, Clip, Ended, Inbox, Missed, PlayerChanged, PlayerLost


class Prompt(FakePlayer):
    """Plays everything in no time, and notes in which state the device was."""

    def __init__(self, inbox: Inbox, lead_in: int, device: str | None) -> None:
        super().__init__(inbox, ManualClock())
        self.lead_in = lead_in
        self.said: list[str] = []
        self.woken_by: list[str] = []
        self.loses = False
        self.refuses = False
        inbox(PlayerChanged(device, "" if device else "nothing is plugged in"))

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        self.said.append(clip.path.stem)
        if not self.awake:
            self.woken_by.append(clip.path.stem)
        self.awake = True
        if self.refuses:
            self.inbox(Missed(key, "too late"))
        elif self.loses:
            self.inbox(PlayerLost("it died"))
        else:
            self.inbox(Began(key, at))
            self.inbox(Ended(key, at, whole=True))


class Bed:
    """A speaker, and the players that it had."""

    def __init__(self, device: str | None = "PulseAudio", *, dumb: bool = False) -> None:
        self.players: list[Prompt] = []
        self.speaker = Speaker(
            lambda inbox: FakeVoice(inbox, dumb=dumb),
            partial(self._hired, device),
            speed=145,
            lead_in=0,
            decibels=-4.0,
        )

    def _hired(self, device: str | None, inbox: Inbox, lead_in: int, decibels: float) -> Prompt:
        player = Prompt(inbox, lead_in, device)
        player.volume(decibels)
        self.players.append(player)
        return player

    @property
    def said(self) -> list[str]:
        return [text for player in self.players for text in player.said]


def test_every_sentence_is_said_in_order() -> None:
    bed = Bed()
    assert bed.speaker.say("It is dark. Pull your toes up.") is None
    assert bed.said == ["It is dark.", "Pull your toes up."]


def test_the_device_is_known_before_anything_is_said() -> None:
    device = Bed(None).speaker.device(1.0)
    assert device == PlayerChanged(None, "nothing is plugged in")


def test_a_player_that_never_answers_is_not_waited_for_long() -> None:
    silent = Speaker(
        FakeVoice,
        lambda inbox, lead_in, decibels: FakePlayer(inbox, ManualClock()),
        speed=145, lead_in=0, decibels=0.0,
    )  # fmt: skip
    assert silent.device(0.05) is None


@pytest.mark.parametrize(
    ("news", "key"), [(Pressed("space"), "space"), (Typed("yes\n"), "y"), (Typed("\n"), "enter")]
)
def test_a_key_cuts_the_words_and_is_told(news: Input, key: str) -> None:
    bed = Bed()
    bed.speaker.news.put(news)
    assert bed.speaker.say("It is dark. Pull your toes up.") == key
    assert len(bed.said) <= 1


def test_a_key_in_the_middle_of_a_sentence_makes_silence_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bed = Bed()
    player, hushed = bed.players[0], []
    monkeypatch.setattr(player, "play", lambda *_: bed.speaker.news.put(Pressed("x")))
    monkeypatch.setattr(player, "hush", lambda: hushed.append("hush"))
    assert bed.speaker.say("It is dark. Pull your toes up.") == "x"
    assert hushed == ["hush"]


@pytest.mark.parametrize("bed", [Bed(None), Bed(dumb=True)], ids=["no device", "no voice"])
def test_what_cannot_be_said_is_passed_over(bed: Bed) -> None:
    bed.speaker.device(1.0)
    assert bed.speaker.say("It is dark. Pull your toes up.") is None
    assert bed.said == []


@pytest.mark.parametrize("fault", ["loses", "refuses"])
def test_a_sentence_that_is_never_heard_holds_nothing_up(fault: str) -> None:
    bed = Bed()
    setattr(bed.players[0], fault, True)
    assert bed.speaker.say("It is dark.") is None


def test_after_a_rest_the_counted_words_wake_the_device_themselves() -> None:
    bed = Bed()
    bed.speaker.say("It is dark.")
    bed.speaker.rest(0.01)
    bed.speaker.count("One, two.", 160, 0)
    assert [player.woken_by for player in bed.players] == [["One, two."]]


def test_another_silence_is_had_by_another_player_as_loud_as_the_last() -> None:
    bed = Bed()
    bed.speaker.volume(2.0)
    bed.speaker.rest(0.01)
    bed.speaker.count("One, two.", 160, 900)
    bed.speaker.count("One, two.", 160, 900)
    first, second = bed.players
    assert (first.dead, second.lead_in, second.decibels) == (True, 900, 2.0)
    assert second.woken_by == ["One, two."]


def test_keys_pressed_while_it_counts_or_rests_mean_nothing() -> None:
    bed = Bed()
    bed.speaker.news.put(Pressed("x"))
    bed.speaker.count("One, two.", 160, 0)
    bed.speaker.news.put(Pressed("x"))
    bed.speaker.rest(0.01)
    assert bed.speaker.key(0.01) is None


def test_after_the_end_of_input_no_key_is_waited_for() -> None:
    bed = Bed()
    bed.speaker.news.put(InputEnded())
    assert bed.speaker.key(3600) is None
    assert bed.speaker.key(3600) is None
    assert bed.speaker.say("It is dark. Pull your toes up.") is None


def test_a_quiet_one_says_nothing_and_finds_the_device_out_all_the_same() -> None:
    players: list[Prompt] = []

    def hired(inbox: Inbox, lead_in: int, decibels: float) -> Prompt:
        players.append(Prompt(inbox, lead_in, "PulseAudio"))
        return players[-1]

    speaker = Speaker(FakeVoice, hired, speed=145, lead_in=0, decibels=0.0, quiet=True)
    assert speaker.device(1.0) == PlayerChanged("PulseAudio")
    assert speaker.say("It is dark.") is None
    assert players[0].said == []
    speaker.close()
    assert players[0].dead
