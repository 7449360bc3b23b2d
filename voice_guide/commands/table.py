"""The rows: what each command is called, which keys give it, and how it is said aloud.

One table a place: a session, the menu, questions, the settings, and the list of keys itself.
Keys, footer, help and speech all read these. `{key}` in a sentence stands for the command's first
key.
"""

from typing import Final

from msgspec import Struct

from voice_guide.commands.acts import Act

__all__ = [
    "MENU",
    "NO",
    "PALETTE",
    "QUESTIONS",
    "SESSION",
    "SETTINGS",
    "VOICES",
    "YES",
    "Act",
    "Command",
]


class Command(Struct, frozen=True):
    """One row: an act, its keys, its word on screen, and its sentence for the ear."""

    act: Act
    keys: tuple[str, ...]
    label: str
    spoken: str


_LOUDER: Final = "To make the voice louder, press {key}."
_QUIETER: Final = "To make the voice quieter, press {key}."
_HELP: Final = Command(
    Act.HELP, ("h", "0"), "Get help", "To learn when you need help, press {key}."
)
_WHERE: Final = Command(Act.WHERE, ("w", "2"), "Where am I", "To hear where you are, press {key}.")
_SLOWER: Final = Command(
    Act.SLOWER, ("[", ",", "<"), "Slower", "For a slower voice, press {key}, or the comma."
)
_QUICKER: Final = Command(
    Act.QUICKER, ("]", ".", ">"), "Quicker", "For a quicker voice, press {key}, or the full stop."
)
_VOICE: Final = Command(Act.VOICE, ("v",), "Voice", "To turn the voice off, or on, press {key}.")
_BLACK: Final = Command(Act.BLACK, ("k",), "Black screen", "To make the screen black, press {key}.")
_KEYS: Final = Command(Act.KEYS, ("?", "f1", "/"), "Keys", "To hear these keys, press {key}.")

SESSION: Final = (
    Command(Act.PAUSE, ("space", "enter"), "Pause", "To pause, and to carry on, press {key}."),
    Command(
        Act.AGAIN,
        ("a", "1"),
        "Again",
        "To hear it again, press {key}. Press it twice for simpler words.",
    ),
    Command(Act.EASED, ("e", "3"), "It has eased", "If it has eased, press {key}."),
    Command(
        Act.NEXT,
        ("n", "right"),
        "Next",
        "To go on to the next step, press {key}, or the right arrow.",
    ),
    Command(
        Act.BACK, ("b", "left"), "Back", "To go one step back, press {key}, or the left arrow."
    ),
    _WHERE,
    _HELP,
    Command(Act.LOUDER, ("up", "+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("down", "-"), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    Command(Act.WAIT, ("t",), "Wait for me", "To have each step wait for you, press {key}."),
    Command(Act.LONGER, ("l",), "Longer holds", "To make each hold longer, press {key}."),
    Command(Act.SHORTER, ("s",), "Shorter holds", "To make each hold shorter, press {key}."),
    Command(
        Act.ABOUT,
        ("i",),
        "How it should feel",
        "To learn how to lie, and how it feels, press {key}.",
    ),
    Command(Act.MORE, ("m",), "Tell me more", "To hear more, where there is more, press {key}."),
    _VOICE,
    _BLACK,
    Command(Act.CLOCK, ("c",), "Clock", "To hide the clock, or show it, press {key}."),
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Leave", "To leave, press {key}. It asks first."),
)
"""Every command of a session, in the order in which they matter."""

MENU: Final = (
    Command(Act.START, ("space", "enter"), "Start", "To start what is named, press {key}."),
    Command(Act.MOVE, ("up", "down"), "Move", "To move, press the up or down arrow."),
    Command(
        Act.PICK, tuple("123456789"), "Go straight", "To go straight to a guide, press its number."
    ),
    _HELP,
    Command(Act.LOUDER, ("+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("-",), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    _VOICE,
    Command(Act.WHERE, ("w",), "Where am I", "To hear where you are, press {key}."),
    Command(Act.SETTINGS, ("s",), "Settings", "For the settings, press {key}."),
    Command(
        Act.ABOUT_YOU,
        ("p",),
        "About you",
        "To tell about new joints, pregnancy, or unsteady feet, press {key}.",
    ),
    Command(Act.CHECK, ("d",), "Check", "To check the sound before the night, press {key}."),
    Command(
        Act.BLACK,
        ("k",),
        "Black screen",
        "To make the screen black and silent, press {key}. Any key brings it back.",
    ),
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Leave", "To leave, press {key}. It asks first."),
)
"""Every command of the menu, in the order in which they matter."""

QUESTIONS: Final = (
    Command(Act.YES, ("y", "right"), "Yes", "To say yes, press {key}, or the right arrow."),
    Command(Act.NO, ("n", "left"), "No", "To say no, press {key}, or the left arrow."),
    Command(Act.AGAIN, ("space", "enter", "a"), "Say it again", "To hear it again, press {key}."),
    _HELP,
    _WHERE,
    Command(Act.LOUDER, ("up", "+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("down", "-"), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    _VOICE,
    _BLACK,
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Go back", "To go back, press {key}."),
)
"""Every command while questions are asked, in the order in which they matter."""

SETTINGS: Final = (
    Command(Act.MOVE, ("up", "down"), "Move", "To move, press the up or down arrow."),
    Command(
        Act.CHANGE,
        ("left", "right"),
        "Change",
        "To try another value, press the left or right arrow.",
    ),
    Command(Act.KEEP, ("space", "enter"), "Keep", "To keep it, press {key}."),
    _HELP,
    Command(Act.WHERE, ("w",), "Where am I", "To hear where you are, press {key}."),
    Command(Act.LOUDER, ("+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("-",), "Quieter", _QUIETER),
    _VOICE,
    _BLACK,
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Go back", "To go back, press {key}."),
)
"""Every command while settings are changed, in the order in which they matter."""

VOICES: Final = (
    Command(
        Act.MOVE,
        ("up", "down", "left", "right"),
        "Move",
        "To move from voice to voice, press the arrows.",
    ),
    Command(
        Act.KEEP, ("space", "enter"), "Choose", "To make the voice you hear yours, press {key}."
    ),
    Command(Act.LEAVE, ("escape", "q"), "Go back", "To go back, press {key}."),
    Command(
        Act.PICK, tuple("123456789"), "Go straight", "To go straight to a voice, press its number."
    ),
    Command(Act.AGAIN, ("a",), "Again", "To hear it again, press {key}."),
    _HELP,
    Command(Act.WHERE, ("w",), "Where am I", "To hear where you are, press {key}."),
    Command(Act.LOUDER, ("+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("-",), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    _VOICE,
    _BLACK,
    _KEYS,
)
"""Every command while voices are heard one by one, in the order in which they matter."""

PALETTE: Final = (
    Command(
        Act.MOVE, ("up", "down"), "Step", "To step through the keys, press the up or down arrow."
    ),
    Command(Act.START, ("space", "enter"), "Do it", "To do what was named, press {key}."),
    Command(Act.LEAVE, ("escape", "q"), "Go back", "To go back, press {key}."),
    Command(Act.WHERE, ("w",), "Where am I", "To hear where you are, press {key}."),
)
"""Every command of the list of keys; the keys that it lists work there too."""

YES: Final = QUESTIONS[0].keys
"""Keys that answer yes while a question is open."""

NO: Final = QUESTIONS[1].keys
"""Keys that answer no while a question is open."""
