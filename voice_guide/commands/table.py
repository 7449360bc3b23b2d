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


_LOUDER: Final = "{key} makes the voice louder."
_QUIETER: Final = "{key} makes the voice quieter."
_HELP: Final = Command(Act.HELP, ("h", "0"), "Get help", "{key} tells you when to get help.")
_WHERE: Final = Command(Act.WHERE, ("w", "2"), "Where am I", "{key} says where you are.")
_SLOWER: Final = Command(
    Act.SLOWER, ("[", ",", "<"), "Slower", "{key}, or the comma, makes the voice slower."
)
_QUICKER: Final = Command(
    Act.QUICKER, ("]", ".", ">"), "Quicker", "{key}, or the full stop, makes the voice quicker."
)
_VOICE: Final = Command(Act.VOICE, ("v",), "Voice", "{key} turns the voice off, and on.")
_BLACK: Final = Command(Act.BLACK, ("k",), "Black screen", "{key} makes the screen black.")
_KEYS: Final = Command(Act.KEYS, ("?", "f1", "/"), "Keys", "{key} reads these keys.")

SESSION: Final = (
    Command(Act.PAUSE, ("space", "enter"), "Pause", "{key} pauses, and carries on."),
    Command(Act.AGAIN, ("a", "1"), "Again", "{key} says it again. Twice says it simpler."),
    Command(Act.EASED, ("e", "3"), "It has eased", "{key} says that it has eased."),
    Command(Act.NEXT, ("n", "right"), "Next", "{key}, or the right arrow, goes to the next step."),
    Command(Act.BACK, ("b", "left"), "Back", "{key}, or the left arrow, goes one step back."),
    _WHERE,
    _HELP,
    Command(Act.LOUDER, ("up", "+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("down", "-"), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    Command(Act.WAIT, ("t",), "Wait for me", "{key} lets each step wait for you."),
    Command(Act.LONGER, ("l",), "Longer holds", "{key} makes the holds longer."),
    Command(Act.SHORTER, ("s",), "Shorter holds", "{key} makes the holds shorter."),
    Command(Act.ABOUT, ("i",), "How it should feel", "{key} says how to lie, and how it feels."),
    Command(Act.MORE, ("m",), "Tell me more", "{key} tells you more, where there is more to tell."),
    _VOICE,
    _BLACK,
    Command(Act.CLOCK, ("c",), "Clock", "{key} hides the clock, and shows it."),
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Leave", "{key} asks before it leaves."),
)
"""Every command of a session, in the order in which they matter."""

MENU: Final = (
    Command(Act.START, ("space", "enter"), "Start", "{key} starts the guide that is named."),
    Command(Act.MOVE, ("up", "down"), "Move", "The up and down arrows move."),
    Command(Act.PICK, tuple("123456789"), "Go straight", "A number goes straight to a guide."),
    _HELP,
    Command(Act.LOUDER, ("+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("-",), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    _VOICE,
    Command(Act.WHERE, ("w",), "Where am I", "{key} says where you are."),
    Command(Act.SETTINGS, ("s",), "Settings", "{key} opens the settings."),
    Command(
        Act.ABOUT_YOU,
        ("p",),
        "About you",
        "{key} asks about new joints, pregnancy, and unsteady feet.",
    ),
    Command(
        Act.BLACK,
        ("k",),
        "Black screen",
        "{key} makes the screen black and silent. Any key brings it back.",
    ),
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Leave", "{key} asks before it leaves."),
)
"""Every command of the menu, in the order in which they matter."""

QUESTIONS: Final = (
    Command(Act.YES, ("y", "right"), "Yes", "{key}, or the right arrow, means yes."),
    Command(Act.NO, ("n", "left"), "No", "{key}, or the left arrow, means no."),
    Command(Act.AGAIN, ("space", "enter", "a"), "Say it again", "{key} says it again."),
    _HELP,
    Command(Act.CHECK, ("d",), "Check", "To check the sound before the night, press {key}."),
    _WHERE,
    Command(Act.LOUDER, ("up", "+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("down", "-"), "Quieter", _QUIETER),
    _SLOWER,
    _QUICKER,
    _VOICE,
    _BLACK,
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Go back", "{key} goes back."),
)
"""Every command while questions are asked, in the order in which they matter."""

SETTINGS: Final = (
    Command(Act.MOVE, ("up", "down"), "Move", "The up and down arrows move."),
    Command(
        Act.CHANGE, ("left", "right"), "Change", "The left and right arrows try another value."
    ),
    Command(Act.KEEP, ("space", "enter"), "Keep", "{key} keeps it."),
    _HELP,
    Command(Act.WHERE, ("w",), "Where am I", "{key} says where you are."),
    Command(Act.LOUDER, ("+", "="), "Louder", _LOUDER),
    Command(Act.QUIETER, ("-",), "Quieter", _QUIETER),
    _VOICE,
    _BLACK,
    _KEYS,
    Command(Act.LEAVE, ("escape", "q"), "Go back", "{key} goes back."),
)
"""Every command while settings are changed, in the order in which they matter."""

PALETTE: Final = (
    Command(Act.MOVE, ("up", "down"), "Step", "The up and down arrows step through the keys."),
    Command(Act.START, ("space", "enter"), "Do it", "{key} does the one that was named."),
    Command(Act.LEAVE, ("escape", "q"), "Go back", "{key} goes back."),
    Command(Act.WHERE, ("w",), "Where am I", "{key} says where you are."),
)
"""Every command of the list of keys; the keys that it lists work there too."""

YES: Final = QUESTIONS[0].keys
"""Keys that answer yes while a question is open."""

NO: Final = QUESTIONS[1].keys
"""Keys that answer no while a question is open."""
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
    Command(Act.LEAVE, ("escape", "q"), "Go back", "To go back, press {key}."),
)
"""Every command while voices are heard one by one, in the order in which they matter."""

