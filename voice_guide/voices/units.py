"""What short forms of units stand for, when they come after a number."""

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A unit as it is said, of one and of many."""

    one: str
    many: str


def _usual(*names: str) -> dict[str, Unit]:
    """Units whose many have an "s" at the end of their first word, by their short forms."""
    units = {}
    for name in names:
        said, _, shorts = name.partition(": ")
        first, space, rest = said.partition(" ")
        for short in shorts.split():
            units[short] = Unit(said, f"{first}s{space}{rest}")
    return units


UNITS: Final = _usual(
    "second: s sec secs",
    "millisecond: ms msec",
    "minute: min mins",
    "hour: h hr hrs",
    "week: wk wks",
    "year: yr yrs",
    "millimetre: mm",
    "centimetre: cm",
    "metre: m",
    "kilometre: km",
    "mile: mi",
    "gram: g",
    "milligram: mg",
    "microgram: µg μg mcg ug",
    "kilogram: kg kgs",
    "millilitre: ml mL",
    "centilitre: cl cL",
    "decilitre: dl dL",
    "litre: l L",
    "pound: lb lbs",
    "ounce: oz",
    "teaspoon: tsp tsps",
    "tablespoon: tbsp tbsps",
    "calorie: cal",
    "kilocalorie: kcal",
    "kilojoule: kJ",
    "millimole: mmol",
    "beat a minute: bpm",
    "mile an hour: mph",
    "decibel: dB",
) | {
    "IU": Unit("international unit", "international units"),
    "mmHg": Unit("millimetre of mercury", "millimetres of mercury"),
    "Hz": Unit("hertz", "hertz"),
    "kHz": Unit("kilohertz", "kilohertz"),
    "ft": Unit("foot", "feet"),
    "%": Unit("percent", "percent"),
    "°": Unit("degree", "degrees"),
    "°C": Unit("degree Celsius", "degrees Celsius"),
    "°F": Unit("degree Fahrenheit", "degrees Fahrenheit"),
    "℃": Unit("degree Celsius", "degrees Celsius"),
    "℉": Unit("degree Fahrenheit", "degrees Fahrenheit"),
}
"""Every short form of a unit, and what is said in its place."""

PER: Final = {
    "day": "a day", "d": "a day", "night": "a night", "week": "a week", "month": "a month",
    "hour": "an hour", "hr": "an hour", "h": "an hour", "minute": "a minute", "min": "a minute",
    "second": "a second", "sec": "a second", "s": "a second", "dose": "a dose",
}  # fmt: skip
"""What is said for a stroke and a time after it, as in "5 mg/day"."""

MONEY: Final = {"£": "pounds", "€": "euros", "$": "dollars"}
"""Signs that stand before a number and are said after it."""
