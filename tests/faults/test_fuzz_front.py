"""Random keys, words, sizes and reports into lines and screens: no crash, and a way out."""

import random
from typing import Final

import pytest

from tests.conductor.stage import Stage
from tests.fakes.host import RecordingHost, rows_of
from tests.faults.driven import Driven, source
from tests.faults.front_inputs import at_random
from tests.faults.test_fuzz_keys import GUIDES
from tests.guide.guides import DATA
from tests.plain.rehearsal import Repeater
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Finished, Unasked
from voice_guide.guide.reading import read
from voice_guide.plain.menu import Menu

SHELF: Final = (
    read((DATA / "two-step.toml").read_bytes(), "two-step.toml"),
    *(GUIDES[name] for name in ("calf-bed", "about", "which") if name in GUIDES),
)

FEW: Final = 4
"""Seeds that are tried in every run."""


def seeds(few: int, many: int) -> pytest.MarkDecorator:
    """Some seeds in every run, and more in a long one."""
    long = (pytest.param(seed, marks=pytest.mark.long) for seed in range(few, many))
    return pytest.mark.parametrize("seed", [*range(few), *long])


def lots_of(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same lots every time are the point


class Closing(Repeater):
    """Closes questions at Escape, and a session at the second, whatever has opened them."""

    pressed = 0

    def press(self, key: str) -> None:
        super().press(key)
        if key in ("escape", "leave"):
            self.pressed += 1
            self.tell(Finished(whole=False) if self.pressed % 2 == 0 else Unasked())

    def help(self) -> None:
        self.press("help")


def stay(front: Driven, host: RecordingHost) -> None:
    """Open the menu again whenever it was left before all has happened."""
    while not front.spent:
        Menu(front, host).run()


def in_lines(seed: int, keys: int, *, interrupts: bool = False) -> Driven:
    """A menu of lines over a real conductor, to its end."""
    lots = lots_of(seed)
    stage = Stage(find=lambda name: (GUIDES[name], True) if name in GUIDES else None)
    host = RecordingHost(
        rows_of(*SHELF),
        first_use=lots.random() < 0.5,
        owes_offer=lots.random() < 0.5,
        fault=lots.choice(("", "It cannot be written.")),
        unsteady=rows_of(SHELF[0]),
    )
    with source(lots.choice(("terminal", "pipe", "nothing"))) as stdin:
        kinds = ("press", "press", "type", "dip")
        events = at_random(lots, keys, *kinds)
        front = Driven(
            stage.conductor, stage.clock, stdin, events, interrupts=interrupts, played=stage
        )
        stage.conductor.listen(front.tell)
        stay(front, host)
    return front


@seeds(FEW, 24)
def test_random_keys_and_words_in_lines_do_no_harm_and_lead_out(seed: int) -> None:
    front = in_lines(seed, 60 if seed < FEW else 600)
    assert front.written.getvalue()
    shown_plainly(front)


@seeds(FEW, 24)
def test_ctrl_c_ends_the_lines_from_anywhere(seed: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        in_lines(seed, 40, interrupts=True)


@seeds(FEW, 60)
def test_reports_in_any_order_do_the_lines_no_harm(seed: int) -> None:
    lots = lots_of(seed)
    stage = Closing()
    with source(lots.choice(("terminal", "pipe"))) as stdin:
        events = at_random(lots, 100 if seed < FEW else 1000, "press", "type", "report", "report")
        front = Driven(stage, Monotonic(), stdin, events)
        stage.tell = front.tell
        stay(front, RecordingHost(rows_of(*SHELF), first_use=True))
    shown_plainly(front)


def shown_plainly(front: Driven) -> None:
    """No line has anything in it that could move a cursor."""
    for line in front.written.getvalue().split("\n"):
        assert not line or line.isprintable(), repr(line)
