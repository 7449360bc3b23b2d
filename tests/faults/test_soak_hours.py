"""Eight hours of sessions on a clock moved by hand: what the program holds stays level."""

import gc
import random
import sys
from typing import Final

import pytest

from tests.conductor.stage import Stage
from voice_guide.guide.reading import read
from voice_guide.library.shipped import SHIPPED

GUIDES: Final = {
    guide.id: guide
    for path in sorted(SHIPPED.glob("*.toml"))
    for guide in [read(path.read_bytes(), path.name)]
}

HOURS: Final = 8
HOUR: Final = 3600.0

ABOUT_AS_MUCH: Final = 2_000
"""Blocks of memory by which the second half of the time may hold more than the first.

Some 160,000 are held at most. Bytes tell less: the interpreter's own tables double now and then.
"""

KEYS: Final = ("space", "n", "b", "a", "w", "i", "up", "down", "[", "]", "e", "t", "l", "s", "v")
"""What is pressed while a guide goes on."""


class Nights(Stage):
    """Sessions one after another, by one person, of which the test itself keeps no history."""

    def __init__(self, seed: int) -> None:
        super().__init__(find=lambda name: (GUIDES[name], True) if name in GUIDES else None)
        self.conductor.listen(lambda report: None)
        self._chance = random.Random(seed)  # noqa: S311 - the same evenings each time
        self._shelf = list(GUIDES.values())
        self.guides = 0

    def let_pass(self, seconds: float) -> None:
        """Let time pass from one thing that happens to the next."""
        end = self.clock.moment + seconds
        while self.clock.moment < end:
            wake = self.conductor.wake_at(self.clock.moment)
            moments = [end, *self._to_report()] + ([] if wake is None else [wake])
            self.clock.moment = max(self.clock.moment + 0.001, min(moments))
            self.player.report()
            self.turn()
            self._forget()

    def evening(self) -> None:
        """The menu, then the next guide, with something pressed now and then; then it is left."""
        guide = self._shelf[self.guides % len(self._shelf)]
        self.guides += 1
        self.conductor.say(f"{guide.title}. {guide.summary}")
        self.let_pass(3)
        self.play(guide, shipped=True)
        for _ in range(self._chance.randrange(3, 12)):
            self.let_pass(self._chance.uniform(1, 40))
            self.press(self._chance.choice(KEYS))
            if self._chance.random() < 0.1:
                self.conductor.help()
                self.turn()
                self.let_pass(5)
                self.press(*"nnnn", "escape")
        self.let_pass(20)
        self.conductor.leave()
        self.turn()

    def _to_report(self) -> list[float]:
        """The moments at which something that is played begins or ends."""
        now = self.clock.moment
        played = self.player.played.values()
        return [m for each in played for m in (each.at, each.at + each.seconds) if m > now]

    def _forget(self) -> None:
        """Forget what was reported to have ended, what never began, and all that was asked for."""
        reported = self.player.reported
        for key, each in list(self.player.played.items()):
            never = each.dropped_at is not None and each.dropped_at <= each.at
            if never or (key, "ended") in reported:
                del self.player.played[key]
                reported -= {(key, "began"), (key, "ended")}
        self.player.dips.clear()
        for told in (self.voice.wanted, self.voice.rendered):
            told.clear()


@pytest.mark.long
def test_eight_hours_of_guides_hold_no_more_than_four() -> None:
    nights = Nights(seed=6)
    began = nights.clock.moment
    held: dict[bool, list[int]] = {False: [], True: []}
    while (at := nights.clock.moment - began) < HOURS * HOUR:
        nights.evening()
        gc.collect()
        held[at >= HOURS / 2 * HOUR].append(sys.getallocatedblocks())
    assert nights.guides > 100
    assert max(held[True]) < max(held[False]) + ABOUT_AS_MUCH
