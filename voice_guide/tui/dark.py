"""What a key does to a black screen.

K makes the screen black. Any key brings it back, and a command does its act as well; a key without
a meaning of its own only brings the screen back.
"""

from collections.abc import Collection

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap


def after(
    commands: Keymap, key: str, *, black: bool, answers: Collection[str] = ()
) -> tuple[bool, bool]:
    """Whether the screen is black after a key, and whether the key does its act.

    `answers` are the keys of an open question; they come before every other meaning.
    """
    asked = None if key in answers else commands.find(key)
    if asked is Act.BLACK:
        return not black, False
    return False, not black or asked is not None or key in answers
