"""What a voice says so that it can be judged: a real instruction, cut short."""

from voice_guide.guide.model import Guide
from voice_guide.score.sentences import sentences


def instruction(guide: Guide) -> str:
    """How a guide's first hold is begun: its first sentence and its last; nothing without holds."""
    step = next((step for step in guide.steps if step.hold), None)
    said = sentences(step.say) if step else ()
    return " ".join(dict.fromkeys((*said[:1], *said[-1:])))
