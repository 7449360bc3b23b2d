"""What a yes calls for, in the words and with the numbers of a country."""

from typing import Final

from msgspec import Struct

from voice_guide.triage.numbers import digits, numbers_of
from voice_guide.triage.signs import HOSPITAL, LONG_CRAMP, Group, Sign

LOCAL: Final = "your local emergency number"
"""What is said where the number is not known."""


class Advice(Struct, frozen=True):
    """The same words for the eye, with digits, and for the ear, without."""

    shown: str
    said: str


def action(group: Group, country: str) -> Advice:
    """What a sign of a group calls for."""
    numbers = numbers_of(country)
    match group:
        case Group.EMERGENCY:
            return _with("Stop. This needs help now. Call {}.", numbers.emergency, LOCAL)
        case Group.TODAY if numbers.advice:
            return _with("You need medical advice today. Please call {}.", numbers.advice, "")
        case Group.TODAY:
            return _same("You need medical advice today. Please call now.")
        case Group.SOON:
            return _same(
                "This does not sound like an emergency. Please book to see your doctor. "
                "If it gets worse, get help sooner."
            )


def no_answer(country: str) -> Advice:
    """What is said when a sign has been open for a while; it is never taken for yes."""
    number = numbers_of(country).emergency
    return _with("If you cannot answer, call {}. I am still listening.", number, LOCAL)


def long_cramp(country: str) -> Advice:
    """What is said when a cramp has lasted ten minutes."""
    after = action(LONG_CRAMP.group, country)
    return Advice(f"{LONG_CRAMP.text} {after.shown}", f"{LONG_CRAMP.text} {after.said}")


def wording(sign: Sign, country: str) -> str:
    """A sign in the words of a country."""
    british = country in ("GB", "IE")
    return sign.text if british else sign.text.replace(HOSPITAL, "an emergency room")


def _with(words: str, number: str, otherwise: str) -> Advice:
    if not number:
        return _same(words.format(otherwise))
    return Advice(words.format(number), words.format(digits(number)))


def _same(words: str) -> Advice:
    return Advice(words, words)
