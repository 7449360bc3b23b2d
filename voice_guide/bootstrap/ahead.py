"""What a slow voice renders while nobody waits for anything: the guide that comes first."""

import logging
from collections.abc import Iterator

from voice_guide.conductor.softness import softened
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.followed import followed
from voice_guide.library.index import NAME
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.paths import Places
from voice_guide.ports import Settings
from voice_guide.score.words import sentences_ahead, sentences_of
from voice_guide.speech.say_as import said
from voice_guide.wording import session as wording


def first_guides_words(settings: Settings, where: Places) -> Iterator[tuple[str, int]]:
    """Every sentence of the guide that was set, and of what keys bring, each with its speed."""
    try:
        guide = followed(Library(SHIPPED, where.guides, where.cache / NAME).find(settings.guide))
    except VoiceGuideError as error:  # it was named when the program started
        logging.getLogger(__name__).warning("nothing is rendered ahead: %s", error)
        return
    for text in (*sentences_ahead(guide), *wording.COMMON):
        yield said(text, guide.say_as), settings.speed
    if guide.steps and guide.kind != "information":
        last = softened(settings.pace).speed
        for text in sentences_of(guide.steps[-1]):
            yield said(text, guide.say_as), last
