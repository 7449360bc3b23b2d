"""Every screen in every state worth looking at: what is reported and pressed until it shows.

A new screen or state needs one line here, and is then held to contrast, glyphs and fit.
"""

from typing import Final

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from tests.tui.scene import HOLD, ROWS, WORDS, Scene, guide
from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Finished,
    Noticed,
    Report,
    Sounding,
    Spoken,
)
from voice_guide.guide.model import Answer
from voice_guide.menu.check import News, Over, Shown
from voice_guide.menu.kept import Absent, Voices
from voice_guide.menu.position import SETTINGS
from voice_guide.menu.row import Row
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import check, doctor

KINDS: Final = (
    *ROWS,
    Row(guide("thigh", "Thigh cramp, front", "For a cramp in the front of the thigh."), 300.0),
    Row(
        guide("bedtime", "Bedtime stretches", "Three stretches before sleep.", "routine"),
        360.0,
        last_used=True,
    ),
    Row(guide("what", "What a night cramp is", "What happens in a cramp.", "information")),
)
"""Guides of every kind, one of them used last."""

ASKED: Final = Asked(
    "Get help",
    "Stop. Call now.",
    "You cough up blood, or you faint.",
    "Two of seven",
)
ANSWERS: Final = (Answer("a", "Still grips", "toes"), Answer("e", "Eased", "settle"))
STILL: Final = replace(HOLD, ends_at=None, left=17.0, following="Rest")
GOES: Final = replace(HOLD, following="Rest")
SPOKEN: Final = HOLD.words[1]
SILENT: Final = Sounding("", "", Link.TEXT, Lack.DEVICE)
RINGING: Final = Sounding("Pico", "", Link.BELL, Lack.DEVICE)
CHIMING: Final = Sounding("", "speakers", Link.CHIME, Lack.VOICE)

_TO_VOICES: Final = ("s", *["down"] * SETTINGS.index("voice"), "space")
_VOICES: Final = Voices(
    ("pico en-GB", "pico en-US", "espeak en-gb-scotland"),
    (Absent("the neural voice", "Install it with: python -m pip install voice_guide[neural]"),),
    speaks="pico en-GB",
)
_FOUND: Final = (
    Shown(check.LEAVE),
    Shown(doctor.BEGIN),
    Shown("Sound goes to Built-in Audio, by way of PulseAudio.", "Good"),
    Shown("The sound of your computer is turned off. Turn it on in its settings.", "Does not work"),
    Shown("There is little room on the disk: 9 megabytes. Make some.", "Could be better"),
)

SCENES: Final[dict[str, tuple[Report | Voices | News | str, ...]]] = {
    "menu": (Spoken("Space starts it.", True),),
    "menu, first use": (Spoken("Space starts it.", True),),
    "menu with its keys": ("?", Spoken("To start what is named, press Space.", True)),
    "menu with a notice, silent": (
        Noticed("The guide mine.toml is broken: line 3 has no title. Add one."),
        SILENT,
    ),
    "menu asked to leave": ("escape",),
    "session": (Changed(GOES), Spoken(SPOKEN)),
    "session, listening": (Changed(replace(WORDS, following="Hold, 30 seconds")), Spoken(SPOKEN)),
    "session, resting": (
        Changed(replace(GOES, phase=Phase.REST, length=10.0, ends_at=104.0)),
        Spoken("Keep breathing."),
    ),
    "session, changing sides": (Changed(replace(GOES, phase=Phase.SWITCH, side=2, sides=2)),),
    "session, resting long": (
        Changed(replace(GOES, phase=Phase.QUIET, length=300.0, ends_at=315.0)),
    ),
    "session, paused": (Changed(replace(STILL, status=Status.PAUSED)), Spoken("Paused.")),
    "session, waiting": (
        Changed(replace(STILL, status=Status.WAITING, left=30.0)),
        Spoken("Press Space to begin the hold."),
    ),
    "session, leaving": (
        Changed(replace(STILL, status=Status.LEAVING)),
        Spoken("Leave? Escape leaves, Space stays."),
    ),
    "session, question": (
        Changed(replace(GOES, phase=Phase.WAIT, words=("Has it eased?",), answers=ANSWERS)),
        Spoken("Has it eased?"),
    ),
    "session, verdict": (
        Changed(
            replace(
                WORDS,
                words=("Most often no one finds a cause.",),
                verdict="Plausible, weak evidence",
                more=True,
                following="What helps",
            )
        ),
        Spoken("Most often no one finds a cause."),
    ),
    "session with a notice": (
        Changed(GOES),
        Noticed("The voice stopped. A new one is being started."),
        Spoken(SPOKEN),
    ),
    "session, silent": (Changed(GOES), SILENT, Spoken(SPOKEN)),
    "session, silent, released": (
        Changed(replace(GOES, phase=Phase.REST, length=10.0, ends_at=109.0)),
        RINGING,
        Spoken("Release."),
    ),
    "session, silent, paused": (Changed(replace(STILL, status=Status.PAUSED)), SILENT),
    "session, chimes alone": (
        Changed(replace(WORDS, following="Hold, 30 seconds")),
        CHIMING,
        Spoken(SPOKEN),
    ),
    "session without its clock": (Changed(GOES), Spoken(SPOKEN), "c"),
    "session with its keys": (Changed(GOES), "?"),
    "get help": (ASKED, Spoken("You cough up blood, or you faint.", True)),
    "get help, answered": (
        ASKED,
        replace(ASKED, answered=True),
        Spoken("Stop.", True),
    ),
    "a guide's question": (
        Asked("Cramp or restless legs?", "", "Does it hurt a lot?", "One of seven"),
        Spoken("Does it hurt a lot?"),
    ),
    "about you": ("p",),
    "settings": ("s", Spoken("How loud the voice is at every start.", True)),
    "settings, a theme tried": ("s", *["down"] * SETTINGS.index("theme"), "right"),
    "voices": (*_TO_VOICES, _VOICES, "down", "down", Spoken("Pico, American.", True)),
    "voices, being looked for": (*_TO_VOICES,),
    "voices, one that cannot speak": (
        *_TO_VOICES,
        _VOICES,
        *["down"] * 3,
        Sounding("pico en-GB", "speakers"),
        Spoken("espeak, Scottish, cannot speak here.", True),
    ),
    "voices, one that is not here": (*_TO_VOICES, _VOICES, *["down"] * 4),
    "settings, the keys": ("s", *["down"] * SETTINGS.index("keys"), "space"),
    "settings, a key awaited": ("s", *["down"] * SETTINGS.index("keys"), "space", "space"),
    "check": ("d", *_FOUND),
    "check, a question": (
        "d",
        *_FOUND,
        Shown(doctor.WHOLE, answers=tuple(zip("Y012345N", doctor.WHOLE_LABELS, strict=True))),
    ),
    "check, over": ("d", *_FOUND, Shown(check.DONE), Over(), "up", "up"),
    "ending": (Changed(GOES), Finished(whole=True)),
}
"""What leads to each scene, in order: reports, voices that are found, and keys by their names."""

EVERYDAY: Final = frozenset(
    (
        "menu",
        "session",
        "session with a notice",
        "get help, answered",
        "settings",
        "ending",
    )
)
"""Scenes that have every colour and every part of a screen between them."""

NAMES: Final = [
    pytest.param(name, marks=() if name in EVERYDAY else pytest.mark.long) for name in SCENES
]
"""Every scene, for a test to be run over; those that are left out of the quick run are marked."""


def opened(name: str = "") -> Scene:
    """The program before anything has happened, for the first time ever if a scene is about it."""
    fresh = name == "menu, first use"
    return Scene(KINDS, settings=Settings(idle=0), first_use=fresh, owes_offer=fresh)


async def lead(scene: Scene, pilot: Pilot[None], name: str) -> None:
    """Lead to a scene."""
    await pilot.pause()
    for step in SCENES[name]:
        if isinstance(step, str):
            scene.app.pressed(step)
            await pilot.pause()
        elif isinstance(step, News):
            scene.host.checks[-1].show(step)
            await pilot.pause()
        elif isinstance(step, Voices):
            scene.host.searches[-1](step)
            await pilot.pause()
        else:
            await scene.tell(pilot, step)
    await pilot.pause()
