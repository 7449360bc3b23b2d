"""The whole screen, and its end."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Noticed
from voice_guide.guide.model import Guide
from voice_guide.plain.signals import ENDING
from voice_guide.ports import Player, Settings
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange
from voice_guide.tui.entry import Entry
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.terminal import darkened
from voice_guide.wording.menu import greeting

if TYPE_CHECKING:
    from voice_guide.tui.app import VoiceGuideApp

GONE_WITHIN: Final = 1.5
"""Seconds the screen may take to close once the system ends the program."""


class ScreenFailed(Exception):
    """The screen ended by an error of its own, which the log holds."""


def on_screen(program: Program, stage: Stage, wish: Wish, settings: Settings) -> int:
    """Follow a guide, or open the menu, on a whole screen; the exit code.

    The words begin before anything is drawn.

    Raises:
        ScreenFailed: It ended by an error of its own.
    """
    letterbox = Letterbox()
    stage.start(letterbox, wish.trace)
    first_use = wish.guide is None and not program.recalled.remembered.welcomed
    guides = [wish.guide] if wish.guide is not None else program.guides()
    if wish.guide is not None:
        stage.play(wish.guide, wish.start)
    elif guides:
        place = program.default()
        stage.say(greeting(guides[place].title, place + 1, len(guides), first_use=first_use))
    for problem in program.problems:
        letterbox(Noticed(problem))
    os.environ.setdefault("ESCDELAY", "25")  # milliseconds; read when Textual is loaded
    with darkened():
        # Loaded here, last and only if needed: it takes longer than the first words do.
        from voice_guide.tui.app import VoiceGuideApp

        app = VoiceGuideApp(
            stage,
            [_entry(guide, settings) for guide in guides],
            settings,
            Monotonic(),
            letterbox,
            greeted=bool(guides),
            first_use=first_use,
            introduced=program.introduced,
            once=wish.guide is not None,
        )
        return _shown(app, program)


def _shown(app: "VoiceGuideApp", program: Program) -> int:
    """Run the screen to its end, an error of its own going to the log; the exit code."""
    with (program.log or Path(os.devnull)).open("a", encoding="utf-8") as log:
        app.error_console.file = log
        with _ended_by_signals(app, program.workers.player):
            app.run(mouse=False)
    if app.return_code == 1:
        raise ScreenFailed
    return app.return_code or 0


def _entry(guide: Guide, settings: Settings) -> Entry:
    """A row of the menu, with about how long the guide takes."""
    pace = Pace(settings.speed)
    return Entry(guide, arrange(guide, pace, pace.estimate).length or None)


@contextmanager
def _ended_by_signals(app: "VoiceGuideApp", player: Player) -> Iterator[None]:
    """Let the system end the screen in good order, and the sound before it."""

    def leave(code: int) -> None:
        player.close()
        app.call_from_thread(app.exit, None, code)

    def end(number: int, frame: FrameType | None) -> None:
        del frame
        code = 128 + number
        last = threading.Timer(GONE_WITHIN, os._exit, (code,))  # a terminal that hangs
        last.daemon = True
        last.start()
        threading.Thread(target=leave, args=(code,), daemon=True).start()

    before = {number: signal.signal(number, end) for number in ENDING}
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)
