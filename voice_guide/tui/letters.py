"""Large words drawn with the same blocks as the figures."""

from typing import Final

from voice_guide.tui import figures

_SHAPES: Final = {
    "A": (" # ", "# #", "###", "# #", "# #"),
    "B": ("## ", "# #", "## ", "# #", "## "),
    "C": ("###", "#  ", "#  ", "#  ", "###"),
    "D": ("## ", "# #", "# #", "# #", "## "),
    "E": ("###", "#  ", "## ", "#  ", "###"),
    "F": ("###", "#  ", "## ", "#  ", "#  "),
    "G": ("####", "#   ", "# ##", "#  #", "####"),
    "H": ("# #", "# #", "###", "# #", "# #"),
    "I": ("#", "#", "#", "#", "#"),
    "J": ("  #", "  #", "  #", "# #", "###"),
    "K": ("# #", "# #", "## ", "# #", "# #"),
    "L": ("#  ", "#  ", "#  ", "#  ", "###"),
    "M": ("#   #", "## ##", "# # #", "#   #", "#   #"),
    "N": ("#  #", "## #", "# ##", "#  #", "#  #"),
    "O": ("###", "# #", "# #", "# #", "###"),
    "P": ("###", "# #", "###", "#  ", "#  "),
    "Q": ("### ", "# # ", "# # ", "### ", "  ##"),
    "R": ("## ", "# #", "## ", "# #", "# #"),
    "S": ("###", "#  ", "###", "  #", "###"),
    "T": ("###", " # ", " # ", " # ", " # "),
    "U": ("# #", "# #", "# #", "# #", "###"),
    "V": ("# #", "# #", "# #", "# #", " # "),
    "W": ("#   #", "#   #", "# # #", "## ##", "#   #"),
    "X": ("# #", "# #", " # ", "# #", "# #"),
    "Y": ("# #", "# #", "###", " # ", " # "),
    "Z": ("###", "  #", " # ", "#  ", "###"),
    "?": ("###", "  #", " ##", "   ", " # "),
    " ": (" ",) * 5,
}


def drawn(word: str, size: figures.Size) -> str:
    """A word in capitals over several lines."""
    rows = [" ".join(_SHAPES[letter][row] for letter in word) for row in range(5)]
    return figures.in_blocks(rows, size)


def width(word: str, size: figures.Size) -> int:
    """The columns that a word takes."""
    points = sum(len(_SHAPES[letter][0]) for letter in word) + len(word) - 1
    return points * size.value[0]


def largest(word: str, size: figures.Size, room: int) -> str:
    """A word as large as so many columns allow, but no larger than a size; plain if it must be."""
    down_to = [each for each in reversed(figures.Size) if each.value[0] <= size.value[0]]
    fitting = (each for each in down_to if width(word, each) <= room)
    found = next(fitting, None)
    return word if found is None else drawn(word, found)
