"""Other letters for commands, from the file and from a command line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import clashes, keymaps
from voice_guide.commands.letters import COMMANDS, ORDER, keys_of, own_letters, with_letters
from voice_guide.errors import BadSetting
from voice_guide.settings.letters import fitting, letters_of
from voice_guide.settings.reading import read
from voice_guide.settings.typed import typed_letters


def test_a_letter_stands_alone_or_in_a_list() -> None:
    reading = read('[keys]\nagain = "r"\neased = ["u", "d"]\nwhere = []\nabout = ""\n')
    assert reading.problems == ()
    assert reading.settings.keys == {
        "again": ("r",),
        "eased": ("u", "d"),
        "where": (),
        "about": (),
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('again = "e"', "keys.again: The key E cannot mean Again: it means It has eased."),
        ('again = "1"', "keys.again: '1' cannot be chosen."),
        ('again = ["rs"]', "keys.again: 'rs' cannot be chosen."),
        ("again = 5", "keys.again cannot be 5. It must be a list of letters"),
        ("again = [5]", "keys.again cannot be [5]."),
        ('agian = "r"', "There is no command 'agian'. Did you mean again?"),
        ('move = "j"', "The keys of 'move' cannot be changed."),
        ('xyzzy = "j"', "To see them all: voice-guide settings get keys"),
    ],
)
def test_a_wrong_row_is_named_and_costs_only_itself(row: str, told: str) -> None:
    reading = read(f"speed = 120\n[keys]\n{row}\nwait = 'g'\n")
    assert reading.settings.keys == {"wait": ("g",)}
    assert reading.settings.speed == 120
    assert len(reading.problems) == 1
    assert told in reading.problems[0]


def test_of_two_commands_that_want_one_letter_neither_has_it_and_both_are_named() -> None:
    reading = read('[keys]\nnext = "g"\nback = "g"\neased = "u"\n')
    assert reading.settings.keys == {"eased": ("u",)}
    assert reading.problems == (
        "keys.next: The key G cannot mean Next: it means Back. Its first keys are used.",
        "keys.back: The key G cannot mean Back: it means Next. Its first keys are used.",
    )


def test_a_clash_that_comes_of_another_clash_is_named_too() -> None:
    reading = read('[keys]\nagain = "e"\neased = "l"\n')
    assert reading.settings.keys == {}
    assert [problem.partition(":")[0] for problem in reading.problems] == [
        "keys.again",
        "keys.eased",
    ]


def test_keys_that_are_no_table_are_named() -> None:
    (problem,) = read("keys = 5").problems
    assert problem.startswith("keys cannot be 5. It must be a table of commands")


@given(
    st.dictionaries(
        st.sampled_from(ORDER), st.lists(st.sampled_from("abcdefgrstuvwxyz,#'é1 "), max_size=2)
    )
)
def test_what_is_read_never_clashes(table: dict[str, list[str]]) -> None:
    rows = "".join(f"{name} = {keys!r}\n" for name, keys in table.items() if "'" not in str(keys))
    assert clashes(read(f"[keys]\n{rows}").settings.keys) == {}


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("r", ("r",)),
        (",", (",",)),
        ("[", ("[",)),
        ("r,t", ("r", "t")),
        (' ["r", "t"] ', ("r", "t")),
        ("[]", ()),
        ("", ()),
        ("none", ()),
    ],
)
def test_typed_letters_are_understood(word: str, letters: tuple[str, ...]) -> None:
    assert typed_letters("again", word) == letters


def test_letters_that_cannot_be_are_refused_with_a_mend() -> None:
    with pytest.raises(BadSetting, match=r"it means Wait for me\. Choose another letter\.$"):
        fitting({}, "again", ("t",))
    with pytest.raises(BadSetting, match="must be a list of letters"):
        letters_of("again", {"r": 1})
    assert fitting({"wait": ("x",)}, "again", ("t",)) == {"wait": ("x",), "again": ("t",)}


def test_every_command_but_those_of_two_ways_can_have_other_letters() -> None:
    assert set(ORDER) == set(COMMANDS) == set(map(str, Act)) - {"move", "pick", "change"}


def test_a_command_is_called_as_a_session_calls_it() -> None:
    assert COMMANDS["again"] == "Again"
    assert COMMANDS["leave"] == "Leave"
    assert ORDER[0] == "pause"


def test_the_keys_of_a_command_are_those_of_a_session_or_else_of_its_own_place() -> None:
    assert keys_of("where", {}) == ("w", "2")
    assert keys_of("again", {}) == ("a", "1")
    assert keys_of("settings", {}) == ("s",)
    assert own_letters("slower", {}) == ("[", ",", "<")
    assert own_letters("again", {"again": ("r",)}) == ("r",)
    assert own_letters("next", {}) == ()


def test_letters_that_are_as_at_first_are_not_kept() -> None:
    assert with_letters({"again": ("r",), "wait": ("g",)}, "again", None) == {"wait": ("g",)}
    assert with_letters({"again": ("r",)}, "again", ("a",)) == {}
    assert with_letters({}, "again", ()) == {"again": ()}
    assert keymaps(with_letters({}, "again", "r")).session.find("r") is Act.AGAIN
