"""What the list of keys says and shows."""

from typing import Final

from voice_guide.speech.numbers import in_words
from voice_guide.wording import menu

TITLE: Final = "Keys"
HERE: Final = "You are in the list of keys."


def place(number: int, of: int) -> str:
    """Where in the list a key stands, its number from one."""
    return f"{in_words(number).capitalize()} of {in_words(of)}."


def in_guide(title: str) -> str:
    """That a guide is being followed, by its title."""
    return menu.sentence(f"You are in the guide: {title}")


def in_questions(title: str, place: str) -> str:
    """That questions are asked, by what they are about, and which one is open."""
    return f"{menu.sentence(title)} {menu.sentence(place)}"
