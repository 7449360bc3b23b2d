"""Words cut into the sentences they are spoken in."""

from voice_guide.score.sentences import sentences

__all__ = ["sentences"]
