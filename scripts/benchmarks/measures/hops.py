"""Where the time goes, stretch by stretch: from a start to the first word, and from key to ear."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.ear import Unheard
from benchmarks.figures import Figure, Unmeasured
from benchmarks.marks import HEARD, Hop, followed, functions, never, parsed
from benchmarks.pressing import PAUSED, TRIES, Pressed, next_sound, to_silence, to_sound
from benchmarks.room import COMMAND, RIGS_ERROR, Room
from benchmarks.window import Window

MARKING: Final = Path(__file__).parents[1] / "marking"
"""The folder of what Python loads at its start to note the marks."""

_SPAWN: Final = "voice_guide.workers.spawn:spawned_early"
_PLAYER: Final = "voice_guide.player"

_READ: Final = Hop("read by Textual", "program textual._xterm_parser:XTermParser.feed")
_TAKEN: Final = Hop("taken by the app", "program voice_guide.tui.bedside:Bedside.on_key")
_TURN: Final = Hop("conductor's turn", "program voice_guide.conductor.conductor:Conductor.turn")
_ASKED: Final = Hop("words sent", f"program {_PLAYER}.client:PlayerClient.play")
_TOLD: Final = Hop("read by the player", f"player {_PLAYER}.desk:Desk.obey")
_MIXED: Final = Hop("first block of them", f"player {_PLAYER}.gain:Gain.over")

NOW: Final = (
    Hop("Python is up", "program python"),
    Hop("program entered", f"program {_SPAWN}"),
    Hop("player started", f"program {_SPAWN}<"),
    Hop("player's Python is up", "player python"),
    Hop("player entered", "player voice_guide.workers.wire:Wire.__init__"),
    Hop("player told what to do", f"player {_PLAYER}.output:Output.wake"),
    Hop("device asks", f"player {_PLAYER}.deck:Deck.fill"),
    _MIXED,
)
"""From the start of `now` to its first word, when it was run before."""

SILENCE: Final = (
    _READ,
    _TAKEN,
    _TURN,
    Hop("drop sent", f"program {_PLAYER}.client:PlayerClient.drop"),
    Hop("read by the player", f"player {_PLAYER}.deck:Deck.drop"),
    Hop("faded block", f"player {_PLAYER}.mixer:Mixer.render"),
)
ECHO: Final = (_READ, _TAKEN, _TURN, _ASKED, _TOLD, _MIXED)
NEW_WORDS: Final = (
    _READ,
    _TAKEN,
    _TURN,
    Hop("asked of the voice", "program voice_guide.voices.client:VoiceClient.want"),
    Hop("read by the voice", "voice voice_guide.voices.rendering:Rendering.obey"),
    Hop("rendered", "program voice_guide.conductor.clips:Clips.take_in"),
    _ASKED,
    _TOLD,
    _MIXED,
)
"""From a key to what it silences, to an echo, and to an echo of words never said before."""

SLOW: Final = "120"
"""Words a minute at which the gaps between two sentences are 0.6 seconds long."""

INTO_WORDS: Final = 0.5
"""Seconds of words that are heard before they are cut; no first sentence is so short."""

EARLIER: Final = 0.5
"""Seconds of a run of `now` in which it remembers for the next one what it has said first."""

ROWS: Final = "2345"
"""Rows of the menu that are named."""


class Marked:
    """Programs whose calls are noted, in one home, and what was found of each way."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._home = room.home(speed=SLOW)
        self._marks = room.path("marks")
        self._gone: dict[str, tuple[Sequence[Hop], list[Pressed]]] = {}

    @contextmanager
    def program(self, *words: str) -> Iterator[Window]:
        """The program with these words, for as long as the block runs."""
        env = {
            **self._room.env(self._home),
            "PYTHONPATH": str(MARKING),
            "BENCH_MARKS": str(self._marks),
            "BENCH_FUNCTIONS": " ".join(functions((NOW, SILENCE, NEW_WORDS))),
        }
        self._room.ear.wait_for_quiet(0.3)
        window = Window((*COMMAND, *words), env, self._home)
        try:
            yield window
        finally:
            window.close()

    def went(self, name: str, way: Sequence[Hop], pressed: Pressed) -> None:
        """Remember when a way was begun, and when its end was heard."""
        self._gone.setdefault(name, (way, []))[1].append(pressed)

    def figures(self) -> Iterator[Figure]:
        """Every hop of every way, in milliseconds, the last one being what comes to be heard.

        Raises:
            Unmeasured: A function that is marked is not there, or is never called on its way.
        """
        marks = parsed(self._marks.read_text(encoding="utf-8").splitlines())
        for name, (way, times) in self._gone.items():
            gone = [followed(way, marks, each.at, each.heard, RIGS_ERROR) for each in times]
            if lost := never(way, gone):
                raise Unmeasured(f"{name}: nothing was noted of {', '.join(lost)}")
            whole = [hops for hops in gone if len(hops) > len(way)]
            for hop in (*(hop.name for hop in way), HEARD):
                yield Figure(f"{name}: {hop}", "ms", tuple(hops[hop] * 1000 for hops in whole))


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """Starts of `now`, pauses in the middle of its words, and keys of the menu."""
    times = 1 if quick else 10
    marked = Marked(room)
    with marked.program("now") as window:
        _be_silenced(room, marked, window, 2 * times)
    for _ in range(times):
        with marked.program("now") as window:
            heard = room.seconds_to_sound(window) + window.started
            marked.went("now", NOW, Pressed(window.started, heard))
            room.ear.between(heard, heard + EARLIER)
    with marked.program() as window:
        _walk_the_menu(room, marked, window, times)
    yield from marked.figures()


def _be_silenced(room: Room, marked: Marked, window: Window, times: int) -> None:
    """Pause in the middle of the first sentence, which then begins again, so many times."""
    begin: float | None = room.seconds_to_sound(window) + window.started
    for _ in range(times * TRIES):
        if begin is not None:
            time.sleep(max(0.0, begin + INTO_WORDS - time.monotonic()))
            pressed = window.press("space")
            ended = to_silence(room, begin, pressed)
            if ended is not None and ended < pressed + PAUSED:
                marked.went("key to silence", SILENCE, Pressed(pressed, ended))
                times -= 1
        if times == 0:
            return
        begin = next_sound(room, window.press("b"))
    raise Unheard("the first words could not be cut in the middle")


def _walk_the_menu(room: Room, marked: Marked, window: Window, times: int) -> None:
    """Hear rows for the first time, and again; and the first word of a guide."""
    room.ear.wait_for_sound(window.started)
    window.wait_until_drawn(b"voice guide")
    rows = ROWS[: 2 * times]
    for key in rows:
        marked.went("key to echo, new words", NEW_WORDS, to_sound(room, window, key))
    for key in (*(rows * times)[:-1], "1"):
        marked.went("key to echo", ECHO, to_sound(room, window, key))
    for place in range(times):
        if place > 0:
            for _ in range(2):
                window.press("escape")
                time.sleep(0.5)
            room.ear.wait_for_sound(time.monotonic())
        marked.went("key to first word", ECHO, to_sound(room, window, "space"))
