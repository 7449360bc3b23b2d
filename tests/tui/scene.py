"""A stage that records, a clock that stands, and guides and views to show."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Literal

from msgspec.structs import replace
from msgspec.structs import replace as changed
from textual.pilot import Pilot

from tests.fakes.host import RecordingHost
from voice_guide.conductor.reports import Report
from voice_guide.guide.model import Guide, Question
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.row import Row
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.tui.app import VoiceGuideApp
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.screens.night import Night


def guide(
    id: str,  # noqa: A002
    title: str,
    summary: str,
    kind: Literal["relief", "routine", "information"] = "relief",
    questions: tuple[Question, ...] = (),
) -> Guide:
    return Guide(
        format=1,
        id=id,
        title=title,
        summary=summary,
        kind=kind,
        language="en",
        reviewed=date(2025, 1, 1),
        questions=questions,
    )


CALF = guide("calf-bed", "Calf cramp: in bed", "For a cramp in the calf, without getting up.")
FOOT = guide("foot-toes", "Foot or toe cramp", "For a cramp in the sole or the toes.")
ROWS = (Row(CALF, seconds=391.0), Row(FOOT, seconds=250.0))
WHICH = guide(
    "which",
    "Cramp or restless legs?",
    "A few questions with yes and no.",
    "information",
    (Question("q0", "Is it swollen?"),),
)
WHAT = guide("what", "What a night cramp is", "What happens in a cramp.", "information")

HOLD = View(
    guide="Calf cramp: in bed",
    status=Status.PLAYING,
    step="Toes up",
    number=2,
    steps=6,
    phase=Phase.HOLD,
    side=1,
    sides=1,
    repeat=1,
    repeats=3,
    words=(
        "Pull your toes up towards your shin.",
        "Push your heel away from you.",
        "Keep your knee straight if you can.",
        "It may hurt at first.",
        "Now hold.",
    ),
    ends_at=127.0,
    left=27.0,
    length=30.0,
    following="Release, rest for ten seconds, then hold again.",
    posture="Leg straight. Ankle bent. Hands not needed.",
    feel="A strong pull in the back of your lower leg. Then it slowly lets go.",
    cautions=("Pregnant: half sit up, or lie on your side.",),
)
WORDS = replace(HOLD, phase=Phase.WORDS, ends_at=108.0, left=8.0, length=8.0)


class StandingClock:
    """Stands still until it is moved."""

    def __init__(self, now: float = 100.0) -> None:
        self.moment = now

    def now(self) -> float:
        return self.moment

    def slept(self) -> float:
        return 0.0


class RecordingStage:
    """Notes every call, and what was said."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.said: list[str] = []

    def play(self, guide: Guide, start: str | None = None) -> None:
        self.calls.append(f"play {guide.id}" + (f" from {start}" if start else ""))

    def press(self, key: str) -> None:
        self.calls.append(f"press {key}")

    def pause(self) -> None:
        self.calls.append("pause")

    def dip(self, *, on: bool) -> None:
        self.calls.append("dip" if on else "lift")

    def help(self) -> None:
        self.calls.append("help")

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        self.said.append(words)

    def settle(self, patience: float) -> None:
        """All is done at once."""

    def hush(self) -> None:
        self.calls.append("hush")

    def sleep(self) -> None:
        self.calls.append("sleep")

    def wake(self) -> None:
        self.calls.append("wake")

    def settings_changed(self, settings: Settings) -> None:
        true = [name for name in SITUATIONS if getattr(settings, name)]
        self.calls.append(f"settings {' '.join(true)}".strip())

    def leave(self) -> None:
        self.calls.append("leave")


class Scene:
    """The real screens over a recording stage and a standing clock."""

    def __init__(
        self,
        rows: Sequence[Row] = ROWS,
        *,
        host: RecordingHost | None = None,
        idle: int = 0,
        first: int = 0,
        greeted: bool = False,
        first_use: bool = False,
        owes_offer: bool = False,
        playing: Guide | None = None,
        once: bool = False,
        notices: Sequence[str] = (),
        settings: Settings | None = None,
    ) -> None:
        self.stage = RecordingStage()
        self.host = host or RecordingHost(
            rows, first=first, first_use=first_use, owes_offer=owes_offer
        )
        self.clock = StandingClock()
        self.letterbox = Letterbox()
        self.app = VoiceGuideApp(
            self.stage,
            self.host,
            settings or Settings(idle=idle),
            self.clock,
            self.letterbox,
            notices=notices,
            greeted=greeted,
            playing=playing,
            once=once,
        )
        self._pilot: Pilot[None] | None = None

    def open(self, width: int = 80, height: int = 24) -> AbstractAsyncContextManager[Pilot[None]]:
        """Show the screens in a terminal of this size."""
        return self.app.run_test(size=(width, height))

    async def press(self, pilot: Pilot[None], *keys: str) -> None:
        """Press keys a second apart by the standing clock."""
        for key in keys:
            self.clock.moment += 1.0
            await pilot.press(key)
        await pilot.pause()

    async def tell(self, pilot: Pilot[None], *reports: Report) -> None:
        """Report, and wait until it is shown."""
        for report in reports:
            self.letterbox(report)
            await pilot.pause()
        await pilot.pause()

    def settle(self, **changes: object) -> None:
        """Let other settings hold."""
        self.app.settle(changed(self.app.settings, **changes))

    @property
    def screen(self) -> Night:
        """The screen that shows."""
        assert isinstance(self.app.screen, Night)
        return self.app.screen

    def text(self) -> str:
        """All that can be read, a line a row."""
        rows = self.app.screen._compositor.render_strips()
        return "\n".join(row.text.rstrip() for row in rows)

    def words(self) -> str:
        """All that can be read, as one run of words."""
        return " ".join(self.text().split())
