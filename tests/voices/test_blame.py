"""A death of the worker costs as little of the voice as can be."""

from voice_guide.speech.urgency import Urgency
from voice_guide.voices.blame import BARREN, Blame
from voice_guide.voices.wanted import Request


def request(text: str = "Hold.") -> Request:
    return Request(text, 145, Urgency.INSTRUCTION, 1)


def test_a_sentence_is_tried_again_then_by_another_engine_then_given_up() -> None:
    blame, sentence = Blame(), request()
    assert blame.died_speaking("pico", sentence)
    assert sentence.without == set()
    assert blame.died_speaking("pico", sentence)
    assert sentence.without == {"pico"}
    assert not blame.died_speaking("pico", sentence)
    assert blame.dropped == set()


def test_an_engine_that_spoils_two_sentences_is_dropped() -> None:
    blame = Blame()
    for sentence in (request("a"), request("b")):
        blame.died_speaking("pico", sentence)
        blame.died_speaking("pico", sentence)
    assert blame.dropped == {"pico"}


def test_one_that_speaks_between_is_not() -> None:
    blame = Blame()
    for sentence in (request("a"), request("b")):
        blame.died_speaking("pico", sentence)
        blame.died_speaking("pico", sentence)
        blame.spoke("pico")
    assert blame.dropped == set()


def test_an_engine_that_cannot_be_loaded_is_dropped() -> None:
    blame = Blame()
    blame.died_loading("pico")
    assert blame.dropped == set()
    blame.died_loading("pico")
    assert blame.dropped == {"pico"}


def test_deaths_without_a_cause_drop_nobody_but_end_in_silence() -> None:
    blame = Blame()
    for _ in range(BARREN - 1):
        assert blame.died_speaking("pico", None)
    assert not blame.is_barren
    blame.died_speaking("pico", None)
    assert blame.is_barren
    blame.loaded()
    assert not blame.is_barren
    assert blame.dropped == set()


def test_an_engine_that_hangs_at_two_sentences_in_a_row_is_dropped_at_the_second() -> None:
    blame = Blame()
    blame.hung("pico", request("a"))
    blame.hung("pico", request("a"))
    assert blame.dropped == set()
    blame.hung("pico", request("b"))
    assert blame.dropped == {"pico"}


def test_one_that_speaks_between_two_hangs_is_not() -> None:
    blame = Blame()
    blame.hung("pico", request("a"))
    blame.spoke("pico")
    blame.hung("pico", request("b"))
    assert blame.dropped == set()


def test_what_another_engine_says_does_not_clear_the_one_that_hangs() -> None:
    blame = Blame()
    blame.hung("pico", request("a"))
    blame.spoke("espeak")
    blame.hung("pico", request("b"))
    assert blame.dropped == {"pico"}
