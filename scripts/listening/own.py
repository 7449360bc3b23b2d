"""The program's own sentences, each as it is said: with a number, a title or a key in it."""

from collections.abc import Iterator
from types import ModuleType
from typing import Final

from voice_guide.commands.keymap import keymaps
from voice_guide.library.library import Library
from voice_guide.menu.offered import offered
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings
from voice_guide.triage import advice
from voice_guide.triage.interview import NONE_OF_THESE, YES_OR_NO
from voice_guide.triage.signs import SIGNS
from voice_guide.wording import door, keys, menu, plain, screen, session, settings, who

COUNTRIES: Final = ("", "GB", "US")
"""Those whose emergency numbers are listened to."""

MODULES: Final = (session, menu, plain, screen, who, settings, keys, door)
"""Where the sentences that never change stand."""


def wording() -> dict[str, str]:
    """Every sentence that never changes, by the name it has."""
    return {f"{_short(module)}.{name}": text for module in MODULES for name, text in _of(module)}


def counted() -> dict[str, str]:
    """What is said with a number in it: volume, speed and holds."""
    found = {f"volume {level}": session.volume(level) for level in range(1, 11)}
    found |= {f"speed {speed}": session.speed(speed) for speed in range(90, 301, 30)}
    return found | {f"hold {hold}": session.holds(hold, 30.0 * hold / 100) for hold in (50, 100)}


def rows(library: Library) -> dict[str, str]:
    """What is said of each row of the menu, and when it opens."""
    selection = Selection(offered(library.cards(), Settings(), ""))
    said = {"menu": selection.greeting(first_use=True)}
    for place, row in enumerate(selection.rows):
        said[f"row {row.guide.id}"] = selection.picked(place + 1).named()
    return said


def help_wanted() -> dict[str, str]:
    """The warning signs, and what they come to."""
    said = {"none of these": NONE_OF_THESE, "yes or no": YES_OR_NO}
    for country in COUNTRIES:
        for sign in SIGNS:
            said[f"sign {sign.id} {country}".strip()] = advice.wording(sign, country)
            what = advice.action(sign.group, country)
            said[f"action {sign.group} {country}".strip()] = what.said
        said[f"long cramp {country}".strip()] = advice.long_cramp(country).said
    return said


def commands() -> dict[str, str]:
    """What is said of each key in the lists of keys."""
    maps = keymaps({})
    places = {"session": maps.session, "menu": maps.menu, "questions": maps.questions}
    return {
        f"{place} {row.act}": keymap.spoken(row)
        for place, keymap in places.items()
        for row in keymap.rows
    }


def _of(module: ModuleType) -> Iterator[tuple[str, str]]:
    for name, value in vars(module).items():
        if name.isupper() and isinstance(value, str) and value.endswith((".", "!", "?")):
            yield name.lower(), value


def _short(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]
