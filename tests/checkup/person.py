"""Somebody who goes through a visit, answers what is asked, and remembers all of it."""

from collections.abc import Callable, Iterable, Mapping

from tests.checkup.facts import HEALTHY
from voice_guide.checkup.acts import Act, Area, Ask, Keep, Look, Tell, Volume
from voice_guide.checkup.acts import Count as Counted
from voice_guide.checkup.facts import Facts
from voice_guide.checkup.finding import Finding
from voice_guide.checkup.visit import Means, Visit

Answer = Callable[[Ask, list[Act]], str | None]
"""What a person presses at a question, after all these acts."""


def gone_through(
    answer: Answer | Iterable[str | None] = (),
    means: Means | None = None,
    facts: Mapping[Area, Facts] = HEALTHY,
    problem: str = "",
) -> "Gone":
    """A whole visit; keys are pressed in their order, or as a function says; then none are."""
    visit = Visit(means or Means())
    acts: list[Act] = []
    keys = iter(()) if callable(answer) else iter(answer)
    while (act := visit.act) is not None:
        acts.append(act)
        assert len(acts) < 500
        match act:
            case Look(area):
                visit.found(facts[area])
            case Ask():
                visit.answered(answer(act, acts) if callable(answer) else next(keys, None))
            case Keep():
                visit.kept(problem)
            case _:
                visit.done()
    return Gone(visit, acts)


class Gone:
    """A visit that is over, and all it did."""

    def __init__(self, visit: Visit, acts: list[Act]) -> None:
        self.visit = visit
        self.acts = acts

    def finding(self, name: str) -> Finding:
        """The only finding of a name."""
        (found,) = [each for each in self.visit.findings if each.name == name]
        return found

    @property
    def names(self) -> list[str]:
        """What was found, by names, in order."""
        return [finding.name for finding in self.visit.findings]

    @property
    def told(self) -> tuple[Finding, ...]:
        """What was shown and said."""
        return tuple(act.finding for act in self.acts if isinstance(act, Tell))

    @property
    def kept(self) -> list[tuple[str, float]]:
        """What was written into the settings file."""
        return [(act.setting, act.value) for act in self.acts if isinstance(act, Keep)]

    @property
    def counted(self) -> list[int]:
        """The silences with which the phrase was played, in milliseconds."""
        return [act.lead_in for act in self.acts if isinstance(act, Counted)]

    @property
    def volumes(self) -> list[float]:
        """How loud it was made, in decibels."""
        return [act.decibels for act in self.acts if isinstance(act, Volume)]

    @property
    def asked(self) -> list[str]:
        """The questions, in order."""
        return [act.words for act in self.acts if isinstance(act, Ask)]
