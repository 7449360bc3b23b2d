"""Whom to call, by country. The same number can mean different things in different places.

111 is the line for advice in the United Kingdom and the emergency number in New Zealand.
"""

from typing import Final

from msgspec import Struct

from voice_guide.speech.numbers import one_by_one


class Numbers(Struct, frozen=True):
    """The numbers of a country; empty where none is known."""

    emergency: str = ""
    advice: str = ""
    """The line for medical advice by day and night."""


_EUROPE: Final = (
    "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
)

NUMBERS: Final = {
    "GB": Numbers("999", "111"),
    "US": Numbers("911"),
    "CA": Numbers("911"),
    "AU": Numbers("000"),
    "NZ": Numbers("111"),
    **{country: Numbers("112") for country in _EUROPE.split()},
}
"""Numbers by the two letters of a country."""


def numbers_of(country: str) -> Numbers:
    """The numbers of a country; none for one that is not known."""
    return NUMBERS.get(country, Numbers())


def digits(number: str) -> str:
    """A number as it is said, digit by digit: "nine, nine, nine"."""
    return one_by_one(number).replace(" ", ", ")
