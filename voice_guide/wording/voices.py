"""What is said and shown while voices are heard one by one."""

from typing import Final

from voice_guide.speech.numbers import in_words
from voice_guide.speech.silence import SILENT
from voice_guide.wording import accents
from voice_guide.wording.menu import sentence

TITLE: Final = "Voices"
HERE: Final = "You are hearing the voices one by one."
HOW: Final = "The arrows move from voice to voice. Space chooses one. Press Escape to go back."
HEAR: Final = "Space lets you hear every voice."
"""What Space does in the settings, at the row of the voice."""

SAMPLE: Final = "Pull your toes up towards your shin. Now hold."
"""What every voice says where there is no guide to take it from."""

BEST: Final = "The best there is"
"""The row that leaves the choice to the program."""

YOURS: Final = "your voice"
IS_YOURS: Final = "This is your voice."
SPOKEN_FOR: Final = "It is your voice. Another one speaks for it."
CHOOSES: Final = "Space makes it your voice."
ABSENT: Final = "not here"
MUTE: Final = "cannot speak"
SLOW: Final = "It needs time for each sentence. To hear it then, press A."
"""Said of a voice before which a quicker one speaks."""

SILENCE: Final = "No voice, but words and chimes"
AGAIN: Final = "Space tries it again."
UNHEARD: Final = "The voice is off, so you cannot hear them."
"""Said in plain lines that are left to a screen reader."""

IN_VOICES: Final = "Type a number, choose, leave, or keys for a list."
"""What can be typed, told to somebody whose word was not understood."""


def called(name: str) -> str:
    """A voice as it is called, by its name in the settings; the best there is when empty."""
    if name == SILENT:
        return SILENCE
    return accents.voice(name) if name else BEST


def title(number: int, of: int) -> str:
    """What stands at the top: where among the voices one is; nothing is there before any is."""
    return f"{TITLE}   {number} of {of}" if of else TITLE


def place(number: int, of: int) -> str:
    """Where among the voices one is, the number from one."""
    return f"{in_words(number).capitalize()} of {in_words(of)}."


def row(name: str) -> str:
    """A voice by its name, as the first words of what it says."""
    return sentence(called(name))


def absent(title: str, mend: str) -> str:
    """That an engine is not here, and what to do about it."""
    return f"{title} is not here. {sentence(mend)}"


def mute(name: str) -> str:
    """That a voice cannot speak, said by another."""
    return f"{_subject(name)} cannot speak here."


def chosen(name: str) -> str:
    """That a voice is the one that was chosen."""
    if name == SILENT:
        return "There is no voice now, but words and chimes."
    return f"{_subject(name)} is your voice now." if name else "The best voice here is yours now."


def _subject(name: str) -> str:
    """A voice's name as the beginning of a sentence; its commas want one behind them."""
    words = called(name)
    return f"{words}," if "," in words else words
