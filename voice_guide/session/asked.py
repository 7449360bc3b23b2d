"""What is asked in a guide, what may be answered, and where an answer leads."""

from voice_guide.guide.model import Answer, Guide
from voice_guide.score.route import (
    Leg,
    Visit,
    after_answer,
    after_silence,
    after_yes,
    answers,
    back_to_the_cramp,
    elsewhere,
)


class Asked:
    """The questions of one guide, and the one answer that may outlive its question."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._standing: tuple[Answer, ...] = ()

    def answers(self, visit: Visit) -> tuple[Answer, ...]:
        """What may be answered now: the open question's answers, then one that still stands."""
        here = answers(self._guide, visit)
        taken = {answer.key for answer in here}
        return (*here, *(each for each in self._standing if each.key not in taken))

    def lead(self, key: str, visit: Visit) -> Visit | None:
        """Where a key leads as an answer; nowhere if it answers nothing."""
        found = next((each for each in self.answers(visit) if each.key == key), None)
        if found is None:
            return None
        if visit.leg in (Leg.OFFER, Leg.GATE) and found not in self._standing:
            yes = found.key == "y"
            return after_yes(self._guide, visit) if yes else after_silence(self._guide, visit)
        return after_answer(self._guide, found)

    def shuts(self, key: str, visit: Visit) -> bool:
        """Whether a key keeps a gate shut that leads to another guide."""
        return key == "n" and elsewhere(self._guide, visit) is not None

    def moved(self, left: Visit, entered: Visit) -> None:
        """Let the key that leads back to a cramp go on working behind its question."""
        if entered.place < left.place:
            self._standing = ()
        answer = back_to_the_cramp(self._guide, self._guide.steps[left.place])
        if answer and self._guide.cramping and entered.place > left.place:
            self._standing = (answer,)
