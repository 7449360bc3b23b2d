"""From the start of a process to its first audible sample, and to its first line drawn."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.ear import Unheard
from benchmarks.figures import Figure, Goal
from benchmarks.rivals import BARE_SAY, EMPTY_SCREEN, ESPEAK, Peer, present, ready_file
from benchmarks.room import COMMAND, Room
from benchmarks.tones import tones

NOW: Final = "now, clips ready"
NOW_FIRST: Final = "now, first run"
MENU: Final = "menu spoken, clips ready"
MENU_FIRST: Final = "menu spoken, first run"
DRAWN: Final = "menu drawn"

HEADLINE: Final = b"voice guide"
"""What is drawn first in the menu."""

NEARLY_BARE: Final = (Goal("median", 1.7, of_peer=True),)

AGAINST: Final = {
    NOW: (BARE_SAY.name, NEARLY_BARE),
    NOW_FIRST: (BARE_SAY.name, ()),
    MENU: (BARE_SAY.name, NEARLY_BARE),
    MENU_FIRST: (BARE_SAY.name, ()),
    DRAWN: (EMPTY_SCREEN.name, (Goal("median", 1.3, of_peer=True),)),
}
"""What each of our own figures is held against."""

PATIENCE: Final = 6.0
"""Seconds after which a start counts as silent, unless its program has ended before."""

TRIES: Final = 6
"""Starts until something is heard: pyttsx3 mostly ends before it has said anything."""

EARLIER: Final = 2.0
"""Seconds of an earlier run, in which the first words are rendered and kept."""


@dataclass(frozen=True, slots=True)
class Start:
    """Something that is started, listened to, and looked at."""

    command: Sequence[str]
    home: Callable[[], Path]
    """The home for the next start."""
    heard: str = ""
    """The figure of its first sound; none if it makes no sound."""
    drawn: str = ""
    """The figure of its first line; none if it draws nothing."""
    line: bytes = b""
    """The first words that are drawn."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """Everything started in turn, again and again."""
    starts = _starts(room)
    values: dict[str, list[float]] = {}
    silent: Counter[str] = Counter()
    for _ in range(3 if quick else 12):
        for start in starts:
            for name, seconds in _heard(room, start, TRIES // 3 if quick else TRIES):
                if seconds is None:
                    silent[name] += 1
                else:
                    values.setdefault(name, []).append(seconds * 1000)
    for name, each in values.items():
        note = f"silent in {silent[name]} more starts" if silent[name] else ""
        peer, goals = AGAINST.get(name, ("", ()))
        yield Figure(name, "ms", tuple(each), peer, goals, note)
    never = silent.keys() - values.keys()
    room.missing.extend(f"{name}: silent in all {silent[name]} starts" for name in sorted(never))
    ours = float(sum(silent[name] for name in AGAINST))
    yield Figure("starts without a sound", "", (ours,), goals=(Goal("max", 0),))


def _heard(room: Room, start: Start, tries: int) -> Iterator[tuple[str, float | None]]:
    """The figures of one start; what stayed silent is started again, so many times at most."""
    for _ in range(tries):
        found = tuple(_started(room, start))
        yield from found
        if all(seconds is not None for _, seconds in found):
            return


def _starts(room: Room) -> list[Start]:
    """What there is of the peers, and the program in its four ways."""
    floor = ready_file(tones(room.path("tones.wav"), [(0, 0.3)]))
    peers: list[Peer] = present((floor, ESPEAK, BARE_SAY), room.missing)
    used = _used(room)
    return [
        *(Start(peer.command, room.home, heard=peer.name) for peer in peers),
        Start(EMPTY_SCREEN.command, room.home, drawn=EMPTY_SCREEN.name, line=b"empty screen"),
        Start((*COMMAND, "now"), lambda: used, NOW),
        Start(COMMAND, lambda: used, MENU, DRAWN, HEADLINE),
        Start((*COMMAND, "now"), room.home, NOW_FIRST),
        Start(COMMAND, room.home, MENU_FIRST),
    ]


def _used(room: Room) -> Path:
    """A home in which the program has been run before, both ways."""
    home = room.home()
    for words in ((), ("now",)):
        room.ear.wait_for_quiet(0.3)
        with room.program(home, *words) as window:
            first = room.ear.wait_for_sound(window.started)
            room.ear.between(first, first + EARLIER)
    return home


def _started(room: Room, start: Start) -> Iterator[tuple[str, float | None]]:
    """The figures of one start, each in seconds, or with nothing if it never came."""
    room.ear.wait_for_quiet(0.3)
    with room.window(start.command, start.home()) as window:
        if start.heard:
            try:
                yield start.heard, room.seconds_to_sound(window, PATIENCE)
            except Unheard:
                yield start.heard, None
        if start.drawn:
            yield start.drawn, window.wait_until_drawn(start.line) - window.started
