"""Keys by the ten thousand, with workers dying: no crash, one voice, always a way out."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import strategies as st

from tests.faults.fuzzing import amounts, hold
from tests.faults.unattended import Unattended
from tests.guide.guides import DATA
from voice_guide.conductor.reports import Noticed
from voice_guide.guide.model import Guide
from voice_guide.guide.reading import read
from voice_guide.library.shipped import SHIPPED
from voice_guide.plain.keys import Keys
from voice_guide.ports import PlayerChanged, Settings, VoiceChanged
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

GUIDES = {
    guide.id: guide
    for path in (DATA / "two-step.toml", *sorted(SHIPPED.glob("*.toml")))
    for guide in [read(path.read_bytes(), path.name)]
}

USUAL = (
    "space", "enter", "escape", "up", "down", "left", "right", "tab", "backspace", "f1", "delete",
    *"abcdefghijklmnopqrstuvwxyz0123456789?/+-=[]<>,.;%&", "é", "ω", "の",
)  # fmt: skip
"""Every key that has a meaning somewhere, and some that have none."""

key = st.one_of(st.sampled_from(USUAL), st.sampled_from("yneah123"), st.text(max_size=3)).map(
    lambda each: ("press", each)
)
HAPPENINGS = (
    "player dies", "player comes", "device goes", "voice dies", "voice comes", "voice is slow",
     "voice is well", "asleep", "help", "pause", "mute", "dip", "lift", "sleep", "wake", "say",
     "other settings", "other guide",
)  # fmt: skip

happening = st.sampled_from(HAPPENINGS).map(lambda each: ("happens", each))
pause = st.one_of(st.floats(0, 0.5), st.floats(0, 60)).map(lambda each: ("wait", each))
events = st.lists(st.one_of(key, key, key, pause, pause, happening), min_size=5, max_size=60)

OTHERS = (
    Settings(speed=90, volume=-3.0, hold=150, ready=30, wait=True, chimes="always"),
    Settings(speed=300, chimes="never", first_key="carry-on", unsteady=True, country="US"),
    Settings(keys={"again": ("r",), "next": ("é",)}, drivers=("espeak",), pregnant=True),
)

LONG = 10_000
"""Keys of a long session."""


class Pressed(Unattended):
    """A session that things happen to."""

    def __init__(self) -> None:
        super().__init__(
            find=lambda name: (GUIDES[name], True) if name in GUIDES else None,
        )

        self.away = False
        """Whether nothing can be heard."""

    def meet(self, event: tuple[str, object], number: int) -> None:
        """Have one thing happen."""
        match event:
            case "press", str(key):
                self.press(key)
            case "wait", float(seconds):
                self.let_pass(seconds)
            case "happens", str(what):
                self._happen(what, number)
        self.turn()
        assert wording.FAULT not in [told.text for told in self.reports(Noticed)]

    def _happen(self, what: str, number: int) -> None:
        match what:
            case "player dies":
                self.lose_player()
                self.away = True
            case "player comes" if self.away:
                self.inbox.put(PlayerChanged("bed"))
                self.away = False
            case "device goes":
                self.away = True
                self.player.drop(tuple(self.player.played))
                self.inbox.put(PlayerChanged(None, "unplugged"))
            case "voice dies":
                self.voice.dumb = True
                self.inbox.put(VoiceChanged(None, "it died"))
            case "voice comes":
                self.voice.dumb = False
                self.inbox.put(VoiceChanged("pico"))
            case "voice is slow":
                self.voice.slow = True
            case "voice is well":
                self.voice.slow = False
                self.render_late()
            case "asleep":
                self.clock.asleep += 60.0
            case "say":
                self.conductor.say("The battery is low.", list(Urgency)[number % len(Urgency)])
            case "other settings":
                self.conductor.settings_changed(OTHERS[number % len(OTHERS)])
            case "other guide":
                self.conductor.play(list(GUIDES.values())[number % len(GUIDES)], shipped=True)
            case "dip" | "lift":
                self.conductor.dip(on=what == "dip")
            case "help" | "pause" | "mute" | "sleep" | "wake":
                getattr(self.conductor, what)()


def any_keys(guide: Guide, met: list[tuple[str, object]]) -> None:
    """Whatever is pressed and whatever happens, one voice speaks, and Escape leads out."""
    session = Pressed()
    session.play(guide, shipped=True)
    for number, event in enumerate(met):
        session.meet(event, number)
    session.find_the_way_out()
    session.leave()
    session.never_two_voices()


def any_keys_then_the_end(guide: Guide, met: list[tuple[str, object]]) -> None:
    """From wherever one is, Ctrl+C ends it at once, without a sound more."""
    session = Pressed()
    session.play(guide, shipped=True)
    for number, event in enumerate(met):
        session.meet(event, number)
    session.leave()
    session.never_two_voices()


def at_random(lots: random.Random, keys: int) -> Iterator[tuple[str, object]]:
    """So many keys with whatever happens between them: hasty, patient, and half asleep."""
    for _ in range(keys):
        if lots.random() < 0.9:
            yield "wait", lots.choice((0.0, 0.02, 0.3, 1.0, 5.0, 40.0)) * lots.random()
        if lots.random() < 0.1:
            yield "happens", lots.choice(HAPPENINGS)
        yield "press", lots.choice(USUAL)


def any_bytes_from_a_terminal(pieces: list[bytes]) -> None:
    """Whatever a terminal sends, keys come of it, and none is kept back for good."""
    keys = Keys()
    told = [name for piece in pieces for name in keys.feed(piece)]
    told += keys.settle()
    assert not keys.waiting
    assert all(name and name.isprintable() for name in told)


guides = st.sampled_from(list(GUIDES.values()))


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("seed", "keys"),
    [(0, 300), *(pytest.param(seed, LONG, marks=pytest.mark.long) for seed in range(1, 6))],
)
def test_ten_thousand_keys_into_one_session_do_it_no_harm(seed: int, keys: int) -> None:
    lots = random.Random(seed)  # noqa: S311 - the same lots every time are the point
    session = Pressed()
    session.play(GUIDES["calf-bed"], shipped=True)
    for number, event in enumerate(at_random(lots, keys)):
        if session.is_over:
            session.play(lots.choice(list(GUIDES.values())), shipped=True)
        session.meet(event, number)
        session.forget_what_is_over()
    session.find_the_way_out()
    session.leave()
    session.never_two_voices()


@amounts(25, 2500)
def test_random_keys_never_make_two_voices_and_escape_leads_out(inputs: int) -> None:
    hold(any_keys, inputs, guides, events)


@amounts(15, 1000)
def test_ctrl_c_ends_a_session_at_once_from_anywhere(inputs: int) -> None:
    hold(any_keys_then_the_end, inputs, guides, events)


@amounts(100, 20_000)
def test_whatever_a_terminal_sends_becomes_keys(inputs: int) -> None:
    pieces = (b"\x1b", b"[", b"O", b"A", b"1", b"~", b";", b" ", b"\xc3", b"\xa9", b"<", b"\x00")
    bits = st.sampled_from(pieces)
    hold(any_bytes_from_a_terminal, inputs, st.lists(st.one_of(bits, st.binary(max_size=4))))
