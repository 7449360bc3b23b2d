"""The step that a guide comes to rest in."""

from voice_guide.guide.model import Guide


def settle(guide: Guide) -> str:
    """The id of the settling step: the one called "settle", else the last.

    Raises:
        IndexError: The guide has no steps; only one of the kind "information" has none.
    """
    ids = [step.id for step in guide.steps]
    return "settle" if "settle" in ids else ids[-1]
