"""Every engine is put to the proof by itself, and one that hangs holds nobody up."""

import pytest

from tests.faults.sabotage import STRIKING, VOICE, sabotaged
from voice_guide.checkup.voices import judged
from voice_guide.doctor import engines
from voice_guide.doctor.engines import proved, voice_facts
from voice_guide.errors import VoiceGuideError
from voice_guide.ports import Settings
from voice_guide.voices.drivers.roster import ESPEAK, PICO, Driver
from voice_guide.voices.listing import Offer, Survey


def sabotage(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Break every voice worker that is started from now on."""
    for name, value in sabotaged(fault, VOICE).items():
        monkeypatch.setenv(name, value)
    monkeypatch.syspath_prepend(STRIKING)  # which a worker's own path is made from


@pytest.mark.parametrize("driver", [PICO, ESPEAK], ids=lambda driver: driver.name)
def test_an_engine_that_works_says_a_sentence(driver: Driver) -> None:
    facts = proved(driver, 145, None)
    assert facts.seconds is not None
    assert 0 < facts.seconds < 15
    assert (facts.why, facts.mend) == ("", "")


def test_an_engine_that_is_missing_is_named_with_its_mend(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sabotage("loaded.missing py_nanotts", monkeypatch)
    facts = proved(PICO, 145, None)
    assert facts.seconds is None
    assert facts.why == "No module named 'py_nanotts'"
    assert facts.mend == "Install it with: python -m pip install py-nanotts."
    assert proved(ESPEAK, 145, None).seconds is not None


def test_an_engine_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    sabotage("render.hang", monkeypatch)
    facts = proved(PICO, 145, None, within=1.5)
    assert (facts.seconds, facts.why) == (None, engines.SLOW)


def test_a_survey_that_fails_leaves_what_the_engines_showed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engines, "drivers_here", lambda: (PICO,))

    def fails() -> Survey:
        raise VoiceGuideError("no answer")

    facts = voice_facts(Settings(), fails, None)
    assert (facts.voice, facts.why, len(facts.engines)) == (None, "no answer", 1)


def test_the_voice_that_speaks_is_told_with_its_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "drivers_here", lambda: ())
    offers = (Offer("pico", "SVOX Pico", ()), Offer("espeak", "espeak-ng", ("en-us",)))
    facts = voice_facts(Settings(), lambda: Survey("en-us", "why not", offers), None)
    assert (facts.voice, facts.driver, facts.why) == ("en-us", "espeak", "why not")


def test_chosen_silence_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "drivers_here", lambda: ())
    facts = voice_facts(Settings(voice="silent"), lambda: Survey("silent", "", ()), None)
    (found,) = judged(facts)
    assert (facts.silent, found.verdict) == (True, "good")
    assert found.words.startswith("You chose silence")
