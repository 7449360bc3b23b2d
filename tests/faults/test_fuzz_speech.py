# ruff: noqa: RUF001 - these are the very signs that may be written
"""Words are words: no markup, phoneme or command of any engine gets to an engine as one."""

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import strategies as st

from tests.faults.fuzzing import amounts, hold
from tests.faults.guide_inputs import MARKUP, words
from tests.voices.listening import Listening
from voice_guide.speech.say_as import LONGEST, said
from voice_guide.voices.drivers.roster import ESPEAK, PICO, drivers_here
from voice_guide.voices.engine import EngineFailed
from voice_guide.voices.speakable import speakable
from voice_guide.voices.studio import Studio

COMMANDS = frozenset('<>[]{}()\\|_*`~^#"\0\n\r\t\x1b')
"""Signs that begin a command, a phoneme or a tag with some engine: Pico, espeak-ng, macOS, SAPI."""

TRICKS = (
    *MARKUP, "[[", "]]", "<", ">", "<p>", "\\", "\\\\rspd=50\\\\", "＜break/＞", "〈a〉", "\u1fef`",
    "<<b>r/>", "[[[h]]]", "&lt;break/&gt;", "&#60;", "<!-- a -->", "<?xml?>", "{{a}}", "\x00[[",
    "\u2329h\u232a", "\u226e", "\ud800", "\U000e0041", "\u202e", "a\u0301[", "<\u0338",
)  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(TRICKS), words, st.text(max_size=8)), max_size=6).map(
    " ".join
)
terms = st.dictionaries(st.one_of(words, st.text(min_size=1, max_size=3)), texts, max_size=4)


class Ear:
    """An engine that notes what it is given, and says nothing."""

    def __init__(self) -> None:
        self.given = ""

    def render(self, words: str, speed: int, place: Path) -> None:
        self.given = words
        raise EngineFailed("it only listens")


def plain(text: str) -> None:
    """Nothing in it is more than a word, a stop, or a sign that is said."""
    assert not COMMANDS & set(text)
    for sign in text:
        assert unicodedata.category(sign)[0] in "LMNPSZ"
        assert unicodedata.category(sign) not in ("Zl", "Zp", "So")
    assert text == "" or any(sign.isalnum() for sign in text)


@amounts(60, 20_000)
def test_whatever_is_written_an_engine_is_given_words(inputs: int) -> None:
    def any_words(text: str) -> None:
        spoken = speakable(text)
        plain(spoken)
        plain(speakable(spoken))  # Pico's driver makes sure once more

    hold(any_words, inputs, texts)


@amounts(40, 10_000)
def test_words_that_a_guide_has_said_otherwise_make_no_markup_either(inputs: int) -> None:
    def any_words_said_otherwise(text: str, instead: dict[str, str]) -> None:
        spoken = said(text, instead)
        assert len(spoken) <= max(LONGEST, len(text))
        plain(speakable(spoken))

    hold(any_words_said_otherwise, inputs, texts, terms)


@amounts(20, 2000)
def test_what_the_studio_gives_an_engine_is_plain(inputs: int) -> None:
    studio = Studio()

    def any_take(text: str) -> None:
        ear = Ear()
        with suppress(EngineFailed):
            studio.take(ear, text, 145)
        plain(ear.given)

    hold(any_take, inputs, texts)


@pytest.mark.parametrize("driver", [PICO.name, ESPEAK.name])
def test_an_engine_says_markup_as_the_words_in_it_and_waits_for_none(
    driver: str, tmp_path: Path
) -> None:
    if driver not in [each.name for each in drivers_here()]:
        pytest.skip(f"{driver} is not for this system")
    with Listening(tmp_path, drivers=(driver,)) as voice:
        if not (voice.voice().name or "").startswith(driver):
            pytest.skip(f"{driver} is not here")
        for markup in ("[[h@l'oU]]", *MARKUP):
            for text in (markup, speakable(markup)):
                voice.client.want(text, 145)
            marked, unmarked = voice.rendered().clip, voice.rendered().clip
            assert marked.seconds == pytest.approx(unmarked.seconds, abs=0.05), markup
            assert marked.seconds < 7.0, markup
