"""What is said and shown of how a guide can be heard: by which voice, or by what in its place."""

from typing import Final

from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import session

FEW_WORDS: Final = "The voice has failed. You still hear each hold begin and end."
"""Said by words that are ready-made, when no voice can speak."""

CHIMES: Final = (
    "No voice can speak here. The words are shown. "
    "A rising chime begins a hold, and a falling chime ends it."
)
BELL: Final = "The bell rings once when a hold begins, and twice when it ends."

NAMES: Final = {
    "pico": "Pico",
    "espeak": "espeak",
    "nsss": "a voice of the Mac",
    "sapi5": "a voice of Windows",
}
"""What a sleepy person is told of each speech engine."""

_LINES: Final = {
    Lack.VOICE: "No voice.",
    Lack.DEVICE: "Silent: no sound device.",
    Lack.PLAYER: "Silent: the sound has stopped.",
}
_INSTEAD: Final = {
    Link.CLIPS: "You still hear each hold begin and end.",
    Link.CHIME: "A chime rises to hold, and falls to release.",
    Link.BELL: "The bell: once to hold, twice to release.",
    Link.TEXT: "Words are on the screen.",
}
_NOTICES: Final = {
    Lack.VOICE: session.NO_VOICE,
    Lack.DEVICE: session.NO_DEVICE,
    Lack.PLAYER: session.NO_PLAYER,
}


def notice(link: Link, lack: Lack) -> str:
    """What a person is told once when something is missing; empty when nothing is."""
    match link:
        case Link.CLIPS:
            return FEW_WORDS
        case Link.CHIME if lack is Lack.VOICE:
            return CHIMES
        case Link.BELL:
            return f"{_NOTICES[lack]} {BELL}"
        case _:
            return _NOTICES.get(lack, "")


NOTICES: Final = frozenset(
    words for link in Link for lack in _NOTICES if (words := notice(link, lack))
)
"""All that a person may be told of what is missing; only some of it can be said as well."""


def line(link: Link, lack: Lack) -> str:
    """What stands on the screen for as long as something is missing; empty when nothing is."""
    return f"{_LINES[lack]} {_INSTEAD[link]}" if lack in _LINES and link in _INSTEAD else ""


def name(voice: str) -> str:
    """What a person is told of a voice, which goes by its engine's name and its own."""
    engine = voice.partition(" ")[0]
    return NAMES.get(engine, engine)


def other_voice(voice: str) -> str:
    """Said once when another voice than the usual one speaks."""
    return f"The usual voice cannot speak now, so you hear {name(voice)}. {_WHY}"


_WHY: Final = "The command doctor tells why."


def in_use(link: Link, lack: Lack, voice: str) -> str:
    """By what the guide is heard, for who asks where they are; empty while all is as chosen."""
    match link:
        case Link.VOICE:
            return ""
        case Link.NEXT:
            return f"The usual voice cannot speak, so you hear {name(voice)}."
        case Link.CHIME if lack is Lack.NOTHING:
            return "The voice is off. You hear chimes."
        case Link.TEXT if lack is Lack.NOTHING:
            return "The voice is off."
        case _:
            return line(link, lack)
