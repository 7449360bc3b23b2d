"""Where in a file each value stands; loaded only when there is a problem to show."""

from typing import Final

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

from voice_guide.guide.problem import Path

_PARSER: Final = Parser(Language(tree_sitter_toml.language()))
_KEYS: Final = ("bare_key", "quoted_key", "dotted_key")


class Lines:
    """The lines of a guide's text by the paths of its data."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._sizes: dict[Path, int] = {}
        for node in _PARSER.parse(text.encode()).root_node.named_children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)

    def of(self, path: Path) -> int:
        """The line of a value, or of the nearest table around it; counted from one."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _table(self, node: Node) -> None:
        names = _names(node)
        above: Path = ()
        for name in names[:-1]:
            above = self._newest((*above, name))
        here: Path = (*above, *names[-1:])
        self._note(here, node)
        if node.type == "table_array_element":
            place = self._sizes.get(here, 0)
            self._sizes[here] = place + 1
            here = (*here, place)
            self._note(here, node)
        for child in node.named_children:
            if child.type == "pair":
                self._pair(child, here)

    def _newest(self, path: Path) -> Path:
        """A heading's name stands for the newest of the tables that go by it."""
        size = self._sizes.get(path, 0)
        return (*path, size - 1) if size else path

    def _pair(self, node: Node, above: Path) -> None:
        for name in _names(node):
            above = (*above, name)
            self._note(above, node)
        if node.named_children:
            self._value(node.named_children[-1], above)

    def _value(self, node: Node, path: Path) -> None:
        if node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    self._pair(child, path)
        elif node.type == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            for place, child in enumerate(items):
                self._note((*path, place), child)
                self._value(child, (*path, place))

    def _note(self, path: Path, node: Node) -> None:
        self._lines.setdefault(path, node.start_point[0] + 1)


def _names(node: Node) -> tuple[str, ...]:
    """The names of a pair's or heading's key, its dots taken apart."""
    key = next((child for child in node.named_children if child.type in _KEYS), None)
    return () if key is None else _parts(key)


def _parts(key: Node) -> tuple[str, ...]:
    if key.type == "dotted_key":
        return tuple(name for part in key.named_children for name in _parts(part))
    name = (key.text or b"").decode()
    return (name[1:-1] if key.type == "quoted_key" else name,)
