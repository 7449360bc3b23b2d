"""What can be pressed on a screen, as sentences for the ear."""

from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.commands.names import said
from voice_guide.commands.table import NO, YES
from voice_guide.guide.model import Answer
from voice_guide.score.sentences import sentences


class Entry(Struct, frozen=True):
    """One thing to be heard, and the key that does it."""

    words: str
    key: str = ""
    """Empty where there is nothing to do."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The words, a sentence at a time."""
        return sentences(self.words)


def entries(commands: Keymap, answers: Sequence[Answer] = ()) -> tuple[Entry, ...]:
    """The answers to an open question, then every command that has a key."""
    answered = (Entry(_answer(answer), answer.key) for answer in answers)
    given = (Entry(commands.spoken(row), row.keys[0]) for row in commands.rows if row.keys)
    return (*answered, *given)


def left(commands: Keymap, answers: Sequence[Answer] = (), without: Collection[Act] = ()) -> Keymap:
    """The commands that can be given while a question is open: its answers' keys mean no more."""
    taken = answer_keys(answers)
    return Keymap(
        tuple(
            replace(row, keys=tuple(key for key in row.keys if key not in taken))
            for row in commands.rows
            if row.act not in without
        )
    )


def answer_keys(answers: Sequence[Answer]) -> frozenset[str]:
    """The keys that answer; the arrows too where yes and no are the answers."""
    keys = {answer.key for answer in answers}
    return frozenset(keys | {*YES, *NO} if {"y", "n"} <= keys else keys)


def _answer(answer: Answer) -> str:
    key = said(answer.key)
    label = answer.label.rstrip(".?!")
    return f"{key[:1].upper()}{key[1:]} means: {label[:1].lower()}{label[1:]}."
