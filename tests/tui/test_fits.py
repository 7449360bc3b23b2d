"""The longest words there are, on the smallest screens and the largest."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from tests.tui.fits import lost, spoken_in_sight
from tests.tui.scene import HOLD, Scene
from voice_guide.conductor.reports import Changed, Noticed, Report, Sounding, Spoken
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.chain import Lack, Link
from voice_guide.triage.advice import long_cramp
from voice_guide.wording import session as wording

SIZES = [(40, 12), (60, 16), (80, 24)]
ALL_SIZES = [*SIZES, (44, 14), (60, 20), (80, 20), (132, 43), (200, 60)]


def guides() -> Iterator[Guide]:
    library = Library(SHIPPED, SHIPPED / "none")
    yield from (library.find(entry.id) for entry in library.entries())


def longest() -> View:
    """A view of the longest of everything that the shipped guides have."""
    steps = [step for guide in guides() for step in guide.steps]
    wordiest = max(steps, key=lambda step: len(step.say))
    title = max((step.title for step in steps), key=len)
    return replace(
        HOLD,
        guide=max((guide.title for guide in guides()), key=len),
        step=title,
        words=sentences(wordiest.say),
        following=title,
        number=10,
        steps=10,
        side=2,
        sides=2,
        length=300.0,
        ends_at=315.0,
        posture=max((step.posture or "" for step in steps), key=len),
        feel=max((step.feel or "" for step in steps), key=len),
    )


VIEW = longest()
SILENT = Sounding("", "", Link.BELL, Lack.PLAYER)
SENTENCE = max(
    (each for guide in guides() for step in guide.steps for each in sentences(step.say)), key=len
)
NOTICES = [
    wording.SLEPT,
    wording.FAULT,
    wording.VOICE_OFF,
    wording.NONE_CHOSEN,
    long_cramp("GB").shown,
]
STATES: dict[str, tuple[Report, ...]] = {
    "hold": (Changed(VIEW),),
    "change of sides": (Changed(replace(VIEW, phase=Phase.SWITCH)),),
    "paused": (Changed(replace(VIEW, status=Status.PAUSED, ends_at=None, left=215.0)),),
    "waiting": (Changed(replace(VIEW, status=Status.WAITING, ends_at=None)),),
    "leaving": (Changed(replace(VIEW, status=Status.LEAVING, ends_at=None, left=215.0)),),
    "verdict": (Changed(replace(VIEW, phase=Phase.WORDS, verdict="Plausible, weak evidence")),),
    "silent": (Changed(VIEW), SILENT),
    "silent, released": (Changed(replace(VIEW, phase=Phase.SWITCH, ends_at=399.0)), SILENT),
    "notices": (Changed(VIEW), *map(Noticed, NOTICES)),
    "all": (Changed(VIEW), SILENT, Noticed(NOTICES[0])),
}


EVERYDAY = [("hold", SIZES), ("all", SIZES)]
LONG = [pytest.param(state, ALL_SIZES, marks=pytest.mark.long) for state in STATES]


@pytest.mark.parametrize(("state", "sizes"), [*EVERYDAY, *LONG])
async def test_the_longest_words_fit_and_the_spoken_line_is_in_sight(
    state: str, sizes: list[tuple[int, int]]
) -> None:
    scene = Scene(greeted=True)
    problems = []
    async with scene.open(80, 24) as pilot:
        await scene.tell(pilot, *STATES[state])
        for size in sizes:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            for spoken in (VIEW.words[0], VIEW.words[-1], SENTENCE):
                await scene.tell(pilot, Spoken(spoken))
                problems += [f"{size}: {each}" for each in lost(scene)]
                if not spoken_in_sight(scene):
                    problems.append(f"{size}: {spoken!r} is out of sight\n{scene.text()}")
    assert problems == []
