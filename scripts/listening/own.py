"""The program's own sentences, each as it is said: with a number, a title or a key in it."""

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from msgspec.structs import replace

from voice_guide.commands.keymap import keymaps
from voice_guide.library.library import Library
from voice_guide.menu.offered import offered
from voice_guide.menu.selection import Selection
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.triage import advice
from voice_guide.triage.interview import NONE_OF_THESE, YES_OR_NO
from voice_guide.triage.signs import SIGNS
from voice_guide.wording import (
    check,
    doctor,
    door,
    heard,
    keys,
    menu,
    plain,
    screen,
    session,
    settings,
    voices,
    who,
)

COMMAND: Final = re.compile(r"--|[{}=/]|python|voice-guide")
"""What only the eye needs: commands to copy, and sentences that are not whole as they stand."""

COUNTRIES: Final = ("", "GB", "US")
"""Those whose emergency numbers are listened to."""

MODULES: Final = (
    session,
    menu,
    plain,
    screen,
    who,
    settings,
    keys,
    door,
    heard,
    voices,
    check,
    doctor,
)
"""Where the sentences that never change stand."""


def wording() -> dict[str, str]:
    """Every sentence that never changes, by the name it has."""
    return {f"{_short(module)}.{name}": text for module in MODULES for name, text in _of(module)}


def standing() -> dict[str, str]:
    """Where somebody is, as the key for it tells in a hold, in a rest and in a pause."""
    view = View(
        guide="Calf cramp: in bed", status=Status.PLAYING, step="Toes up", number=2, steps=6,
        phase=Phase.HOLD, side=1, sides=2, repeat=1, repeats=3, words=(), ends_at=27.0, left=27.0,
        length=30.0, following="Rest.",
    )  # fmt: skip
    rest = replace(view, phase=Phase.REST, left=8.0, ends_at=8.0, following="Hold again.")
    paused = replace(view, status=Status.PAUSED)
    views = {"hold": view, "rest": rest, "pause": paused}
    return {f"where {name}": " ".join(session.where(each, 0.0)) for name, each in views.items()}


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
        is_sentence = isinstance(value, str) and value.endswith((".", "!", "?"))
        if name.isupper() and is_sentence and not COMMAND.search(value):
            yield name.lower(), value


def _short(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]
