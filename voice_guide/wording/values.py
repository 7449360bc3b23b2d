"""What the values of settings are called, with numbers in words for the ear or as figures."""

from collections.abc import Callable
from typing import Final

from voice_guide.speech.loudness import LOUDEST, Loudness
from voice_guide.speech.numbers import in_words
from voice_guide.wording import accents, countries
from voice_guide.wording.settings import AS_AT_FIRST, CHOICES, EMPTY

Numeral = Callable[[int], str]
"""How a whole number is written."""

_SWITCHES: Final = {"clock": ("shown", "hidden")}
"""What is not called on and off."""


def volume(decibels: float, numeral: Numeral) -> str:
    """The volume by its number, of how many there are."""
    return f"{numeral(Loudness(decibels).level)} of {numeral(Loudness(LOUDEST).level)}"


def speed(words_a_minute: int, numeral: Numeral) -> str:
    """The talking speed."""
    return f"{numeral(words_a_minute)} words a minute"


def hold(percent: int, numeral: Numeral) -> str:
    """How long stretches are held."""
    guide = "as the guide says"
    return guide if percent == 100 else f"{numeral(percent)} percent of what the guide says"


def ready(seconds: int, numeral: Numeral) -> str:
    """How much more time there is before a hold."""
    if not seconds:
        return "as the guide says"
    return f"{numeral(seconds)} second{'' if seconds == 1 else 's'} more"


def idle(seconds: int, numeral: Numeral) -> str:
    """After how long a menu goes black, in whole minutes where it can be."""
    if not seconds:
        return "never"
    number, unit = (seconds, "second") if seconds % 60 else (seconds // 60, "minute")
    return f"after {numeral(number)} {unit}{'' if number == 1 else 's'}"


def switch(name: str, *, on: bool) -> str:
    """What is on or off."""
    return _SWITCHES.get(name, ("on", "off"))[0 if on else 1]


def choice(name: str, value: str) -> str:
    """A value that is a word of the file's own."""
    return CHOICES[name][value]


def voice(name: str) -> str:
    """A voice; the best there is when none is named."""
    return accents.voice(name) if name else EMPTY["voice"]


def country(letters: str, guessed: str) -> str:
    """A country, or which one is guessed."""
    if letters:
        return countries.country(letters)
    return f"guessed, {countries.country(guessed)}" if guessed else "not known"


def guide(title: str | None) -> str:
    """The guide that is started first, by its title; the one used last when none is chosen."""
    return title or "the one used last"


def letters(changed: int) -> str:
    """How many commands have other letters."""
    if not changed:
        return AS_AT_FIRST
    return "one is changed" if changed == 1 else f"{in_words(changed)} are changed"
