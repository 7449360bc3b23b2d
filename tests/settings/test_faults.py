"""Every mistake in a settings file is named with its line."""

from voice_guide.settings.faults import faults
from voice_guide.settings.reading import read

TEXT = """\
# mine
speed = 1

volum = 3
theme = "night"
[keys]
again = ["r"]
where = 7
sleep = ["z"]
"""


def test_each_mistake_has_its_line_and_the_words_of_every_start() -> None:
    found = faults(TEXT)
    assert [line for line, _ in found] == [2, 4, 8, 9]
    assert tuple(words for _, words in found) == read(TEXT).problems


def test_a_text_that_is_no_data_has_the_line_it_fails_at() -> None:
    ((line, words),) = faults("speed = 120\ntheme = \n")
    assert line == 2
    assert words.endswith("Every setting has its default.")


def test_a_sound_text_has_none() -> None:
    assert faults("speed = 120\n") == ()
