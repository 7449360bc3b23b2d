"""A guide as data for other programs; docs/json.md says what each key is."""

from datetime import date

import msgspec

from voice_guide.guide.model import Guide
from voice_guide.library.library import Entry
from voice_guide.menu.card import Card
from voice_guide.score.model import Score
from voice_guide.score.pace import Pace
from voice_guide.score.transcript import spoken


def listed(entry: Entry, card: Card, pace: Pace) -> dict[str, object]:
    """A guide as one row of a list; it takes as long as it does with every gate open."""
    return {
        "id": entry.id,
        "title": entry.title,
        "summary": entry.summary,
        "kind": entry.kind,
        "language": card.language,
        "cramping": card.cramping,
        "reviewed": card.reviewed,
        "reviewed_by_clinician": card.by_clinician,
        "seconds": None if card.through is None else round(card.through.at(pace), 1),
        "shipped": entry.shipped,
        "path": str(entry.path),
    }


def described(guide: Guide, score: Score) -> dict[str, object]:
    """The whole of a guide, with every sentence and every stretch of it at its second."""
    return {
        "guide": msgspec.to_builtins(guide, builtin_types=(date,))
        | {"reviewed": guide.reviewed.isoformat()},
        "reviewed_by_clinician": bool(guide.clinician),
        "seconds": _seconds(score),
        "spoken": [
            {
                "at": round(begin + cue.at, 1),
                "seconds": round(cue.length, 1),
                "step": part.step,
                "side": cue.side,
                "repeat": cue.repeat,
                "kind": str(cue.kind),
                "text": cue.text,
            }
            for begin, part in score.parts
            for cue in spoken(part.cues)
        ],
        "phases": [
            {
                "at": round(begin + span.begin, 1),
                "seconds": round(span.end - span.begin, 1),
                "step": part.step,
                "side": span.side,
                "repeat": span.repeat,
                "phase": str(span.phase),
            }
            for begin, part in score.parts
            for span in part.spans
        ],
    }


def _seconds(score: Score) -> float | None:
    """How long a guide plays; nothing where only answers lead on."""
    return round(score.length, 1) if score.parts else None
