"""Files of settings, of state and of notes, made from their own words and then hurt."""

from typing import Final

from hypothesis import strategies as st

from voice_guide.settings.values import KEYS

SIGNS: Final = (
    "[", "]", "{", "}", '"', "'", ":", ",", "=", "\n", "#", ".", "null", "true", "1", "-", "1e999",
    "9" * 4500, "0x" + "f" * 4500, "[" * 3000, '{"a":' * 3000, "a." * 3000, "nan", "\\u001b",
    "\\ud800", "\x00", "\x1b[2J", "\u202e", "é", " ",
)  # fmt: skip
"""Pieces of TOML and JSON, sound and broken."""

VALUES: Final = (
    *SIGNS, '"pico"', "145", "-12.0", "false", "[]", '["espeak", "pico"]', '"\\u001b[2J"',
    '"' + "x" * 5000 + '"', "2026-11-23", '{ again = ["r"] }', '{ again = ["\\u0007"] }',
    '["a", "a"]', "{}", "150.5", "9" * 30,
)  # fmt: skip
"""What may stand behind the name of a setting, right or wrong."""


def encoded(text: str) -> bytes:
    """A text as bytes, whatever is in it."""
    return text.encode("utf-8", "replace")


pieces: Final = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)

names: Final = st.sampled_from((*KEYS, "keys.again", "x", '"\\u001b"', "spead"))

rows: Final = st.lists(
    st.one_of(st.builds("{} = {}".format, names, st.sampled_from(VALUES)), pieces), max_size=6
).map("\n".join)
"""Settings, most of them wrong."""

anything: Final = st.one_of(st.binary(), st.one_of(st.text(), pieces).map(encoded))

wounds: Final = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 30),
        st.one_of(st.binary(max_size=6), pieces.map(encoded)),
    ),
    min_size=1,
    max_size=4,
)
"""Places in a file, what is lost there, and what is found instead."""


def wounded(data: bytes, places: list[tuple[float, int, bytes]]) -> bytes:
    """Bytes with some lost and others in their place."""
    for place, lost, found in places:
        start = int(place * len(data))
        data = data[:start] + found + data[start + lost :]
    return data


def hurt(data: bytes) -> st.SearchStrategy[bytes]:
    """A file of ours that something has damaged, or anything in its place."""
    return st.one_of(st.builds(wounded, st.just(data), wounds), anything)
