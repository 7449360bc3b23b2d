"""A dip changes nothing of a session, and comes after the keys that were pressed before it."""

from tests.conductor.stage import Stage
from tests.session.guides import a_guide


def test_a_dip_cuts_nothing_and_moves_nothing() -> None:
    dipped, other = Stage(), Stage()
    for stage in (dipped, other):
        stage.play(a_guide()).wait(1.0)
    dipped.conductor.dip(on=True)
    dipped.turn().wait(0.03)
    dipped.conductor.dip(on=False)
    for stage in (dipped.turn(), other.wait(0.03)):
        stage.wait(5.0)
    assert [on for _, on in dipped.player.dips] == [True, False]
    assert dipped.player.played == other.player.played
    assert dipped.told == other.told


def test_what_a_key_cuts_is_cut_before_sound_comes_back() -> None:
    stage = Stage().play(a_guide()).wait(1.0)
    order: list[str] = []
    stage.player.drop = lambda keys: order.append("drop")  # type: ignore[method-assign]
    stage.player.dip = lambda *, on: order.append("dip" if on else "lift")  # type: ignore[method-assign]
    stage.conductor.dip(on=True)
    stage.conductor.press("space")
    stage.conductor.dip(on=False)
    stage.turn()
    assert order == ["dip", "drop", "lift"]
