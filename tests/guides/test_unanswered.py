"""What a person who answers nothing hears of a guide that would have them stand up."""

import pytest

from tests.conductor.stage import Stage
from tests.library.shipped import GUIDES, LIBRARY
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import suited
from voice_guide.ports import Settings


def shipped(name: str) -> tuple[Guide, bool] | None:
    """A shipped guide by its id."""
    return (LIBRARY.find(name), True) if name in GUIDES else None


def stage_for(name: str, settings: Settings | None = None) -> Stage:
    """A shipped guide, begun."""
    return Stage(settings or Settings(), find=shipped).play(GUIDES[name], shipped=True)


@pytest.mark.parametrize("name", ["calf-wall", "calf-floor"])
def test_silence_at_the_gate_leads_to_the_stretch_in_bed(name: str) -> None:
    heard = stage_for(name).wait(20).captions
    assert heard[1] == "For yes, press Y."
    assert heard[2] == "Stay in bed."


@pytest.mark.parametrize("key", ["n", None])
def test_bedtime_is_done_sitting_unless_somebody_says_that_they_are_steady(
    key: str | None,
) -> None:
    stage = stage_for("bedtime").wait(4)
    stage.press(*([key] if key else [])).wait(330)
    heard = stage.captions
    assert heard.count("Are you steady on your feet tonight?") == 1
    assert heard.count("Sit on the edge of the bed.") == 3
    assert not [line for line in heard if "wall" in line]
    assert heard.count("Release.") == 12
    assert heard[-1] == "Done."


def test_bedtime_is_done_standing_after_a_yes() -> None:
    heard = stage_for("bedtime").wait(4).press("y").wait(330).captions
    assert "Stand near a wall." in heard
    assert heard.count("Release.") == 12
    assert heard[-1] == "Done."


def test_who_is_unsteady_is_not_even_asked() -> None:
    heard = stage_for("bedtime", Settings(unsteady=True)).wait(10).captions
    assert heard[:2] == ["Put a light on.", "Sit on the edge of the bed."]


@pytest.mark.parametrize("name", ["calf-wall", "calf-floor"])
@pytest.mark.parametrize("who", ["New hip replacement", "New knee replacement", "Fall risk"])
def test_a_new_joint_and_unsteady_feet_lead_to_the_stretch_in_bed(name: str, who: str) -> None:
    assert suited(GUIDES[name], {who}).instead == "calf-bed"
