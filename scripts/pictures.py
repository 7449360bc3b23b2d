"""Draw the README's pictures from the real screens and guides: docs/menu.svg, docs/session.svg.

Run it with the project's own Python: .venv/bin/python scripts/pictures.py
"""

import asyncio
import re
from pathlib import Path
from typing import Final

from voice_guide.conductor.reports import Changed, Spoken
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.menu.offered import offered
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.score.pace import Pace
from voice_guide.session.looking import look
from voice_guide.session.session import Session
from voice_guide.session.view import View
from voice_guide.speech.urgency import Urgency
from voice_guide.tui.app import VoiceGuideApp
from voice_guide.tui.letterbox import Letterbox

DOCS: Final = Path(__file__).parents[1] / "docs"
SIZE: Final = (76, 24)
INTO_THE_HOLD: Final = 6.4
"""Seconds of the first hold that have gone by in the picture."""


class StandingClock:
    """A clock that is moved by hand."""

    moment = 0.0

    def now(self) -> float:
        """The moment it stands at, in seconds."""
        return self.moment

    def slept(self) -> float:
        """No seconds: nothing sleeps while a picture is drawn."""
        return 0.0


class Nobody:
    """A stage on which nothing happens: a picture needs no sound."""

    def play(self, guide: Guide, start: str | None = None) -> None:
        """Play nothing."""

    def press(self, key: str) -> None:
        """Let the key go."""

    def help(self) -> None:
        """Ask nothing."""

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        """Say nothing."""

    def hush(self) -> None:
        """Stay silent."""

    def sleep(self) -> None:
        """Leave the audio device alone."""

    def wake(self) -> None:
        """Leave the audio device alone."""

    def settings_changed(self, settings: Settings) -> None:
        """Take no notice."""

    def leave(self) -> None:
        """End nothing."""


class Shelf:
    """The shipped guides, for somebody who needs no introduction."""

    first_use = False

    def __init__(self, guides: list[Guide]) -> None:
        self._guides = guides

    def introduced(self) -> None:
        """Remember nothing."""

    def owes_offer(self) -> bool:
        """Whether questions are to be offered: never in a picture."""
        return False

    def offered(self) -> None:
        """Remember nothing."""

    def selection(self, settings: Settings) -> Selection:
        """All guides, the first of them chosen."""
        return Selection(offered(self._guides, settings, ""))

    def keep(self, setting: str, *, yes: bool) -> str:
        """Write nothing."""
        return ""


def in_the_first_hold(guide: Guide, clock: StandingClock) -> View:
    """A guide followed to a few seconds into its first hold, where the clock is left."""
    pace = Pace()
    session = Session(guide, pace, pace.estimate, lambda _: True)
    session.start(clock.moment)
    while look(session, clock.moment).phase is not Phase.HOLD:
        clock.moment += 0.1
        session.advance(clock.moment)
    clock.moment += INTO_THE_HOLD
    session.advance(clock.moment)
    return look(session, clock.moment)


def drawn(app: VoiceGuideApp) -> str:
    """The screen as a picture that fetches nothing from anywhere."""
    picture = app.export_screenshot(title="voice guide")
    return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)


async def main() -> None:
    """Draw both pictures."""
    library = Library(SHIPPED, SHIPPED / "none")
    guides = [library.find(entry.id) for entry in library.entries()]
    clock, letterbox = StandingClock(), Letterbox()
    app = VoiceGuideApp(Nobody(), Shelf(guides), Settings(idle=0), clock, letterbox)
    DOCS.mkdir(exist_ok=True)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        (DOCS / "menu.svg").write_text(drawn(app), encoding="utf-8")
        view = in_the_first_hold(guides[0], clock)
        letterbox(Changed(view))
        letterbox(Spoken(view.words[-1]))
        await pilot.pause()
        await pilot.pause()
        (DOCS / "session.svg").write_text(drawn(app), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
