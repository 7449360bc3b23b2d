"""A visit is carried out in lines: every act is done, and keys cut, answer or repeat."""

from collections.abc import Iterable
from functools import partial

from tests.checkup.facts import HEALTHY
from voice_guide.checkup.facts import Facts
from voice_guide.checkup.visit import Means, Visit
from voice_guide.doctor.round import go_round
from voice_guide.wording import doctor as wording


class Scripted:
    """Notes what it is told, and presses keys at the questions as a script says."""

    def __init__(self, keys: Iterable[str | None]) -> None:
        self.keys = iter(keys)
        self.calls: list[str] = []
        self.said: list[str] = []

    def say(self, words: str) -> str | None:
        self.said.append(words)
        return None

    def count(self, words: str, speed: int, lead_in: int) -> None:
        self.calls.append(f"count after {lead_in}")

    def rest(self, seconds: float) -> None:
        self.calls.append("rest")

    def volume(self, decibels: float) -> None:
        self.calls.append(f"volume {decibels}")

    def key(self, within: float) -> str | None:
        return next(self.keys, None)


class Done:
    """A visit carried out with these keys pressed at its questions."""

    def __init__(self, *keys: str | None, means: Means | None = None, problem: str = "") -> None:
        self.lines: list[str] = []
        self.kept: list[tuple[str, float]] = []
        self.visit = Visit(means or Means())
        self.speaker = Scripted(keys)
        looks = {area: partial(self._looked, facts) for area, facts in HEALTHY.items()}

        def keep(setting: str, value: float) -> str:
            self.kept.append((setting, value))
            return problem

        go_round(self.visit, looks, self.speaker, self.lines.append, keep)

    @staticmethod
    def _looked(facts: Facts) -> Facts:
        return facts


def test_every_line_but_the_verdicts_is_said_word_for_word() -> None:
    done = Done("y", "y", "space", "escape")
    said = [line.partition(": ")[2] if line.startswith("Good: ") else line for line in done.lines]
    said.remove("One, two, three, four, five.")
    assert done.speaker.said == said


def test_the_device_rests_and_counts_and_what_was_found_is_kept() -> None:
    done = Done("2", "y", "n", "+", "y", "space", "escape")
    assert done.speaker.calls == [
        "rest", "count after 0", "rest", "count after 900", "rest", "count after 600", "volume 2.0",
    ]  # fmt: skip
    assert done.kept == [("lead_in", 900), ("volume", 2.0)]


def test_a_key_without_a_meaning_has_the_question_said_again() -> None:
    done = Done("q", "y", "y", "space", "escape")
    assert done.lines.count(wording.WHOLE) == 2
    assert done.visit.code == 0


def test_escape_leaves_a_question_open() -> None:
    done = Done("escape", "escape", "space", "escape")
    open_ = [found.name for found in done.visit.findings if found.verdict == "unasked"]
    assert open_ == ["heard", "volume"]


def test_what_could_not_be_written_is_told() -> None:
    done = Done("y", "+", "y", problem="The disk is full.")
    assert any("It could not be kept: The disk is full." in line for line in done.lines)
