"""A guide made ready to be followed: every piece of information becomes a step of words."""

from typing import Final

from msgspec.structs import replace

from voice_guide.guide.model import Guide, Section, Step

PAUSE: Final = 1.5
"""Seconds of quiet after a section, to take it in; our own choice."""


def followed(guide: Guide) -> Guide:
    """The guide with its sections as steps behind its own, in order, to be stepped through."""
    return replace(guide, steps=(*guide.steps, *map(_step, guide.sections)))


def section(guide: Guide, step: str) -> Section | None:
    """The section that a step was made from, by the step's id."""
    return next((each for each in guide.sections if each.id == step), None)


def _step(section: Section) -> Step:
    return Step(
        id=section.id,
        title=section.title,
        say=section.say,
        pause=PAUSE,
        sources=section.sources,
    )
