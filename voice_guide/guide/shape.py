"""Data held against the format, field by field, so that every flaw is found at once.

A value that does not fit is replaced by one that gives no further offence, so that what
remains can still be looked at as a guide.
"""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.inspect import DictType, Field, StructType, Type, VarTupleType, type_info

from voice_guide.guide.expected import expected, required
from voice_guide.guide.model import Guide
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import MOST, Flaw, Path, shown
from voice_guide.guide.scalar import fits, stand_in

_Keys = frozenset[str]
_Table = Mapping[str, object]


def fitted(table: _Table) -> tuple[Guide, list[Flaw]]:
    """A guide as near to the data as can be, and all in the data that does not fit."""
    fitting = _Fitting()
    guide = fitting.fit(type_info(Guide), table, ())
    assert isinstance(guide, Guide)  # noqa: S101 - the type asked for, told to the type checker
    return guide, fitting.flaws


class _Fitting:
    """One walk through the data, and the flaws met on the way."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []

    def fit(self, node: Type, value: object, path: Path, outer: _Keys = frozenset()) -> object:
        """A value that fits a type, or comes near; `outer` are the keys of the table around it."""
        node = required(node)
        match node, value:
            case StructType(), dict():
                return self._table(node, value, path, outer)
            case VarTupleType(), list():
                return self._list(node, value, path, outer)
            case DictType(), dict():
                return self._words(node, value, path)
            case ((StructType() | VarTupleType() | DictType()), _):
                self._refuse(node, value, path)
                return self._blank(node)
            case _:
                if fits(node, value):
                    return value
                self._refuse(node, value, path)
                return stand_in(node, value)

    def _table(self, node: StructType, table: _Table, path: Path, outer: _Keys) -> object:
        keys = frozenset(field.encode_name for field in node.fields)
        meant: dict[str, str] = {}
        for key in (key for key in table if key not in keys):
            if len(self.flaws) < MOST:
                near = nearest(key, sorted(keys))
                self.flaws.append(_unknown(key, near, keys, outer, (*path, key)))
                if near and near not in table:
                    meant[near] = key
        return node.cls(**{f.name: self._field(f, table, path, keys, meant) for f in node.fields})

    def _field(
        self, field: Field, table: _Table, path: Path, keys: _Keys, meant: Mapping[str, str]
    ) -> object:
        # A key that is misspelt is read as the one it stands for, or that would seem to be missing.
        key = meant.get(field.encode_name, field.encode_name)
        here = (*path, key)
        if key in table:
            return self.fit(field.type, table[key], here, keys)
        if not field.required:
            return {} if field.default is msgspec.NODEFAULT else field.default
        mend = f"Add {field.encode_name}: {expected(field.type)}."
        self._add(here, f'"{field.encode_name}" is missing.', mend)
        return self._blank(field.type)

    def _list(
        self, node: VarTupleType, items: Sequence[object], path: Path, outer: _Keys
    ) -> object:
        if len(items) < (node.min_length or 0) or len(items) > (node.max_length or len(items)):
            mend = f"{path[-1]} must be {expected(node)}."
            self._add(path, f"there are {len(items)} here.", mend)
        return tuple(
            self.fit(node.item_type, item, (*path, place), outer)
            for place, item in enumerate(items)
        )

    def _words(self, node: DictType, table: _Table, path: Path) -> object:
        for key in table:
            self.fit(node.key_type, key, (*path, key))
        return {key: self.fit(node.value_type, table[key], (*path, key)) for key in table}

    def _refuse(self, node: Type, value: object, path: Path) -> None:
        name = next((part for part in reversed(path) if isinstance(part, str)), "it")
        mend = f"{shown(name)} must be {expected(node)}."
        self._add(path, f"{_written(value)} cannot be used.", mend)

    def _add(self, path: Path, what: str, mend: str) -> None:
        if len(self.flaws) < MOST:
            self.flaws.append(Flaw(path, what, mend))

    def _blank(self, node: Type) -> object:
        """A stand-in for a whole value that is missing."""
        if isinstance(node, StructType):
            fields = (field for field in node.fields if field.required)
            return node.cls(**{field.name: self._blank(required(field.type)) for field in fields})
        return stand_in(node)


def _unknown(key: str, near: str | None, keys: _Keys, outer: _Keys, path: Path) -> Flaw:
    if near:
        mend = f'Did you mean "{near}"?'
    elif key in outer:
        mend = "It belongs to the table around this one; move it above this table."
    else:
        mend = f"Delete it. The keys here are {', '.join(sorted(keys))}."
    return Flaw(path, f'the key "{shown(key)}" is not known.', mend)


def _written(value: object) -> str:
    """A value more or less as it stands in the file."""
    match value:
        case str():
            return f'"{shown(value)}"'
        case bool():
            return "true" if value else "false"
        case dict():
            return "a table"
        case list():
            return "a list"
        case int() if abs(value) > 10**18:
            return "a number this large"
        case _:
            return shown(str(value))
