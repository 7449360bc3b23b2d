"""The text of a settings file as data, whatever it holds."""

import tomllib

from voice_guide.errors import BadSetting
from voice_guide.guide.outline import overlong


def table_of(text: str) -> dict[str, object]:
    """The data of a settings text.

    Raises:
        BadSetting: It is not TOML, or would keep its reader too long.
    """
    if problem := overlong(text, ""):
        raise BadSetting(f"Line {problem.line}: {problem.what} {problem.mend}")
    try:
        return tomllib.loads(text)
    except ValueError as error:  # no TOML, or a number of too many digits
        raise BadSetting(f"It is not TOML: {str(error).rstrip('.')}.") from error
