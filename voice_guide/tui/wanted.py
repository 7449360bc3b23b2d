"""What every screen may ask of the app."""

from textual.message import Message

from voice_guide.commands.keymap import Keymap
from voice_guide.tui.entries import Entry


class KeysWanted(Message):
    """A screen has been asked for its keys."""

    def __init__(self, where: str, commands: Keymap, entries: tuple[Entry, ...]) -> None:
        """`where` says where the person is, `commands` what can be given there, in `entries`."""
        super().__init__()
        self.where = where
        self.commands = commands
        self.entries = entries
