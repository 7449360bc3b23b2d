"""A guide as a page to read, and as data."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import msgspec

from voice_guide.guide.model import Guide, Source
from voice_guide.score.model import Score
from voice_guide.score.transcript import clock, spoken, transcript

UNREVIEWED: Final = "No clinician has reviewed this guide."
ABOUT_TIMES: Final = "Times are about right. They are exact once the voice has spoken the words."


def page(guide: Guide, score: Score) -> str:
    """The whole of a guide for a reader: who looked at it, words, cautions, sources."""
    return "\n".join(_lines(guide, score))


def described(guide: Guide, score: Score) -> dict[str, object]:
    """The whole of a guide as data, with every sentence and its second."""
    return {
        "guide": msgspec.to_builtins(guide, builtin_types=(date,))
        | {"reviewed": guide.reviewed.isoformat()},
        "reviewed_by_clinician": bool(guide.clinician),
        "seconds": round(score.length, 1),
        "spoken": [
            {"at": round(begin + cue.at, 1), "step": part.step, "text": cue.text}
            for begin, part in score.parts
            for cue in spoken(part.cues)
        ],
    }


def _lines(guide: Guide, score: Score) -> Iterator[str]:
    """The lines of a page."""
    yield guide.title
    yield guide.summary
    yield f"Held against its sources on {guide.reviewed.isoformat()}."
    yield f"Reviewed by {guide.clinician}." if guide.clinician else UNREVIEWED
    if guide.kit:
        yield f"You need: {guide.kit}"
    if score.parts:
        yield ""
        yield f"Words and times, {clock(score.length)} in all"
        yield ABOUT_TIMES
        yield transcript(score).rstrip("\n")
    for section in guide.sections:
        yield ""
        yield section.title
        yield section.say
        yield from (text for text in (section.more, section.verdict) if text)
    for question in guide.questions:
        yield ""
        yield question.say
    if guide.cautions:
        yield ""
        yield "Take care"
        yield from (f"- {caution.who}: {caution.text}" for caution in guide.cautions)
    if guide.sources:
        yield ""
        yield "Sources"
        yield from (_source(source) for source in guide.sources)


def _source(source: Source) -> str:
    """A source with its address."""
    about = ", ".join(
        part for part in (source.publisher, str(source.year or ""), source.note) if part
    )
    named = f"[{source.id}] {source.title}" + (f" ({about})" if about else "")
    return f"- {named} {source.url}".rstrip()
