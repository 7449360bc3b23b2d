"""Where the person is, as far as it decides what a key or a word means."""

from collections.abc import Mapping

from msgspec import Struct, field

from voice_guide.commands.keymap import Keymap


class Place(Struct, frozen=True):
    """The commands of a place, its other words, and what is said of it."""

    keymap: Keymap
    where: tuple[str, ...]
    """Where the person is, in sentences."""
    hint: str
    """What can be typed here, in a sentence."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """Further words that can be typed, each with the key it stands for."""
    more: tuple[str, ...] = ()
    """What is told after the keys, in sentences."""
    plays: bool = False
    """Whether time goes on here, and stands still for a list or a word that nobody knows."""
