"""What is said while a quick voice stands in for one that needs time to get ready."""

from voice_guide.wording.heard import name


def until_ready(coming: str, voice: str) -> str:
    """That one voice speaks until another is ready, both by what the settings call them."""
    return f"{_first(name(coming))} is getting ready. {_first(name(voice))} speaks until then."


def _first(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]
