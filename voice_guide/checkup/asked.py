"""What only the person can tell: each question with what follows from its answers."""

from collections.abc import Generator

from voice_guide.checkup import sound, terminal
from voice_guide.checkup.acts import Act, Ask, Count, Keep, Rest, Say, Volume
from voice_guide.checkup.facts import Facts
from voice_guide.checkup.finding import Finding
from voice_guide.checkup.lead_in import PHRASE, SPEED, Search
from voice_guide.speech.loudness import LOUDEST, QUIETEST, Loudness
from voice_guide.wording import doctor as wording

Reply = Facts | str | None
"""What an act comes to: facts, a key, a problem in words, or nothing."""

Asked = Generator[Act, Reply, None]
"""Acts that lead to nothing further."""

Course = Generator[Act, Reply, tuple[Finding, ...]]
"""Acts that lead to findings."""

ASLEEP: float = 8.0
"""Seconds after which sound systems let a device sleep that nobody plays on; most take five."""

WHOLE = Ask(wording.WHOLE, ("y", "0", "1", "2", "3", "4", "5", "n"), labels=wording.WHOLE_LABELS)
LOUD = Ask(wording.LOUD, ("y", "+", "up", "-", "down"), labels=wording.LOUD_LABELS)


def sound_asked(lead_in: int) -> Course:
    """Play the counted phrase until it is heard whole, and keep the silence that this takes."""
    search = Search(lead_in)
    yield Say(wording.rest(ASLEEP))
    while not search.over:
        yield Rest(ASLEEP)
        yield Count(PHRASE, SPEED, search.lead_in)
        answer = yield WHOLE
        if answer is None:
            return (sound.HEARD_OPEN,)
        if answer in ("y", "1"):
            search = search.whole()
        else:
            search = search.lost(int(str(answer)) if str(answer).isdecimal() else None)
        if not search.over:
            yield Say(wording.AGAIN)
        elif search.enough is None:
            return (sound.not_heard(nothing=answer == "0"),)
    if search.lead_in == lead_in:
        return (sound.HEARD,)
    problem = yield Keep("lead_in", search.lead_in)
    return (sound.silence_set(search.lead_in, str(problem or "")),)


def loudness_asked(decibels: float) -> Course:
    """Make it louder or quieter until it is right for the night, and keep that."""
    loudness = Loudness(decibels)
    while True:
        yield Say(wording.SAMPLE)
        answer = yield LOUD
        if answer is None:
            yield Volume(decibels)
            return (sound.LOUD_OPEN,)
        if answer == "y":
            break
        changed = loudness.changed(1 if answer in ("+", "up") else -1)
        if changed == loudness:
            limits = {LOUDEST: wording.LOUDEST, QUIETEST: wording.QUIETEST}
            yield Say(limits[loudness.decibels])
        loudness = changed
        yield Volume(loudness.decibels)
    if loudness.decibels == decibels:
        return (sound.volume(loudness, changed=False),)
    problem = yield Keep("volume", loudness.decibels)
    return (sound.volume(loudness, changed=True, problem=str(problem or "")),)


def keys_asked() -> Course:
    """Have the two keys pressed that matter most, and name what comes."""
    space = yield from _pressed("space", wording.PRESS_SPACE)
    escape = yield from _pressed("escape", wording.PRESS_ESCAPE)
    return (terminal.key("space bar", "space", space), terminal.key("Escape key", "escape", escape))


def _pressed(wanted: str, words: str) -> Generator[Act, Reply, str | None]:
    """The key that came; another one than was asked for may have been meant to cut the words."""
    came = yield Ask(words, (wanted,), any_key=True)
    if isinstance(came, str) and came != wanted:
        named = wording.that_was(wording.key_named(came))
        came = yield Ask(f"{named} {words}", (wanted,), any_key=True)
    return came if isinstance(came, str) else None
