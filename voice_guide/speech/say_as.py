"""Words that an engine says wrongly, written so that it says them well."""

import re
from collections.abc import Mapping


def said(text: str, words: Mapping[str, str]) -> str:
    """A sentence as it is to be given to an engine, each of some whole words replaced.

    Small and capital letters count as the same; longer words are replaced first.
    """
    if not words:
        return text
    by_word = {word.lower(): spoken for word, spoken in words.items()}
    longest_first = sorted(by_word, key=len, reverse=True)
    pattern = "|".join(re.escape(word) for word in longest_first)
    return re.sub(
        rf"(?<!\w)(?:{pattern})(?!\w)",
        lambda found: by_word[found.group().lower()],
        text,
        flags=re.IGNORECASE,
    )
