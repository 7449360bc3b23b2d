"""What voices are called, so that a person can tell them apart by ear."""

from typing import Final

ENGINES: Final = {"pico": "Pico", "espeak": "espeak", "nsss": "", "sapi5": ""}
"""How speech engines are called; nothing where their voices have names of their own."""

ACCENTS: Final = {
    "en": "British",
    "en-gb": "British",
    "en-us": "American",
    "en-029": "Caribbean",
    "en-gb-scotland": "Scottish",
    "en-gb-x-gbclan": "Lancaster",
    "en-gb-x-gbcwmd": "West Midlands",
    "en-gb-x-rp": "received British",
    "en-shaw": "Shavian",
    "en-us-nyc": "New York",
}
"""The way of speaking that a voice's name stands for."""


def voice(name: str) -> str:
    """A voice as it is called, by its name in the settings; perhaps with its engine before it."""
    first, _, rest = name.partition(" ")
    engine, own = (ENGINES[first], rest) if rest and first in ENGINES else ("", name)
    base, _, variant = own.partition("+")
    called = ACCENTS.get(base.lower(), base)
    parts = (engine, called, f"variant {variant}" if variant else "")
    return ", ".join(part for part in parts if part)
