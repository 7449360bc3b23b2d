"""What leaves the computer, which is nothing."""

from voice_guide.checkup.facts import PrivacyFacts
from voice_guide.checkup.finding import Finding
from voice_guide.wording import doctor as wording


def judged(facts: PrivacyFacts) -> tuple[Finding, ...]:
    """Whether the program, or a child of it, has a connection to a network."""
    if facts.connections is None:
        return (Finding("network", "unasked", wording.PRIVATE_UNKNOWN),)
    if facts.connections:
        return (Finding("network", "poor", wording.NETWORKED, wording.NETWORKED_MEND),)
    return (Finding("network", "good", wording.PRIVATE),)
