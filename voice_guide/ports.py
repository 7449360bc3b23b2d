"""What the core asks of the outside, and the values that cross over."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, Protocol

from msgspec import Meta, Struct

from voice_guide.score.pace import HOLDS, READY, SPEEDS, Pace
from voice_guide.speech.loudness import LOUDEST, QUIETEST
from voice_guide.speech.urgency import Urgency


class Clip(Struct, frozen=True):
    """A sentence rendered and ready to play: 16-bit mono samples in a WAV file."""

    path: Path
    seconds: float
    """Length from the first to the last audible sample, in seconds."""
    stands_in: bool = False
    """Whether it is ready-made: by another voice or at another speed, as none can speak now."""


class Rendered(Struct, frozen=True):
    """The words asked for are ready."""

    text: str
    speed: int
    clip: Clip


class Unrendered(Struct, frozen=True):
    """The words asked for could not be rendered by any voice."""

    text: str
    speed: int
    why: str


class VoiceChanged(Struct, frozen=True):
    """Which voice speaks from now on; no name when there is none.

    It says why if that is news: there is none, or another one than was asked for and last spoke.
    """

    name: str | None
    why: str = ""
    coming: str = ""
    """The engine of a slower voice that is getting ready for the first time, if there is one."""


class Began(Struct, frozen=True):
    """A clip's first sample left for the device."""

    key: int
    at: float
    """Moment on the monotonic clock, in seconds."""


class Ended(Struct, frozen=True):
    """A clip's last sample left for the device, or it was cut."""

    key: int
    at: float
    """Moment on the monotonic clock, in seconds."""
    whole: bool
    """Whether it was played to its end."""


class Missed(Struct, frozen=True):
    """A clip was not played: too late, or not readable."""

    key: int
    why: str


class Opened(Struct, frozen=True):
    """A clip that was asked for before the program was loaded has begun to be heard."""

    clip: Path
    at: float
    """Moment of its first sample on the monotonic clock, in seconds."""


class PlayerChanged(Struct, frozen=True):
    """The player is ready; with a device by that name, or with none, and why."""

    device: str | None
    why: str = ""


class PlayerLost(Struct, frozen=True):
    """The player died or hung; nothing that was sent to it will be played."""

    why: str


Event = (
    Rendered
    | Unrendered
    | VoiceChanged
    | Began
    | Ended
    | Missed
    | Opened
    | PlayerChanged
    | PlayerLost
)
"""What the two workers report."""

Inbox = Callable[[Event], None]
"""Where reports go; may be called from any thread and returns at once."""


class Clock(Protocol):
    """The only way to learn the time."""

    def now(self) -> float:
        """The present moment on the monotonic clock all processes share, in seconds."""

    def slept(self) -> float:
        """Seconds the machine has been suspended since it was started."""


class Voice(Protocol):
    """Turns words into clips, in a process of its own."""

    def ready(self, text: str, speed: int) -> Clip | None:
        """The clip of these words if it is there already; never waits."""

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Ask for a clip; `Rendered` or `Unrendered` comes to the inbox.

        The most urgent are rendered first, and the same words are never rendered twice.
        `speed` is in words a minute.
        """

    def choose(self, drivers: tuple[str, ...], voice: str) -> None:
        """Speak with another voice from now on; `VoiceChanged` comes to the inbox."""

    def close(self) -> None:
        """End the process; nothing comes to the inbox afterwards."""


class Player(Protocol):
    """Plays clips, each at its moment, in a process of its own. No call waits."""

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        """Play a clip with its first sample at a moment of the monotonic clock.

        A moment already past means at once, if it is past by no more than `late` seconds;
        otherwise `Missed` is reported. `Began` and `Ended` follow, with the same key.
        """

    def chime(self, key: int, which: Literal["begin", "end"], at: float) -> None:
        """Sound one of the two low chimes at a moment, under the same rules as `play`."""

    def drop(self, keys: tuple[int, ...]) -> None:
        """Forget these if they have not begun, and fade out those that have."""

    def dip(self, *, on: bool) -> None:
        """Let what is playing go on without being heard, or be heard again; nothing is cut."""

    def hush(self) -> None:
        """Fade out what is playing, at once, and forget all that is to come."""

    def volume(self, decibels: float) -> None:
        """Set the gain of all that is played, in decibels relative to the night level's full."""

    def sleep(self) -> None:
        """Close the audio device; the next `play` or `wake` opens it again."""

    def wake(self) -> None:
        """Open the audio device if it is closed."""

    def close(self) -> None:
        """End the process, and with it every sound."""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What the person can set, each with the default that is used unless they do."""

    speed: Annotated[int, Meta(ge=SPEEDS[0], le=SPEEDS[-1])] = 145
    """Words a minute."""
    volume: Annotated[float, Meta(ge=QUIETEST, le=LOUDEST)] = 0.0
    """Decibels above or below the night level, at every start."""
    hold: Annotated[int, Meta(ge=HOLDS[0], le=HOLDS[-1])] = 100
    """How long a stretch is held, in percent of the seconds its guide says."""
    ready: Annotated[int, Meta(ge=READY[0], le=READY[-1])] = 0
    """Seconds more to get ready, before the words that begin a step's first hold."""
    wait: bool = False
    """Whether each step waits for a key instead of the clock."""
    voice: str = ""
    """A voice by name; the best there is when empty."""
    drivers: tuple[str, ...] = ()
    """Speech engines in the order to try them; the best for this system when empty."""
    buffer: Annotated[int, Meta(ge=20, le=200)] = 40
    """Length of the audio buffer, in milliseconds."""
    lead_in: Annotated[int, Meta(ge=0, le=3000)] = 0
    """Silence before the first words, in milliseconds, for devices that sleep."""
    chimes: Literal["standing-in", "always", "never"] = "standing-in"
    """When the two chimes sound: in place of a missing voice, always, or never."""
    plain_voice: bool = True
    """Whether plain lines are spoken too, or left to a screen reader alone."""
    guide: str = "calf-bed"
    """The guide that the first key starts."""
    begin: Literal["menu", "guide"] = "menu"
    """What the program opens with when nothing else is named."""
    first_key: Literal["pause", "carry-on"] = "pause"
    """What Space does in the first ten seconds of a guide."""
    at_end: Literal["stay", "leave"] = "stay"
    """Whether the program leaves by itself after the end of a guide."""
    theme: Literal["night", "contrast", "day"] = "night"
    """The colours of the screen."""
    clock: bool = True
    """Whether the seconds left are shown."""
    keys: dict[str, tuple[str, ...]] = {}
    """Other letters for commands, by the command's name; none for one that shall have no letter."""
    country: Annotated[str, Meta(pattern="^([A-Z]{2})?$")] = ""
    """Two letters of the country whose emergency numbers are said; guessed when empty."""
    new_hip: bool = False
    """Whether steps that a new hip forbids are left out."""
    new_knee: bool = False
    """Whether steps that a new knee forbids are left out."""
    pregnant: bool = False
    """Whether steps that a pregnancy forbids are left out."""
    unsteady: bool = False
    """Whether steps that need steady feet are left out."""
    idle: Annotated[int, Meta(ge=0, le=86400)] = 60
    """Seconds until a menu left alone goes black and silent; never when 0."""

    @property
    def pace(self) -> Pace:
        """How quickly guides go, and how long their holds last."""
        return Pace(self.speed, self.hold, self.ready)
