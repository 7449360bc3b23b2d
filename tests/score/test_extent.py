"""How long a guide takes, told at any pace from arranging it once."""

import pytest
from msgspec.structs import replace

from tests.session.guides import a_guide, a_pause, a_question, a_step
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Gate, Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import ORDER, SHIPPED
from voice_guide.score.extent import extent
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

LIBRARY = Library(SHIPPED, SHIPPED / "none")
PACES = (Pace(), Pace(90, 50, 1.0), Pace(237, 130, 17.0), Pace(300, 150, 0.3), Pace(145, 100, 30.0))
EVERY_KIND = a_guide(
    a_step(say="Lie down. Now hold.", hold=3.0, repeats=2, rest=4.0),
    a_step(id="both", say="Now hold.", hold=30.0, sides=2, repeats=3, rest=1.0, stop_if="No."),
    a_step(id="cold", say="Put it on. Now hold.", hold=600.0),
    a_step(id="offered", say="Walk.", optional=True, offer="You may walk. Press Y for yes."),
    a_step(id="gated", say="Up. Hold.", gate=Gate("Are you steady?", "gated", "rest"), hold=9.0),
    a_pause(id="rest", pause=20.0),
    a_question(id="asked"),
    a_pause(id="settle"),
    cramping=True,
)  # fmt: skip


def whole(name: str) -> Guide:
    return followed(LIBRARY.find(name))


@pytest.mark.parametrize("gates_open", [False, True])
@pytest.mark.parametrize("guide", [EVERY_KIND, *map(whole, ORDER)], ids=lambda guide: guide.id)
def test_it_is_the_length_of_the_guide_once_it_is_arranged(guide: Guide, gates_open: bool) -> None:
    found = extent(guide, gates_open=gates_open)
    for pace in PACES:
        score = arrange(guide, pace, pace.estimate, gates_open=gates_open)
        assert found.at(pace) == pytest.approx(score.length, abs=1e-6), pace


def test_a_guide_without_steps_takes_no_time() -> None:
    assert extent(replace(EVERY_KIND, steps=())).at(Pace(90, 50, 3.0)) == 0
