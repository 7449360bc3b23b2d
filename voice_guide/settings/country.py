"""Which country a person is in, as far as the system's settings tell."""

import locale
import re
import sys
from collections.abc import Callable, Mapping
from typing import Final

_NAMES: Final = ("LC_ALL", "LC_ADDRESS", "LC_TELEPHONE", "LC_MESSAGES", "LANG")
"""Where a country may stand, the most telling first: what we guess it for is a telephone number."""

_REGION: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_]([A-Z]{2})(?![A-Za-z])")
"""A language, perhaps a script, and a country: en_GB.UTF-8, zh-Hant-TW."""

_BY_NAME: Final = {
    "Australia": "AU",
    "Canada": "CA",
    "Ireland": "IE",
    "New Zealand": "NZ",
    "United Kingdom": "GB",
    "United States": "US",
}
"""Countries as Windows writes them out, where English is spoken: English_United Kingdom.1252."""


def guess_country(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    system: Callable[[], str] | None = None,
) -> str:
    """The two letters of the country a person is likely to be in; nothing where none can be told.

    Windows and macOS do not always say it in the environment; there `system` is asked.
    """
    for name in _NAMES:
        if country := country_of(environ.get(name, "")):
            return country
    return country_of((system or _locale)()) if platform in ("win32", "darwin") else ""


def country_of(name: str) -> str:
    """The two letters of the country in a locale's name; nothing where there is none."""
    if found := _REGION.match(name):
        return found[1]
    written_out = name.partition("_")[2].partition(".")[0]
    return _BY_NAME.get(written_out, "")


def _locale() -> str:
    """The name of the locale that the system gave this process."""
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a name that Python does not know
        return ""
