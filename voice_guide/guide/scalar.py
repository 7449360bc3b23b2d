"""Single values held against their types: texts, numbers, dates, and choices."""

import re
from datetime import date

from msgspec.inspect import (
    BoolType,
    DateType,
    DictType,
    FloatType,
    IntType,
    LiteralType,
    StrType,
    Type,
    VarTupleType,
)

# Exact types: a truth value is no number, and a moment is no date, though Python says so.
_TYPES: dict[type[Type], tuple[type, ...]] = {
    StrType: (str,),
    FloatType: (int, float),
    IntType: (int,),
    BoolType: (bool,),
    DateType: (date,),
    LiteralType: (str, int),
}


def fits(node: Type, value: object) -> bool:
    """Whether a single value is one that its type allows."""
    if type(value) not in _TYPES[type(node)]:
        return False
    match node, value:
        case StrType(), str():
            size = (node.min_length or 0) <= len(value) <= (node.max_length or len(value))
            return size and (node.pattern is None or re.search(node.pattern, value) is not None)
        case ((FloatType() | IntType()), (int() | float())):
            return (
                (node.gt is None or value > node.gt)
                and (node.ge is None or value >= node.ge)
                and (node.le is None or value <= node.le)
            )
        case LiteralType(), _:
            return any(value == choice and type(value) is type(choice) for choice in node.values)
        case _:
            return True


def stand_in(node: Type, value: object = None) -> object:
    """A value to go on with in place of one that does not fit.

    What is written is kept if it is of the right kind. A number is else as high as it may be,
    so that nothing is found to lie beyond it.
    """
    match node:
        case _ if type(value) in _TYPES.get(type(node), ()):
            return value
        case FloatType():
            return float(node.le or 0)
        case IntType():
            return node.ge or 0
        case BoolType():
            return False
        case DateType():
            return date.min
        case VarTupleType():
            return ()
        case DictType():
            return {}
        case _:
            return "?"
