"""What is gathered before anything is judged: bare facts, without a word about them."""

from msgspec import Struct


class SoundFacts(Struct, frozen=True):
    """The device that sound goes to."""

    device: str | None
    """The sound system that opened one; none if no device could be opened."""
    why: str = ""
    """Why there is none."""
    name: str = ""
    """What the system calls the device; nothing where it is not known."""
    percent: int | None = None
    """The system's own volume of it; none where it is not known."""
    muted: bool | None = None
    """Whether the system has silenced it; none where it is not known."""
    buffer: int = 40
    """Milliseconds of sound that are made ready ahead."""
    lead_in: int = 0
    """Milliseconds of silence before the first words."""
    away: bool = False
    """Whether the program runs on another computer, over ssh, and sounds there."""
    occupied: bool = False
    """Whether it was not opened, for another copy of the program has the sound."""


class EngineFacts(Struct, frozen=True):
    """One speech engine, put to the proof."""

    driver: str
    title: str
    seconds: float | None
    """Seconds it took for a sentence, its start among them; none if it said nothing."""
    why: str = ""
    """Why it said nothing."""
    mend: str = ""


class VoiceFacts(Struct, frozen=True):
    """The voice that speaks, and the engines behind it."""

    voice: str | None
    """The voice that speaks with these settings; none if none does."""
    driver: str
    """The engine that it belongs to."""
    why: str
    """Why it is not the one that was asked for; nothing if it is."""
    engines: tuple[EngineFacts, ...]
    wished: str = ""
    """The voice that was set, by its name; nothing for the best there is."""
    silent: bool = False
    """Whether silence was chosen in place of a voice."""
    chosen: bool = False
    """Whether the voice that speaks was asked for; else it is the first that works."""


class ClipFacts(Struct, frozen=True):
    """What is there ready-made if no voice can speak."""

    guide: str
    """The title of the guide that comes first; nothing if there is none."""
    ready: int
    """How many of its sentences are kept as sound."""
    whole: int
    """How many sentences it has."""
    why: str = ""
    """Why clips cannot be kept or read; nothing if they can."""


class TerminalFacts(Struct, frozen=True):
    """The window that the program was started in."""

    is_terminal: bool
    """Whether keys can be read and a screen drawn."""
    columns: int = 0
    lines: int = 0
    colours: bool = True
    """Whether it shows colours, and is let."""
    unicode: bool = True
    """Whether it takes every letter there is."""
    plain: bool = False
    """Whether plain lines were asked for, or nothing else can be shown."""
    inside: str = ""
    """The program that the terminal runs in, such as tmux, which may hold Escape back."""


class Folder(Struct, frozen=True):
    """A place that the program writes to."""

    name: str
    """What lies there, in a word or two."""
    path: str
    """Where, with the person's own folder as ~."""
    why: str = ""
    """Why it cannot be written to; nothing if it can."""
    open_to_others: bool = False
    """Whether other people of this computer can look into it."""


class FileFacts(Struct, frozen=True):
    """The places that the program writes to, and what it keeps there."""

    folders: tuple[Folder, ...]
    free: int | None
    """Bytes that are free where clips are kept; none if it is not known."""
    problems: tuple[str, ...] = ()
    """What is wrong with what is kept from run to run, in sentences."""


class Fault(Struct, frozen=True):
    """One thing wrong in the settings file, in a sentence with its mend."""

    words: str
    line: int | None = None
    """Counted from one; none when it is about the whole file."""


class SettingsFacts(Struct, frozen=True):
    """The settings file."""

    path: str
    """Where it lies, with the person's own folder as ~."""
    exists: bool
    faults: tuple[Fault, ...] = ()


class GuideFacts(Struct, frozen=True):
    """The guides, each read whole."""

    shipped: int
    own: int
    broken: tuple[tuple[bool, str], ...] = ()
    """Whether each that cannot be used was shipped, and its first problem with its mend."""
    first: str = ""
    """The title of the guide that comes first; nothing if there is none."""
    first_problem: str = ""
    """That the guide which was set is not there, with its mend; nothing if it is."""


class PrivacyFacts(Struct, frozen=True):
    """What leaves the computer."""

    connections: int | None
    """Network sockets of the program and its children; none where it cannot be known."""


Facts = (
    SoundFacts
    | VoiceFacts
    | ClipFacts
    | TerminalFacts
    | FileFacts
    | SettingsFacts
    | GuideFacts
    | PrivacyFacts
)
"""What one look gives."""
