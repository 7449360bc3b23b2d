"""What a value of the format must be, in words."""

from typing import Final

from msgspec.inspect import (
    BoolType,
    DateType,
    DictType,
    FloatType,
    IntType,
    LiteralType,
    NoneType,
    StrType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
)

_PATTERNS: Final = {
    r"^[a-z0-9][a-z0-9-]{0,62}$": 'small letters, digits and hyphens in quotes, such as "toes-up"',
    r"^[a-z0-9]$": 'one small letter or digit in quotes, such as "a"',
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": 'a language in quotes, such as "en" or "en-GB"',
}


def expected(node: Type) -> str:
    """The values that a type allows, as they follow "it must be"."""
    match node:
        case UnionType():
            return expected(required(node))
        case StrType():
            return _text(node)
        case FloatType():
            return (
                f"a number of seconds{_range(node)}, such as {30 if (node.le or 30) >= 30 else 3}"
            )
        case IntType():
            return f"a whole number{_range(node)}"
        case BoolType():
            return "true or false, without quotes"
        case DateType():
            return "a date without quotes, such as 2026-11-23"
        case LiteralType():
            return _choice([f'"{v}"' if isinstance(v, str) else str(v) for v in node.values])
        case VarTupleType(item_type=StructType()):
            return "a list of tables" + _size(node)
        case VarTupleType():
            return 'a list of names, such as ["toes-up"]'
        case DictType(value_type=BoolType()):
            return "a table, such as { q1 = true }"
        case DictType():
            return 'a table, such as { word = "spoken" }'
        case _:
            return "a table of keys and values"


def required(node: Type) -> Type:
    """The type that is asked for, where nothing at all would do as well."""
    if isinstance(node, UnionType):
        return next(kind for kind in node.types if not isinstance(kind, NoneType))
    return node


def _text(node: StrType) -> str:
    if node.pattern in _PATTERNS:
        return _PATTERNS[node.pattern]
    if node.max_length is None:
        return "text in quotes"
    return f"words in quotes, at most {node.max_length} characters"


def _range(node: FloatType | IntType) -> str:
    if node.gt is not None:
        return f" more than {node.gt:g} and at most {node.le:g}"
    return "" if node.ge is None else f" from {node.ge:g} to {node.le:g}"


def _size(node: VarTupleType) -> str:
    return "" if node.max_length is None else f", {node.min_length} to {node.max_length} of them"


def _choice(words: list[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
