"""The guides, shipped and own."""

from voice_guide.checkup.facts import GuideFacts
from voice_guide.checkup.finding import Finding
from voice_guide.speech.numbers import in_words
from voice_guide.wording import doctor as wording
from voice_guide.wording.menu import sentence


def judged(facts: GuideFacts) -> tuple[Finding, ...]:
    """Whether guides can be played, which comes first, and what is wrong with each other."""
    broken = tuple(_broken(words, shipped=shipped) for shipped, words in facts.broken)
    return (_there(facts), *broken, *_set(facts))


def _there(facts: GuideFacts) -> Finding:
    count = facts.shipped + facts.own
    if not count or not facts.first:
        return Finding("guides", "bad", wording.NO_GUIDE, wording.NO_GUIDE_MEND)
    words = wording.GUIDES.format(count=in_words(count).capitalize())
    first = wording.GUIDE_FIRST.format(title=sentence(facts.first))
    return Finding("guides", "good", f"{words} {first}", shared=words)


def _broken(words: str, *, shipped: bool) -> Finding:
    """A guide that cannot be used; what is in a person's own stays out of reports."""
    return Finding("guide", "bad", words, shared=None if shipped else wording.GUIDE_SHARED)


def _set(facts: GuideFacts) -> tuple[Finding, ...]:
    if not facts.first_problem:
        return ()
    return (Finding("first guide", "bad", facts.first_problem, shared=wording.FIRST_SHARED),)
