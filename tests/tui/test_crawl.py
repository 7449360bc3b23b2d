"""Every screen, gone through by ear: what has focus is named, and what shows can be heard.

A new screen needs a line in PLACES, and a line in FOCUS that tells what has focus there.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Static

from tests.session.guides import a_guide, a_pause, a_question, a_step
from tests.tui.house import House, words
from tests.tui.scene import WHICH
from voice_guide.guide.model import Ask, Caution, Section
from voice_guide.menu.position import SETTINGS
from voice_guide.speech.numbers import in_words
from voice_guide.tui.screens.doctor import DoctorScreen
from voice_guide.tui.screens.ending import Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.night import Night
from voice_guide.tui.screens.session import Session
from voice_guide.tui.screens.settings import SettingsScreen
from voice_guide.tui.screens.voices import VoicesScreen
from voice_guide.tui.screens.who import Who
from voice_guide.tui.widgets.shelf import Shelf

NOT_SAID: Final = {
    "voice guide": "the program's own name; the ear is told that this is the menu",
    "listen": "stands while the guide's own words are being said",
    "your answer": "stands while an answer is waited for; the question itself is said",
    "waiting": "is said as the key that is waited for",
    "rest quietly": "stands while nothing needs to be done",
    "first side": "is said as 'side one of two'",
    "verdict": "is said as 'how sure is it?'",
    "sleep well": "the end is quiet, so that the person can sleep",
    "any key brings back the menu": "the end is quiet; any key names the menu",
}
"""What shows and is never said word for word, each with its reason."""

DRAWN: Final = frozenset({"caption", "seconds", "bar", "left", "keys"})
"""Lines that are what is being said, or figures that W says in words, or keys; see the tests."""


def plain(text: str) -> str:
    """Words alone, in small letters, with numbers as they are said."""
    spelt = re.sub(r"\d+", lambda number: in_words(int(number[0])), text.lower())
    return " ".join(re.findall(r"[a-z']+", spelt))


def pieces(text: str) -> set[str]:
    """What a line shows, cut where it need not be said in one breath."""
    return {plain(piece) for piece in re.split(r"\n|  +|[.?!,:;] ?", text)} - {""}


@dataclass(frozen=True)
class Focus:
    """What the person is at: a screen, and the row, step or question there."""

    screen: str
    name: str
    place: str = ""
    other: str = ""
    """Another name it goes by."""


def of_guides(screen: Night) -> Focus:
    """The guide that is chosen among others."""
    shelf = screen.query_one(Shelf)
    at, rows = shelf.selection.at, shelf.selection.rows
    name = shelf.text(at).plain.split("\n")[0].split("  ")[1]
    return Focus("Menu", name, f"{at + 1} of {len(rows)}")


def of_rows(screen: Night) -> Focus:
    """The row that is chosen among others."""
    rows = [each for each in screen.query(".row") if isinstance(each, Static)]
    at, row = next((at, row) for at, row in enumerate(rows) if row.has_class("chosen"))
    name = words(row).split("\n")[0].split("  ")[0]
    return Focus(screen.id or type(screen).__name__, name, f"{at + 1} of {len(rows)}")


def of_sentences(screen: Night) -> Focus:
    """The first sentence that is to be read."""
    return Focus(type(screen).__name__, words(screen.query(".sentence").first(Static)))


def of_step(screen: Night) -> Focus:
    """The words of a step that begin it, or its title where they have been said."""
    title = words(screen.query_one("#step", Static))
    return Focus("Session", of_sentences(screen).name, other=title)


def of_question(screen: Night) -> Focus:
    """The question, and its place."""
    asked = [words(line) for line in screen.query(".sentence").results(Static)]
    place = words(screen.query_one("#place", Static)).removeprefix("Question ")
    question = next(line for line in asked if line.endswith("?"))
    return Focus(type(screen).__name__, question, place)


def of_list(screen: Night) -> Focus:
    """The key that was named last, of all that are listed."""
    marked = [words(line) for line in screen.query(".sentence.spoken").results(Static)]
    return Focus(type(screen).__name__, marked[0] if marked else "keys")


FOCUS: Final[dict[type[Night], Callable[[Night], Focus]]] = {
    Menu: of_guides,
    SettingsScreen: of_rows,
    Who: of_question,
    Palette: of_list,
    Help: of_sentences,
    Session: of_step,
    VoicesScreen: of_rows,
    DoctorScreen: lambda screen: Focus("Doctor", ""),
    Ending: lambda screen: Focus("Ending", ""),
}
"""How to tell what has focus on each screen. Of a step of a guide and of a warning sign nothing is
said but the words themselves, as nothing may stand before them; W says their place."""

CHECK: Final = a_question().ask or Ask(0.0, (), "")
FULL: Final = a_guide(
    a_step(
        posture="Leg straight.",
        feel="A strong pull.",
        stop_if="Stop if it gets worse.",
        sides=2,
        hold=90.0,
    ),
    a_question(ask=replace(CHECK, wait=900.0)),
    a_pause(pause=600.0),
    title="Calf: in bed",
    cautions=(Caution("Pregnant", "Half sit up."),),
)
TOLD: Final = a_guide(
    id="told",
    title="What it is",
    summary="What happens in a cramp.",
    kind="information",
    steps=(),
    sections=(
        Section(
            "why",
            "Why it comes",
            "Most often no one finds a cause.",
            more="Six in ten people have one.",
            verdict="Plausible, weak evidence",
        ),
        Section("what", "What helps", "Stretching does."),
    ),
)
SHORT: Final = a_guide(a_pause(), id="short", title="Short")
SHELF: Final = (FULL, TOLD, WHICH, SHORT)


@dataclass(frozen=True)
class Place:
    """A way to a screen, the keys that move about there, and those that ask."""

    way: Sequence[str] = ()
    moves: Sequence[str] = ()
    asks: Sequence[str] = ("w", "?")
    first_use: bool = False
    notices: Sequence[str] = ()
    whole: bool = True
    """Whether all that shows is heard on this way; else only what has focus is."""


ROWS: Final = ("down", "down", "down", "up", "up", "up")
TO_LETTERS: Final = "+".join((*["down"] * SETTINGS.index("keys"), "space"))
TO_VOICES: Final = "+".join((*["down"] * SETTINGS.index("voice"), "space"))
LONG: Final = frozenset({"session, asked to leave", "a guide's questions", "get help, answered"})
"""Places that are left out of the everyday tests, as others go much the same way."""
PLACES: Final = {
    "menu": Place(moves=(*ROWS, "3", "1")),
    "menu, for the first time": Place(
        moves=ROWS, first_use=True, notices=("Guide x is broken. Mend it.",)
    ),
    "menu, asked to leave": Place(way=(*ROWS, "escape"), asks=()),
    "settings": Place(way=("s",), moves=("down",) * len(SETTINGS)),
    "the letters of commands": Place(way=("s", TO_LETTERS), moves=("down", "down"), whole=False),
    "voices": Place(
        way=("s", TO_VOICES), moves=("down", "down", "down", "up", "up", "space"), whole=False
    ),
    "the check before the night": Place(way=("d",), asks=(), whole=False),
    "about you": Place(way=("p",), moves=("w", "y", "w", "n", "w", "left")),
    "get help": Place(way=("h",), moves=("w", "n", "w", "n")),
    "get help, answered": Place(way=("h", "y"), asks=("space", "?")),
    "session": Place(way=("space",), moves=("w", "i", "n", "w", "b"), asks=("w", "m", "?")),
    "session, paused": Place(way=("space", "space"), asks=("w", "i", "?")),
    "session, asked to leave": Place(way=("space", "escape"), asks=("w", "i", "?")),
    "information": Place(way=("2", "space+t"), asks=("w", "i", "m", "?")),
    "a guide's questions": Place(way=("3", "space")),
    "ending": Place(way=("4", "space"), asks=()),
}
"""Where the person goes, and what they press there."""


def focus(house: House) -> Focus:
    return FOCUS[type(house.screen)](house.screen)


def shown(house: House) -> set[str]:
    """All that shows, in pieces."""
    lines = [text for name, text in house.shown() if name not in DRAWN]
    return {piece for text in lines for piece in pieces(text)}


async def pressed(house: House, pilot: Pilot[None], key: str) -> set[str]:
    """Press a key, and find what then has focus named, with its place; what shows then."""
    before = focus(house)
    heard = plain(" ".join(await house.press(pilot, key)))
    after = focus(house)
    if after != before:
        names = {plain(name) for name in (after.name, after.other or after.name)}
        assert any(name in heard for name in names), (key, after, heard)
        assert plain(after.place) in heard, (key, after, heard)
    return shown(house)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.long] * (name in LONG)) for name in PLACES]
)
async def test_what_has_focus_is_named_what_shows_is_heard_and_what_is_heard_shows(
    name: str,
) -> None:
    place = PLACES[name]
    house = House(SHELF, first_use=place.first_use, notices=place.notices)
    async with house.open() as pilot:
        await house.listen(pilot)
        for key in place.way:
            await pressed(house, pilot, key)
        seen = shown(house)
        for key in (*place.moves, *place.asks):
            seen |= await pressed(house, pilot, key)
            if isinstance(house.screen, Palette):
                for step in ("down", "down", "escape"):
                    seen |= await pressed(house, pilot, step)
    heard = plain(" ".join(house.heard))
    unheard = {piece for piece in seen if piece not in heard and piece not in NOT_SAID}
    assert not (place.whole and unheard)
    assert not house.unseen


def test_every_screen_is_gone_through() -> None:
    assert set(FOCUS) == {
        each for each in Night.__subclasses__() if "voice_guide" in each.__module__
    }
