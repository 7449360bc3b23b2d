"""A setting as it is shown and said: its name, its value in words, and what it means."""

from msgspec import Struct

from voice_guide.commands.letters import COMMANDS, keys_of
from voice_guide.commands.names import printed, said
from voice_guide.menu.kept import Around, Kept
from voice_guide.speech.numbers import in_words
from voice_guide.wording import settings as wording
from voice_guide.wording import values
from voice_guide.wording.values import Numeral


class Line(Struct, frozen=True):
    """One row of the settings."""

    name: str
    value: str
    meaning: str = ""
    """What it means, in one sentence; empty for commands, whose names say it."""


def shown(name: str, kept: Kept, around: Around) -> Line:
    """A row as it is read by eye: figures, and keys as they are printed."""
    if name.startswith("keys."):
        keys = keys_of(name.removeprefix("keys."), kept.settings.keys)
        return _command(name, " ".join(printed(key) for key in keys))
    return _setting(name, kept, around, str)


def spoken(name: str, kept: Kept, around: Around) -> Line:
    """A row as it is said: numbers in words, and keys by their names."""
    if name.startswith("keys."):
        keys = keys_of(name.removeprefix("keys."), kept.settings.keys)
        return _command(name, " or ".join(said(key) for key in keys))
    return _setting(name, kept, around, in_words)


def _command(name: str, keys: str) -> Line:
    return Line(COMMANDS[name.removeprefix("keys.")], keys or wording.NO_KEY)


def _setting(name: str, kept: Kept, around: Around, numeral: Numeral) -> Line:
    value = _value(name, kept, around, numeral)
    return Line(wording.NAMES[name], value, wording.MEANINGS[name])


def _value(name: str, kept: Kept, around: Around, numeral: Numeral) -> str:
    """A setting's value in words."""
    settings = kept.settings
    match name:
        case "volume":
            return values.volume(settings.volume, numeral)
        case "speed":
            return values.speed(settings.speed, numeral)
        case "hold":
            return values.hold(settings.hold, numeral)
        case "ready":
            return values.ready(settings.ready, numeral)
        case "idle":
            return values.idle(settings.idle, numeral)
        case "voice":
            return values.voice(settings.voice)
        case "country":
            return values.country(settings.country, around.country)
        case "keys":
            return values.letters(len(settings.keys))
        case "guide":
            chosen = kept.value("guide")
            return values.guide(
                None if chosen is None else around.guides.get(str(chosen), str(chosen))
            )
    value = kept.value(name)
    if isinstance(value, bool):
        return values.switch(name, on=value)
    return values.choice(name, str(value))
