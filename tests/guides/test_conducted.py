"""All fourteen guides as the conductor plays them, on a clock moved by hand."""

import pytest

from tests.conductor.stage import Stage
from voice_guide.conductor.reports import Asked, Finished
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import ORDER, SHIPPED

LIBRARY = Library(SHIPPED, SHIPPED / "nobody")


def shipped(name: str) -> tuple[Guide, bool] | None:
    """A shipped guide by its id."""
    return (LIBRARY.find(name), True) if name in ORDER else None


@pytest.mark.parametrize("name", ORDER)
def test_a_guide_is_played_to_its_end(name: str) -> None:
    guide = LIBRARY.find(name)
    stage = Stage(find=shipped).play(guide, shipped=True)
    for _ in guide.questions:
        stage.wait(4).press("n")
    if guide.questions:
        stage.wait(4).press("escape")
    stage.wait(60 * 20)
    assert stage.reports(Finished) == [Finished(whole=True)]
    spoken = [section.say.split(". ")[0].rstrip(".") for section in guide.sections]
    assert all(any(line.startswith(words) for line in stage.captions) for words in spoken)


@pytest.mark.parametrize("name", [name for name in ORDER if name != "which"])
def test_help_is_one_key_away_in_the_middle_of_every_guide(name: str) -> None:
    stage = Stage(find=shipped).play(LIBRARY.find(name), shipped=True).wait(20).press("h")
    assert stage.reports(Asked)[-1].title == "Get help"
