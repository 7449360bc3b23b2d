from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import keymaps
from voice_guide.guide.model import Answer
from voice_guide.tui.entries import answer_keys, entries, left

MAPS = keymaps()


def test_the_keys_of_answers_mean_nothing_else_while_a_question_is_open() -> None:
    answers = (Answer("a", "Still gripping", "toes"), Answer("e", "Eased", "settle"))
    free = left(MAPS.session, answers, {Act.MORE})
    listed = entries(free, answers)
    assert [each.words for each in listed[:2]] == ["A means: still gripping.", "E means: eased."]
    again = next(each for each in listed if "To hear it again" in each.words)
    assert "press number one." in again.words
    assert again.key == "1"
    assert free.find("a") is None
    assert not any("more" in each.words for each in listed)


def test_arrows_answer_only_yes_and_no() -> None:
    yes_or_no = (Answer("y", "Yes", "a"), Answer("n", "No", "b"))
    assert {"right", "left"} <= answer_keys(yes_or_no)
    assert "right" not in answer_keys((Answer("a", "Still gripping", "toes"),))


def test_every_place_lists_every_command_that_has_a_key_once() -> None:
    for place in (MAPS.session, MAPS.menu, MAPS.questions, MAPS.settings):
        listed = entries(place)
        assert len(listed) == len({each.words for each in listed}) == len(place.rows)
        assert all(place.find(each.key) is not None for each in listed)
