"""What each setting can be changed to, and which value comes next."""

from typing import Final

from voice_guide.menu.kept import Around, Kept, Value
from voice_guide.score.pace import HOLDS, READY, SPEEDS
from voice_guide.speech.loudness import LOUDEST, QUIETEST, STEP
from voice_guide.wording.countries import COUNTRIES
from voice_guide.wording.settings import CHOICES

_STEPS: Final = round((LOUDEST - QUIETEST) / STEP)

ORDERED: Final[dict[str, tuple[float, ...]]] = {
    "volume": tuple(QUIETEST + STEP * step for step in range(_STEPS + 1)),
    "speed": (SPEEDS[0], *range(SPEEDS[0] + 5, SPEEDS[-1], 10), SPEEDS[-1]),
    "hold": tuple(HOLDS[::10]),
    "ready": tuple(READY[::5]),
}
"""Numbers that have a least and a most, and go no further."""

IDLE: Final = (30, 60, 120, 300, 600, 1800, 3600, 0)
"""Seconds until a menu left alone goes black; nought for never."""


def choices(name: str, kept: Kept, around: Around) -> tuple[Value, ...]:
    """Every value to choose from, in the order in which they are tried."""
    if name in ORDERED:
        return ORDERED[name]
    if name in CHOICES:
        return tuple(CHOICES[name])
    match name:
        case "voice":
            return ("", *(around.voices.here if around.voices else ()))
        case "guide":
            return (None, *around.guides)
        case "country":
            return ("", *COUNTRIES)
        case "idle":
            return IDLE
        case "keys":
            return ()
        case _ if name.startswith("keys."):
            return (None,)
    return (True, False) if isinstance(kept.value(name), bool) else ()


def another(value: Value, by: int, among: tuple[Value, ...], *, ordered: bool) -> Value:
    """The value one further on, or one back where `by` is -1; the same one where there is none.

    What has no least and no most goes round. A value that is none of these leads to the nearest,
    or to the first.
    """
    if ordered and isinstance(value, int | float):
        beyond = [
            each for each in among if isinstance(each, int | float) and (each - value) * by > 0
        ]
        return (beyond[0] if by > 0 else beyond[-1]) if beyond else value
    if value not in among:
        return among[0] if among else value
    return among[(among.index(value) + by) % len(among)]
