"""The check from its first word to its last: what is done, said and asked next.

It does nothing itself and knows no time. `Visit.act` says what to do now; whoever does it tells
what came of it, and finds the next act there. Lines and screen do the same acts in their own ways.
"""

from collections.abc import Generator
from typing import Final

from msgspec import Struct

from voice_guide.checkup import files, guides, privacy, sound, terminal, voices
from voice_guide.checkup.acts import AREAS, Act, Ask, Keep, Look, Say, Tell
from voice_guide.checkup.asked import Asked, Reply, keys_asked, loudness_asked, sound_asked
from voice_guide.checkup.facts import (
    ClipFacts,
    Facts,
    FileFacts,
    GuideFacts,
    PrivacyFacts,
    SettingsFacts,
    SoundFacts,
    TerminalFacts,
    VoiceFacts,
)
from voice_guide.checkup.finding import Finding, code, summed_up
from voice_guide.wording import doctor as wording


class Means(Struct, frozen=True):
    """What a visit may use."""

    asks: bool = True
    """Whether somebody can press keys."""
    speaks: bool = True
    """Whether sound may be made: no other copy of the program has it, and it is wanted."""
    occupied: bool = False
    """Whether another copy of the program has the sound."""
    volume: float = 0.0
    """The volume that is set, in decibels beside the night level."""


class Visit:
    """One check, act by act; over when `act` is none."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._found: dict[str, Facts] = {}
        self._findings: list[Finding] = []
        self._course = self._all()
        self.act: Act | None = next(self._course)
        """What is to be done now; none when the check is over."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found so far."""
        return tuple(self._findings)

    @property
    def code(self) -> int:
        """The exit code of what was found so far."""
        return code(self._findings)

    def found(self, facts: Facts) -> None:
        """Take in the facts of the area that was looked at."""
        self._go_on(Look, facts)

    def done(self) -> None:
        """What was to be told, said, played or waited for is over."""
        if isinstance(self.act, Look | Ask | Keep | None):
            raise ValueError(f"{self.act} is not done without an answer")
        self._go_on(type(self.act), None)

    def answered(self, key: str | None) -> None:
        """Take in the key that answers a question; none if it was left open."""
        self._go_on(Ask, key)

    def kept(self, problem: str) -> None:
        """Take in whether a setting was written; a sentence if it could not be, else nothing."""
        self._go_on(Keep, problem)

    def _go_on(self, kind: type[Act], reply: Reply) -> None:
        if not isinstance(self.act, kind):
            raise ValueError(f"this is no answer to {self.act}")
        try:
            self.act = self._course.send(reply)
        except StopIteration:
            self.act = None

    def _all(self) -> Generator[Act, Reply, None]:
        means = self._means
        yield Say(wording.BEGIN if means.asks else wording.BEGIN_SHORT)
        if means.asks:
            yield Say(f"{wording.CUT} {wording.ESCAPE}")
        if means.occupied:
            yield Say(wording.OCCUPIED)
        for area in AREAS:
            facts = yield Look(area)
            if not isinstance(facts, _KINDS[area]):
                raise ValueError(f"these are no facts of {area}: {facts}")
            self._found[area] = facts
            yield from self._tell(self._judged(facts))
            if area == "clips":
                yield from self._ask_about_sound()
            if area == "terminal":
                yield from self._ask_about_keys(facts)
        if not means.asks:
            yield Say(wording.WITHOUT)
        yield Say(summed_up(self._findings))

    def _judged(self, facts: Facts) -> tuple[Finding, ...]:
        match facts:
            case SoundFacts():
                return sound.judged(facts)
            case VoiceFacts():
                return voices.judged(facts)
            case ClipFacts():
                return voices.stand_ins(facts, sounds=self._sounds)
            case TerminalFacts():
                return terminal.judged(facts)
            case FileFacts():
                return files.judged(facts)
            case SettingsFacts():
                return files.settings_judged(facts)
            case GuideFacts():
                return guides.judged(facts)
            case PrivacyFacts():
                return privacy.judged(facts)

    @property
    def _sounds(self) -> bool:
        """Whether there is a device."""
        facts = self._found.get("sound")
        return isinstance(facts, SoundFacts) and facts.device is not None

    @property
    def _speaks(self) -> bool:
        """Whether words can be heard."""
        facts = self._found.get("voices")
        speaks = isinstance(facts, VoiceFacts) and facts.voice is not None and not facts.silent
        return self._sounds and speaks

    def _ask_about_sound(self) -> Asked:
        """Whether the first words are heard whole, and the volume is right."""
        heard = self._found["sound"]
        if not isinstance(heard, SoundFacts) or not (self._speaks or heard.occupied):
            return  # that nothing can be heard was told
        if not (self._means.asks and self._means.speaks):
            yield from self._tell(sound.OPEN)
            return
        for course in (sound_asked(heard.lead_in), loudness_asked(self._means.volume)):
            yield from self._tell((yield from course))

    def _ask_about_keys(self, facts: Facts) -> Asked:
        """Whether keys arrive."""
        if not isinstance(facts, TerminalFacts) or not facts.is_terminal:
            return  # that no key is read there was told
        if self._means.asks:
            yield from self._tell((yield from keys_asked()))
        else:
            yield from self._tell((terminal.OPEN,))

    def _tell(self, findings: tuple[Finding, ...]) -> Asked:
        for finding in findings:
            self._findings.append(finding)
            yield Tell(finding)


_KINDS: Final = {
    "sound": SoundFacts,
    "voices": VoiceFacts,
    "clips": ClipFacts,
    "terminal": TerminalFacts,
    "files": FileFacts,
    "settings": SettingsFacts,
    "guides": GuideFacts,
    "privacy": PrivacyFacts,
}
