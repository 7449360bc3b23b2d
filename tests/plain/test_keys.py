import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.plain.keys import Keys, whole_lines


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        (b" ", ("space",)),
        (b"\r", ("enter",)),
        (b"A", ("a",)),
        (b"+-[]?", ("+", "-", "[", "]", "?")),
        (b"\x1b[A\x1bOB\x1b[C\x1bOD", ("up", "down", "right", "left")),
        (b"\x1bOP\x1b[11~\x1b[[A", ("f1", "f1", "f1")),
        (b"\x1b[1;5C\x1b[200~n", ("n",)),
        ("é".encode(), ("é",)),
        (b"\x00\x07", ()),
        (b"\x1bn", ("escape", "n")),
        (b"\x03", ("ctrl+c",)),
        (b"\x7f\x08\x1b[3~", ("backspace", "backspace", "delete")),
    ],
)
def test_what_a_terminal_sends_is_named(sent: bytes, names: tuple[str, ...]) -> None:
    assert Keys().feed(sent) == names


def test_an_escape_alone_is_a_key_once_nothing_follows() -> None:
    keys = Keys()
    assert keys.feed(b"\x1b") == ()
    assert keys.waiting
    assert keys.settle() == ("escape",)
    assert not keys.waiting
    assert keys.settle() == ()


def test_two_escapes_are_two_keys() -> None:
    keys = Keys()
    assert keys.feed(b"\x1b\x1b") + keys.settle() == ("escape", "escape")


@given(st.lists(st.sampled_from([b"\x1b[A", b"\x1bOP", b"n", b" ", b"\x1b[1;5C", "é".encode()])))
def test_a_key_cut_into_bytes_is_the_same_key(sent: list[bytes]) -> None:
    whole, cut = Keys(), Keys()
    data = b"".join(sent)
    pieces = [name for byte in data for name in cut.feed(bytes([byte]))]
    assert tuple(pieces) == whole.feed(data)


@given(st.binary(max_size=60))
def test_no_bytes_are_a_failure_and_no_escape_gets_through(data: bytes) -> None:
    keys = Keys()
    assert all("\x1b" not in name for name in keys.feed(data) + keys.settle())


@pytest.mark.parametrize(
    ("sent", "lines"),
    [
        (b"next\n", ("next",)),
        (b"n\r", ("n",)),
        (b" \n", (" ",)),
        (b"carry on\nwhere\n", ("carry on", "where")),
        (b"\n", ()),
        (b"\r\r\r", ()),
        (b"n", ()),
        (b"next", ()),
        (b"\x1b[A\n", ()),
        (b"", ()),
    ],
)
def test_what_arrives_at_once_with_enter_behind_it_is_a_line(
    sent: bytes, lines: tuple[str, ...]
) -> None:
    assert whole_lines(sent) == lines
