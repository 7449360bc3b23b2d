from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.commands.keymap import Keymap, keymaps
from voice_guide.commands.table import MENU, QUESTIONS, SESSION, SETTINGS, Act, Command
from voice_guide.plain.words import CARRY_ON, meant, words_of

MAPS = keymaps()
ANSWERS = {"still gripping": "a", "eased": "e", "a": "a", "e": "e"}
GUIDES = {"calf cramp: in bed": "1", "calf-bed": "1", "foot-toes": "2", "1": "1", "12": "12"}
ROWS = [
    (place, row)
    for place in ("session", "menu", "questions", "settings")
    for row in getattr(MAPS, place).rows
    if row.act not in (Act.MOVE, Act.PICK, Act.CHANGE)
]


def found(line: str, place: Keymap = MAPS.session, choices: dict[str, str] | None = None) -> object:
    """The act that a line asks for, or the key itself if it is none."""
    key = meant(line, place, choices or {})
    return key and (place.find(key) or key)


@pytest.mark.parametrize(("place", "row"), ROWS, ids=lambda each: getattr(each, "act", each))
def test_every_command_is_asked_for_by_its_name_its_label_and_each_of_its_keys(
    place: str, row: Command
) -> None:
    keymap: Keymap = getattr(MAPS, place)
    words = (str(row.act), str(row.act).replace("-", " "), row.label, row.label.upper())
    for line in (*words, *row.keys):
        assert found(f"  {line}\n", keymap) is row.act, line


@pytest.mark.parametrize("table", [SESSION, MENU, QUESTIONS, SETTINGS])
def test_no_word_means_two_commands_of_one_place(table: tuple[Command, ...]) -> None:
    words = Counter(word for word, _ in words_of(Keymap(table)))
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("\n", Act.PAUSE),
        ("   \n", Act.PAUSE),
        ("Pause!", Act.PAUSE),
        ("stop.", Act.PAUSE),
        ("next please", Act.NEXT),
        ("ag", Act.AGAIN),
        ("what?", Act.AGAIN),
        ("hel", Act.HELP),
        ("?", Act.KEYS),
        ("esc", Act.LEAVE),
        ("quit", Act.LEAVE),
        ("down", Act.QUIETER),
        ("2", Act.WHERE),
        ("ф", Act.AGAIN),
        ("é", Act.WHERE),
        ("carry on", CARRY_ON),
        ("go on", CARRY_ON),
        ("cont", CARRY_ON),
    ],
)
def test_in_a_session_a_line_asks_for(line: str, act: object) -> None:
    assert found(line) == act


@pytest.mark.parametrize("line", ["xyzzy", "lo", "x", "i am in pain", "99", "no", "ф ф", "e-"])
def test_a_line_that_could_mean_nothing_or_two_things_is_not_guessed(line: str) -> None:
    assert meant(line, MAPS.session, {}) is None


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("a", "a"),
        ("still", "a"),
        ("Eased", "e"),
        ("again", "again"),
        ("1", "1"),
        ("it has", "eased"),
    ],
)
def test_an_open_answer_wins_over_a_command_and_a_word_for_a_command_never_answers(
    line: str, key: str
) -> None:
    assert meant(line, MAPS.session, ANSWERS) == key


@pytest.mark.parametrize(
    ("line", "key"),
    [("12", "12"), ("foot", "2"), ("calf", "1"), ("foot-toes", "2"), ("Calf cramp: in bed", "1")],
)
def test_in_the_menu_a_guide_is_chosen_by_number_or_name(line: str, key: str) -> None:
    assert meant(line, MAPS.menu, GUIDES) == key
    assert meant("13", MAPS.menu, GUIDES) is None


def test_a_command_without_any_letter_is_asked_for_by_its_word() -> None:
    bare = keymaps({"about": ()}).session
    assert bare.keys(Act.ABOUT) == ()
    assert found("about", bare) is Act.ABOUT
    assert meant("i", bare, {}) is None


def test_another_letter_is_understood_and_the_old_one_no_more() -> None:
    own = keymaps({"again": ("r",)}).session
    assert found("r", own) is Act.AGAIN
    assert meant("a", own, {}) is None


@given(st.text(max_size=30))
def test_no_line_is_a_failure(line: str) -> None:
    for keymap in (MAPS.session, MAPS.menu, MAPS.questions, MAPS.settings):
        meant(line, keymap, ANSWERS)


def test_an_answer_that_is_called_like_a_key_is_the_answer() -> None:
    assert meant("down", MAPS.session, {"down": "d", "d": "d"}) == "d"
