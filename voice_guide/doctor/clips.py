"""How much of the first guide is kept as sound, for when no voice can speak."""

from voice_guide.checkup.facts import ClipFacts
from voice_guide.doctor.folders import why_shut
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.paths import Places
from voice_guide.score.words import sentences_ahead
from voice_guide.speech.say_as import said
from voice_guide.voices.ready_made import ReadyMade
from voice_guide.voices.store import Store


def clip_facts(first: Guide | None, speed: int, where: Places) -> ClipFacts:
    """What there is of the first guide, said by any voice at any speed."""
    if first is None:
        return ClipFacts("", 0, 0)
    kept = ReadyMade(Store(where.clips))
    words = _words(first)
    ready = sum(kept.find(text, speed) is not None for text in words)
    return ClipFacts(first.title, ready, len(words), why_shut(where.clips))


def _words(guide: Guide) -> frozenset[str]:
    """Every sentence of a guide, as it is given to an engine."""
    return frozenset(said(text, guide.say_as) for text in sentences_ahead(followed(guide)))
