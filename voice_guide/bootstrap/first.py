"""The guide that comes first: for `now`, and for a program that opens with a guide."""

from voice_guide.bootstrap.program import Program
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide


def first_guide(program: Program) -> Guide:
    """The guide that was set; else the relief guide used last; else the first there is.

    One that cannot be found costs only its place.

    Raises:
        NoSuchGuide: there is no guide at all.
    """
    library = program.library
    for name in (_wanted(program), program.settings.guide):
        try:
            return library.find(name)
        except VoiceGuideError:
            continue
    entries = library.entries()
    return library.find(entries[0].id if entries else program.settings.guide)


def _wanted(program: Program) -> str:
    last = program.recalled.remembered.last_used
    return last if last and "guide" not in program.reading.given else program.settings.guide
