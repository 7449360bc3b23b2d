"""What a sentence is."""

import pytest

from voice_guide.score.sentences import sentences


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Release.", ("Release.",)),
        ("Pull your toes up. Now hold.", ("Pull your toes up.", "Now hold.")),
        (
            "Leave?  Press Escape.\nSpace carries on.",
            ("Leave?", "Press Escape.", "Space carries on."),
        ),
        ("It takes 1.5 seconds. Good", ("It takes 1.5 seconds.", "Good")),
        ("Use heat, e.g. a bath. Rest.", ("Use heat, e.g. a bath.", "Rest.")),
        ("Pull vs. push. i.e. pull.", ("Pull vs. push.", "i.e. pull.")),
        ("", ()),
        ("   ", ()),
    ],
)
def test_words_are_cut_where_a_sentence_ends(words: str, expected: tuple[str, ...]) -> None:
    assert sentences(words) == expected
