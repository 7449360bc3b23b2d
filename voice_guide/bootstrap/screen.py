"""The whole screen, and its end."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from voice_guide.bootstrap.ending import Ending
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.stirring import stirred
from voice_guide.bootstrap.wish import Wish
from voice_guide.clock import Monotonic
from voice_guide.commands.keymap import keymaps
from voice_guide.menu.about_you import opening_key
from voice_guide.ports import Settings
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.terminal import darkened
from voice_guide.wording import who

if TYPE_CHECKING:
    from voice_guide.tui.app import VoiceGuideApp


class ScreenFailed(Exception):
    """The screen ended by an error of its own, which the log holds."""


def on_screen(
    program: Program, stage: Stage, reception: Reception, wish: Wish, settings: Settings
) -> int:
    """Follow a guide, or open the menu, on a whole screen; the exit code.

    The words begin before anything is drawn.

    Raises:
        ScreenFailed: It ended by an error of its own.
    """
    letterbox = Letterbox()
    stage.has_bell()
    stage.start(letterbox, wish.trace, wish.heard)
    begin(program, stage, reception, wish, settings)
    os.environ.setdefault("ESCDELAY", "25")  # milliseconds; read when Textual is loaded
    ending = Ending(program.workers.player)
    try:
        with ending.awaited(), darkened(black=settings.theme != "day"):
            # Loaded here, last and only if needed: it takes longer than the first words do.
            from shutil import get_terminal_size

            from voice_guide.tui.app import VoiceGuideApp

            app = VoiceGuideApp(
                stage,
                reception,
                settings,
                Monotonic(),
                letterbox,
                notices=program.problems,
                greeted=True,
                playing=wish.guide,
                once=wish.guide is not None and wish.once,
            )
            ending.app = app
            with stirred(app.stir):
                return _shown(app, program.log, get_terminal_size())
    except OSError:
        if ending.code is None:
            raise
        return ending.code  # the terminal went away, and so could not be put back


def begin(
    program: Program, stage: Stage, reception: Reception, wish: Wish, settings: Settings
) -> None:
    """Say the first words: of the guide that is wished for, else of the menu."""
    if wish.guide is not None:
        stage.play(wish.guide, wish.start)
        return
    selection = reception.selection(settings)
    key = opening_key(keymaps(settings.keys).menu)
    offer = who.offer(key) if reception.owes_offer() else ""
    owed = (offer, *program.problems)
    stage.say(selection.greeting(*owed, first_use=reception.first_use))


def _shown(app: "VoiceGuideApp", log: Path | None, size: tuple[int, int]) -> int:
    """Run the screen to its end, an error of its own going to the log; the exit code."""
    with (log or Path(os.devnull)).open("a", encoding="utf-8") as file:
        app.error_console.file = file
        # Given the size, Textual lays out for one alone where a terminal does not know its own.
        app.run(mouse=False, size=size)
    if app.ends_with is not None:
        return app.ends_with  # Textual may fall over its own end, if a screen was just being made
    if app.return_code == 1:
        raise ScreenFailed
    return app.return_code or 0
