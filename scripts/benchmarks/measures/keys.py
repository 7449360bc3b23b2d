"""From a key to what is heard of it: a session's first word, an echo, and silence."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Final

from benchmarks.figures import Figure, Goal
from benchmarks.guides import LONG_SENTENCE, one_hold
from benchmarks.hearing import is_cut
from benchmarks.pressing import GAP, PAUSED, next_sound, to_silence, to_sound
from benchmarks.rivals import ESPEAK, present
from benchmarks.room import Room
from benchmarks.window import Window
from tests.sound.recording import Recording
from voice_guide.commands.keypad import REPEAT

TO_SOUND: Final = (Goal("p95", 100),)
TO_SILENCE: Final = (Goal("p95", 60),)

SLOW: Final = "120"
"""Words a minute at which the gaps between two sentences are 0.6 seconds long."""

ROWS: Final = "2345"
"""Rows of the menu that are named."""

LONG_AFTER: Final = (1.0, 2.8)
"""Seconds of the long sentence between which it is cut, unless it is cut as soon as can be."""

BETWEEN: Final = 1.0
"""Seconds of quiet that are longer than those between two sentences."""

SEED: Final = 7
"""Where the chance begins by which the places of the cuts are chosen: every run has the same."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Milliseconds to silence, and to sound again."""

    long_after: list[float]
    """Of keys pressed when nothing had been pressed for a second and more."""
    soon_after: list[float]
    """Of keys pressed as soon as the answer to the one before was heard."""
    carried_on: list[float]
    """Of keys pressed when nothing had been pressed for a second."""
    carried_on_soon: list[float]
    """Of keys pressed half a second after the same key."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """The keys of the menu, then those of a session; a peer's start between them."""
    times = 1 if quick else 8
    peers = present((ESPEAK,), room.missing)
    spoken: list[float] = []

    def hear_peers() -> None:
        for peer in peers * (2 if times == 1 else 6):
            room.ear.wait_for_quiet(GAP)
            with room.window(peer.command, room.home()) as window:
                spoken.append(room.seconds_to_sound(window) * 1000)

    hear_peers()
    yield from _in_the_menu(room, times)
    hear_peers()
    yield from _in_a_session(room, times)
    if spoken:
        yield Figure(ESPEAK.name, "ms", tuple(spoken))


def _in_the_menu(room: Room, times: int) -> Iterator[Figure]:
    """Echoes, said for the first time and again; and the first word of a guide."""
    with room.program(room.home(speed=SLOW)) as window:
        room.ear.wait_for_sound(window.started)
        window.wait_until_drawn(b"voice guide")
        first = [_to_sound(room, window, row) for row in ROWS]
        _to_sound(room, window, "1")
        again = [_to_sound(room, window, row) for row in ROWS * times]
        _to_sound(room, window, "1")
        starts = [_to_first_word(room, window) for _ in range(2 * times + 1)]
    yield Figure("key to echo, new words", "ms", tuple(first), goals=TO_SOUND)
    yield Figure("key to echo, in the menu", "ms", tuple(again), goals=TO_SOUND)
    # The first of them finds its clips unrendered, and is no warm start.
    warm = tuple(starts[1:])
    yield Figure("key to a guide's first word", "ms", warm, ESPEAK.name, TO_SOUND)


def _in_a_session(room: Room, times: int) -> Iterator[Figure]:
    """Echoes in a hold, and silence in the middle of a sentence."""
    guide = room.file("sentence.toml", one_hold(LONG_SENTENCE, 600))
    with room.program(room.home(), "play", str(guide)) as window:
        begin = room.ear.wait_for_sound(window.started)
        end = room.ear.wait_for_quiet(1.5)
        whole = room.ear.between(begin - 0.1, end)
        keys = list(islice(cycle("-+"), 4 * times + 2))
        echoes = [_to_sound(room, window, key) for key in keys][2:]
        cuts = _cuts(room, window, whole, 3 * times)
    yield Figure("key to echo, in a hold", "ms", tuple(echoes), goals=TO_SOUND)
    yield Figure("key to silence", "ms", tuple(cuts.long_after), goals=TO_SILENCE)
    yield Figure(
        "key to silence, soon after another", "ms", tuple(cuts.soon_after), goals=TO_SILENCE
    )
    yield Figure("key to carrying on", "ms", tuple(cuts.carried_on), goals=TO_SOUND)
    yield Figure(
        "key to carrying on, soon after another",
        "ms",
        tuple(cuts.carried_on_soon),
        note=f"{REPEAT * 1000:.0f} ms of it are waited, as the key may only be held down",
    )


def _to_sound(room: Room, window: Window, key: str) -> float:
    """Milliseconds from a key, pressed in a gap between two sentences, to the next sound."""
    return to_sound(room, window, key).milliseconds


def _to_first_word(room: Room, window: Window) -> float:
    """Milliseconds from Space in the menu to a guide's first word; then back to the menu."""
    milliseconds = _to_sound(room, window, "space")
    for _ in range(2):
        window.press("escape")
        time.sleep(0.5)
    room.ear.wait_for_sound(time.monotonic())
    return milliseconds


def _cuts(room: Room, window: Window, whole: Recording, times: int) -> Cuts:
    """Pauses in the middle of words: in turn long after the key before them, and soon after."""
    chance = random.Random(SEED)  # noqa: S311 - nothing hangs on its being unguessable
    cuts = Cuts([], [], [], [])
    begin: float | None = None
    while min(len(cuts.long_after), len(cuts.soon_after)) < times:
        if begin is None:
            room.ear.wait_for_quiet(BETWEEN)
            begin = room.ear.wait_for_sound(window.press("b"))
        soon = len(cuts.soon_after) < len(cuts.long_after)
        when = begin + (0.0 if soon else chance.uniform(*LONG_AFTER))
        time.sleep(max(0.0, when - time.monotonic()))
        pressed = window.press("space")
        milliseconds = _to_silence(room, whole, begin, pressed)
        if milliseconds is not None:
            (cuts.soon_after if soon else cuts.long_after).append(milliseconds)
        if not soon:
            time.sleep(max(0.0, pressed + LONG_AFTER[0] - time.monotonic()))
        again = window.press("space")
        begin = next_sound(room, again)
        if begin is not None:
            carried_on = cuts.carried_on_soon if soon else cuts.carried_on
            carried_on.append((begin - again) * 1000)
    return cuts


def _to_silence(room: Room, whole: Recording, begin: float, pressed: float) -> float | None:
    """Milliseconds from Space to silence; nothing if it cannot be told when words were cut."""
    ended = to_silence(room, begin, pressed)
    if ended is None or not (ended >= pressed + PAUSED or is_cut(whole, ended - begin)):
        return None
    return (ended - pressed) * 1000
