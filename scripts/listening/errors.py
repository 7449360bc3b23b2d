"""What was said held against what was heard: which words were lost, changed or made up."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from listening.words import NUMERALS, TENS, words_of

SAFETY: Final = frozenset(
    {"hold", "release", "stop", "help", "left", "right", "not", "no", "never", "hundred"}
    | set(NUMERALS.values())
    | set(filter(None, TENS))
)
"""Words that must never be misheard in a quiet room."""


class Heard(Struct, frozen=True):
    """One recording, and what became of its words."""

    name: str
    group: str
    said: tuple[str, ...]
    heard: tuple[str, ...]
    errors: tuple[tuple[str, str], ...]
    """Pairs of what was said and what was heard in its place; nothing on one side if none was."""

    @property
    def rate(self) -> float:
        """Words in error for each word said."""
        return len(self.errors) / max(1, len(self.said))

    @property
    def endangered(self) -> tuple[tuple[str, str], ...]:
        """The errors that touch a word on which safety depends."""
        return tuple(pair for pair in self.errors if SAFETY & set(pair))


def compared(name: str, group: str, said: str, heard: str) -> Heard:
    """A recording of some text, and what was heard of it."""
    one, other = words_of(said), words_of(heard)
    return Heard(name, group, tuple(one), tuple(other), tuple(_errors(one, other)))


def rate(found: Iterable[Heard]) -> float:
    """Words in error for each word said, over many recordings."""
    all_of_it = tuple(found)
    return sum(len(each.errors) for each in all_of_it) / max(
        1, sum(len(each.said) for each in all_of_it)
    )


def _errors(said: list[str], heard: list[str]) -> Iterable[tuple[str, str]]:
    """The fewest errors that turn one text into the other: what jiwer counts, pair by pair."""
    # Loaded here: only those who measure have it.
    import jiwer

    if not said or not heard:
        return [(word, "") for word in said] + [("", word) for word in heard]
    output = jiwer.process_words(" ".join(said), " ".join(heard))
    pairs: list[tuple[str, str]] = []
    for chunk in output.alignments[0]:
        if chunk.type == "equal":
            continue
        one = said[chunk.ref_start_idx : chunk.ref_end_idx]
        other = heard[chunk.hyp_start_idx : chunk.hyp_end_idx]
        longest = max(len(one), len(other))
        one += [""] * (longest - len(one))
        other += [""] * (longest - len(other))
        pairs += zip(one, other, strict=True)
    return pairs
