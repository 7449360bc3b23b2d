"""What each setting is called and what it means: on the screen, aloud, and in the file."""

from typing import Final

from voice_guide.speech.numbers import in_words
from voice_guide.wording.menu import sentence

NAMES: Final = {
    "volume": "Volume",
    "speed": "Talking speed",
    "hold": "Hold length",
    "wait": "Wait for me",
    "ready": "Time to get ready",
    "theme": "Colours",
    "clock": "Clock",
    "voice": "Voice",
    "chimes": "Chimes",
    "guide": "First guide",
    "begin": "Opens with",
    "first_key": "Space at first",
    "at_end": "After a guide",
    "country": "Country",
    "keys": "Letters",
    "plain_voice": "Voice in plain lines",
    "idle": "Black screen",
}
"""What the settings are called that are shown, in the order that matters at night."""

MEANINGS: Final = {
    "speed": "How quickly the voice talks.",
    "volume": "How loud the voice is at every start.",
    "hold": "How long each stretch is held, beside what its guide says.",
    "ready": "How much more time there is to get ready before a hold.",
    "wait": "Whether each step waits for a key instead of the clock.",
    "voice": "Which voice speaks.",
    "drivers": "Which speech engines are tried, in this order.",
    "buffer": "How much sound is made ready ahead.",
    "lead_in": "How much silence comes before the first words, for devices that sleep.",
    "chimes": "When two low chimes mark where a hold begins and ends.",
    "plain_voice": "Whether plain lines are spoken too, or left to a screen reader.",
    "guide": "Which guide the first key starts.",
    "begin": "What the program opens with.",
    "first_key": "What Space does in the first ten seconds of a guide.",
    "at_end": "What the program does after the end of a guide.",
    "theme": "The colours of the screen.",
    "clock": "Whether the seconds left are shown.",
    "keys": "Other letters for commands.",
    "country": "Which country's emergency number is said.",
    "new_hip": "Whether steps that are not for a new hip are left out.",
    "new_knee": "Whether steps that are not for a new knee are left out.",
    "pregnant": "Whether steps that are not for pregnancy are left out.",
    "unsteady": "Whether what needs steady feet is left out.",
    "idle": "How long a menu is left alone before it goes black and silent.",
}
"""What every setting is, in one sentence."""

CHOICES: Final = {
    "chimes": {
        "standing-in": "when no voice can speak",
        "always": "always",
        "never": "never",
    },
    "begin": {"menu": "the menu", "guide": "the first guide at once"},
    "first_key": {"pause": "it pauses", "carry-on": "it carries on"},
    "at_end": {"stay": "it stays", "leave": "it leaves by itself"},
    "theme": {
        "night": "night, amber on black",
        "contrast": "the strongest contrast",
        "day": "day, dark on light",
    },
}
"""What the values are called that are words of the file's own."""

EMPTY: Final = {
    "voice": "the best there is",
    "drivers": "the best for this system",
    "country": "guessed",
}
"""What a setting means while it is empty."""

HINTS: Final = {
    "voice": 'It is a name that "voice-guide voices" tells.',
    "guide": 'It is a name that "voice-guide list" tells. Unless set, the one used last leads.',
}
"""Where the file's reader finds what a text may be."""

UNITS: Final = {
    "speed": "words a minute",
    "volume": "decibels above or below the night level",
    "hold": "percent of what the guide says",
    "ready": "seconds",
    "buffer": "milliseconds",
    "lead_in": "milliseconds",
    "idle": "seconds; never when 0",
}
"""What the numbers count, in the file."""

TITLE: Final = "Settings"
KEYS_TITLE: Final = "Settings: letters"
AWAITED: Final = (("Backspace", "No letter"), ("Esc", "Leave it as it is"))
"""What can be pressed besides a letter while one is awaited: as printed, and what it does."""

HERE: Final = "You are in the settings."
HERE_KEYS: Final = "You are in the settings, in the list of letters."
SPACE_KEEPS: Final = "Space keeps it."
KEPT: Final = "Kept."
NOT_KEPT: Final = "That was not kept."
FOR_NOW: Final = "It holds until the program ends."
AS_BEFORE: Final = "That is how it was."
NO_FURTHER: Final = "It goes no further."
NO_OTHER: Final = "There is no other."
TRY_FIRST: Final = "The left and right arrows try another value."
LOOKING: Final = "Looking for voices."
NO_VOICES: Final = "No voice was found."
OPEN_KEYS: Final = "Space opens the list."
GIVE_LETTER: Final = "Space gives it another letter."
ESCAPE_LEAVES: Final = "Press Escape to go back."
TYPE: Final = (
    "Type a name and a value, such as: speed 160. A name or a number alone goes there. "
    "Type leave to go back."
)
PRESS: Final = "The arrows move and try values. Space keeps one. Press Escape to go back."
"""What stands below the list, where lines are typed and where a single key is enough."""

IN_SETTINGS: Final = "Type a setting and its value, leave, or keys for a list."
"""What can be typed, told to somebody whose word was not understood."""

_LONGEST: Final = 24
"""Letters of what was typed that are said back."""

AS_AT_FIRST: Final = "as at first"
NO_KEY: Final = "no key"
PRESS_ANOTHER: Final = "Nothing has been changed. Press another letter, or Escape."
UNCHANGED: Final = "Nothing has been changed."


def press_letter(command: str) -> str:
    """What is asked of somebody who wants another letter for a command."""
    return (
        f"Press the new letter for: {sentence(command)} "
        "Backspace takes its letter away. Escape leaves it as it is."
    )


def no_such(name: str, words: str) -> str:
    """That a setting cannot be what was typed, in words that are safe to say."""
    plain = " ".join("".join(each if each.isalnum() else " " for each in words).split())
    return f"{name} cannot be {plain[:_LONGEST].rstrip() or 'that'}. {TRY_FIRST}"


def found(voices: int) -> str:
    """How many voices there are."""
    if not voices:
        return NO_VOICES
    count = "There is one voice." if voices == 1 else f"There are {in_words(voices)} voices."
    return f"{count} {TRY_FIRST}"


def row(name: str, value: str) -> str:
    """A setting and its value, in one sentence."""
    return sentence(f"{name}: {value}")


def title(number: int, of: int, *, in_keys: bool) -> str:
    """What stands at the top: which list, and where in it one is."""
    return f"{KEYS_TITLE if in_keys else TITLE}   {number} of {of}"


def place(number: int, of: int) -> str:
    """Where in the list a setting stands, its number from one."""
    return f"{in_words(number).capitalize()} of {in_words(of)}."
