"""What a key does to a black screen.

K makes the screen black. Any key brings it back, and a command does its act as well; a key without
a meaning of its own only brings the screen back.
"""

from collections.abc import Collection

from voice_guide.commands.table import SESSION, Act


def after(key: str, *, black: bool, answers: Collection[str] = ()) -> tuple[bool, bool]:
    """Whether the screen is black after a key, and whether the key does its act.

    `answers` are the keys of an open question; they come before every other meaning.
    """
    asked = next((row.act for row in SESSION if key in row.keys), None)
    if asked is Act.BLACK and key not in answers:
        return not black, False
    return False, not black or asked is not None or key in answers
