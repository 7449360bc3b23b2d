"""Every sentence that the program itself may say or show is short enough to be taken in."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from voice_guide.score.sentences import sentences

ROOT: Final = Path(__file__).parents[2] / "voice_guide"
MODULES: Final = [
    ROOT / "commands" / "table.py",
    *sorted(path for path in (ROOT / "wording").glob("*.py") if path.stem != "__init__"),
]
LONGEST: Final = 20
"""Words a sentence may have."""


def texts(node: ast.AST) -> Iterator[str]:
    """Every text in a piece of source but its docstrings, a made-up word for each gap in it."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "x" for part in parts
            )
        case _:
            for inner in ast.iter_child_nodes(node):
                yield from texts(inner)


def long_sentences(source: str) -> list[str]:
    """The sentences of a module's texts that have too many words."""
    said = [line for text in texts(ast.parse(source)) for line in sentences(text)]
    return [line for line in said if len(line.split()) > LONGEST]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_sentence_of_the_program_has_more_than_twenty_words(module: Path) -> None:
    assert long_sentences(module.read_text("utf-8")) == []


def test_a_long_sentence_is_found_wherever_it_stands_but_in_a_docstring() -> None:
    long = "so " * LONGEST + "long."
    assert long_sentences(f'"""{long}"""\nX = "{long}"') == [long]
    assert long_sentences(f'def a(b):\n    """{long}"""\n    return f"{{b}} {long[3:]}"')
    assert not long_sentences(f'X = "{long[3:]}"')
