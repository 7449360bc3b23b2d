"""Every sentence of every shipped guide, as an engine is given it."""

from collections.abc import Iterator

from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.sentences import sentences
from voice_guide.score.words import sentences_ahead
from voice_guide.speech.say_as import said


def corpus() -> tuple[str, ...]:
    """Each sentence once, in the order of the guides."""
    library = Library(SHIPPED, SHIPPED / "none")
    guides = (library.find(entry.id) for entry in library.entries())
    return tuple(dict.fromkeys(text for guide in guides for text in spoken(guide)))


def spoken(guide: Guide) -> Iterator[str]:
    """What a guide may say: its steps, its sections with their numbers, and its questions."""
    asked = [each.say for each in guide.questions] + [each.say for each in guide.outcomes]
    told = [each.more or "" for each in guide.sections]
    about = [text or "" for step in guide.steps for text in (step.posture, step.feel)]
    more = (line for text in (*asked, *told, *about) for line in sentences(text))
    lines = (*sentences_ahead(followed(guide)), *more)
    return (said(line, guide.say_as) for line in lines)
