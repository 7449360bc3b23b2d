"""The voice that speaks, those behind it, and what is left when none can."""

from voice_guide.checkup.facts import ClipFacts, EngineFacts, VoiceFacts
from voice_guide.checkup.finding import Finding
from voice_guide.wording import accents
from voice_guide.wording import doctor as wording


def judged(facts: VoiceFacts) -> tuple[Finding, ...]:
    """Which voice speaks and why, and what each engine has shown."""
    engines = tuple(map(_engine, facts.engines))
    able = sum(engine.seconds is not None for engine in facts.engines)
    alone = (Finding("second voice", "poor", wording.ONLY_VOICE),) if able == 1 else ()
    return (_speaking(facts), *engines, *alone)


def _speaking(facts: VoiceFacts) -> Finding:
    if facts.silent:
        return Finding("voice", "good", wording.SILENCE_CHOSEN)
    if facts.voice is None:
        mends = [engine.mend for engine in facts.engines if engine.mend]
        return Finding(
            "voice", "bad", wording.NO_VOICE, mends[0] if mends else wording.NO_VOICE_MEND
        )
    called = accents.voice(f"{facts.driver} {facts.voice}".strip())
    if facts.why and facts.wished:
        words = wording.not_the_wished(called, facts.why)
        return Finding("voice", "poor", words, wording.WISHED_MEND)
    return Finding("voice", "good", wording.speaks(called, chosen=facts.chosen))


def _engine(facts: EngineFacts) -> Finding:
    """One link of the chain: an engine, and whether it has said a sentence."""
    name = f"engine {facts.driver}"
    if facts.seconds is None:
        words = wording.engine_fails(facts.title, facts.why)
        return Finding(name, "poor", words, facts.mend)
    return Finding(name, "good", wording.engine_speaks(facts.title, facts.seconds))


def stand_ins(facts: ClipFacts, *, sounds: bool) -> tuple[Finding, ...]:
    """What is heard and shown when every voice fails: kept sentences, chimes, words."""
    chimes = (
        Finding("chimes", "good", wording.CHIMES)
        if sounds
        else Finding("chimes", "poor", wording.NO_CHIMES)
    )
    return (_clips(facts), chimes, Finding("words", "good", f"{wording.BELL} {wording.WORDS_STAY}"))


def _clips(facts: ClipFacts) -> Finding:
    if facts.why:
        words = wording.CLIPS_NOT_KEPT.format(why=facts.why)
        return Finding("clips", "poor", words, wording.FOLDER_SHUT_MEND)
    if not facts.ready:
        return Finding("clips", "poor", wording.CLIPS_NONE, wording.CLIPS_MEND)
    about = {"ready": facts.ready, "whole": facts.whole}
    shared = wording.CLIPS_SOME.format(guide=wording.FIRST_GUIDE, **about)
    if facts.ready < facts.whole:
        words = wording.CLIPS_SOME.format(guide=facts.guide, **about)
        return Finding("clips", "poor", words, wording.CLIPS_MEND, shared=shared)
    words = wording.CLIPS_READY.format(guide=facts.guide)
    return Finding("clips", "good", words, shared=shared)
