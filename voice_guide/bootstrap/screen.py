"""The whole screen, and its end."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from voice_guide.bootstrap.ending import Ending
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import Noticed
from voice_guide.guide.model import Guide
from voice_guide.ports import Settings
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange
from voice_guide.tui.entry import Entry
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.terminal import darkened
from voice_guide.wording.menu import greeting

if TYPE_CHECKING:
    from voice_guide.tui.app import VoiceGuideApp


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
    if wish.guide is not None:
        stage.play(wish.guide, wish.start)
    guides = [wish.guide] if wish.guide is not None and wish.once else program.guides()
    if wish.guide is None and guides:
        place = program.default()
        stage.say(greeting(guides[place].title, place + 1, len(guides), first_use=first_use))
    for problem in program.problems:
        letterbox(Noticed(problem))
    os.environ.setdefault("ESCDELAY", "25")  # milliseconds; read when Textual is loaded
    ending = Ending(program.workers.player)
    try:
        with ending.awaited(), darkened():
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
                playing="" if wish.guide is None else wish.guide.title,
                once=wish.guide is not None and wish.once,
            )
            ending.app = app
            return _shown(app, program.log)
    except OSError:
        if ending.code is None:
            raise
        return ending.code  # the terminal went away, and so could not be put back


def _shown(app: "VoiceGuideApp", log: Path | None) -> int:
    """Run the screen to its end, an error of its own going to the log; the exit code."""
    with (log or Path(os.devnull)).open("a", encoding="utf-8") as file:
        app.error_console.file = file
        app.run(mouse=False)
    if app.return_code == 1:
        raise ScreenFailed
    return app.return_code or 0


def _entry(guide: Guide, settings: Settings) -> Entry:
    """A row of the menu, with about how long the guide takes."""
    pace = Pace(settings.speed)
    return Entry(guide, arrange(guide, pace, pace.estimate).length or None)
