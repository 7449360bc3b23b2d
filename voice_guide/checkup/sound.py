"""The device, and what a person heard of it."""

from typing import Final

from voice_guide.checkup.facts import SoundFacts
from voice_guide.checkup.finding import Finding
from voice_guide.speech.loudness import Loudness
from voice_guide.wording import doctor as wording

LOW: Final = 25
"""Percent of the system's own volume under which the night level is hardly heard."""

BACKENDS: Final = ("PulseAudio", "ALSA", "Core Audio", "WASAPI", "DirectSound", "WinMM")
"""What miniaudio calls the sound systems; any other name is that of a program that plays."""

HEARD: Final = Finding("heard", "good", wording.HEARD)
HEARD_OPEN: Final = Finding("heard", "unasked", wording.HEARD_OPEN)
LOUD_OPEN: Final = Finding("volume", "unasked", wording.LOUD_OPEN)
OPEN: Final = (HEARD_OPEN, LOUD_OPEN)
"""What is said where nobody can be asked."""


def judged(facts: SoundFacts) -> tuple[Finding, ...]:
    """Whether there is a device, which, and whether it can be heard."""
    away = (Finding("away", "poor", wording.AWAY, wording.AWAY_MEND),) if facts.away else ()
    if facts.occupied:
        return (
            Finding("device", "unasked", wording.DEVICE_OPEN),
            *away,
            _level(facts),
            _timing(facts),
        )
    if facts.device is None:
        words = wording.no_device(facts.why)
        return (Finding("device", "bad", words, wording.DEVICE_OFF), *away)
    return (*_device(facts.device, facts.name), *away, _level(facts), _timing(facts))


def _device(system: str, name: str) -> tuple[Finding, ...]:
    """The device by its name, which people give themselves, and so is kept out of reports."""
    found = Finding(
        "device", "good", wording.device(name, system), shared=wording.device("", system)
    )
    if system in BACKENDS:
        return (found,)
    return (found, Finding("player", "poor", wording.PIPED, wording.PIPED_MEND))


def _level(facts: SoundFacts) -> Finding:
    """The system's own volume."""
    if facts.muted:
        return Finding("level", "poor", wording.MUTED, wording.MUTED_MEND)
    if facts.percent is None:
        return Finding("level", "unasked", wording.LEVEL_UNKNOWN)
    words = wording.level(facts.percent)
    if facts.percent < LOW:
        return Finding("level", "poor", words, wording.LOW_MEND)
    return Finding("level", "good", words)


def _timing(facts: SoundFacts) -> Finding:
    words = f"{wording.buffer(facts.buffer)} {wording.silence_first(facts.lead_in)}"
    return Finding("buffer", "good", words)


def not_heard(*, nothing: bool) -> Finding:
    """That the counted phrase was never heard whole, or not heard at all."""
    if nothing:
        return Finding("heard", "bad", wording.NOT_HEARD, wording.NOT_HEARD_MEND)
    return Finding("heard", "poor", wording.STILL_CUT, wording.STILL_CUT_MEND)


def silence_set(milliseconds: int, problem: str) -> Finding:
    """That a silence was set before the first words; it may not have been kept."""
    words = wording.set_silence(milliseconds)
    if problem:
        return _lost("heard", words, problem)
    return Finding("heard", "good", words)


def volume(loudness: Loudness, *, changed: bool, problem: str = "") -> Finding:
    """Which volume is right for the night; it may not have been kept."""
    if not changed:
        return Finding("volume", "good", wording.volume_right(loudness.level))
    words = wording.volume_set(loudness.level)
    return _lost("volume", words, problem) if problem else Finding("volume", "good", words)


def _lost(name: str, words: str, problem: str) -> Finding:
    """Something was set that could not be written; the problem names a file of the person's."""
    private = f"{words} {wording.not_kept(problem)}"
    return Finding(
        name, "poor", private, wording.NOT_KEPT_MEND, shared=f"{words} {wording.NOT_KEPT}"
    )
