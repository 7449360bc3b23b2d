"""A visit carried out in lines: each act done, shown and said, until it is over."""

from collections.abc import Callable, Mapping
from typing import Protocol, assert_never

from voice_guide.checkup.acts import Area, Ask, Count, Keep, Look, Rest, Say, Tell, Volume
from voice_guide.checkup.facts import Facts
from voice_guide.checkup.visit import Visit

Looks = Mapping[Area, Callable[[], Facts]]
"""What gathers the facts of each area; may take some seconds, and never fails."""

Keeps = Callable[[str, float], str]
"""Writes a setting; a sentence if it could not be written, else nothing."""


class Speaks(Protocol):
    """Says and plays, and hears keys; `voice_guide.doctor.speaker` has the real one."""

    def say(self, words: str) -> str | None:
        """Say some sentences; the key that cut them, if one did."""

    def count(self, words: str, speed: int, lead_in: int) -> None:
        """Open the device anew with so many milliseconds of silence first, and say some words."""

    def rest(self, seconds: float) -> None:
        """Close the device for a while."""

    def volume(self, decibels: float) -> None:
        """Play everything so loud from now on."""

    def key(self, within: float) -> str | None:
        """The next key that is pressed; none if none is for so many seconds."""


def go_round(
    visit: Visit, looks: Looks, speaker: Speaks, out: Callable[[str], None], keep: Keeps
) -> None:
    """Do all that a visit asks for, and write each of its lines."""
    while (act := visit.act) is not None:
        match act:
            case Look(area):
                visit.found(looks[area]())
            case Tell(finding):
                out(finding.line)
                speaker.say(finding.spoken)
                visit.done()
            case Say(words):
                out(words)
                speaker.say(words)
                visit.done()
            case Rest(seconds):
                speaker.rest(seconds)
                visit.done()
            case Count(words, speed, lead_in):
                out(words)
                speaker.count(words, speed, lead_in)
                visit.done()
            case Volume(decibels):
                speaker.volume(decibels)
                visit.done()
            case Ask():
                visit.answered(_asked(act, speaker, out))
            case Keep(setting, value):
                visit.kept(keep(setting, value))
            case _:
                assert_never(act)


def _asked(ask: Ask, speaker: Speaks, out: Callable[[str], None]) -> str | None:
    """The key that answers a question; none if it is left open."""
    while True:
        out(ask.words)
        key = speaker.say(ask.words) or speaker.key(ask.patience)
        if key is None:
            return None
        match ask.meaning(key):
            case "answer":
                return key
            case "leave":
                return None
