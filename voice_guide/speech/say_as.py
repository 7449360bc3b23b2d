"""Words that an engine says wrongly, written so that it says them well."""

import re
from collections.abc import Mapping
from typing import Final

LONGEST: Final = 4000
"""Characters beyond which a sentence stays as it is written: twice what a guide may write."""


def said(text: str, words: Mapping[str, str]) -> str:
    """A sentence as it is to be given to an engine, each of some whole words replaced.

    Small and capital letters count as the same; longer words are replaced first. A sentence
    that would come out far too long stays as it is.
    """
    if not words:
        return text
    by_word = {word.lower(): spoken for word, spoken in words.items()}
    longest_first = sorted(by_word, key=len, reverse=True)
    pattern = "|".join(re.escape(word) for word in longest_first)
    spoken = re.sub(
        rf"(?<!\w)(?:{pattern})(?!\w)",
        # Some letters count as the same and have no common small letter: these stay.
        lambda found: by_word.get(found.group().lower(), found.group()),
        text,
        flags=re.IGNORECASE,
    )
    return spoken if len(spoken) <= LONGEST else text
