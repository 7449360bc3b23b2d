"""By what a person is reached, whatever is there and whatever is not."""

from itertools import product
from typing import Final, Literal, get_args

import pytest

from voice_guide.speech.chain import Chimes, Facts, Lack, Link, Speaker, lack, link

SILENT: Final[tuple[Literal[Lack.NOTHING, Lack.DEVICE, Lack.PLAYER], ...]] = (
    Lack.NOTHING,
    Lack.DEVICE,
    Lack.PLAYER,
)
CHIMES: Final[tuple[Chimes, ...]] = get_args(Chimes)

EVERY: Final = [
    Facts(speaker, silent, clips, chimes, bell)
    for speaker, silent, clips, chimes, bell in product(
        Speaker, SILENT, (False, True), CHIMES, (False, True)
    )
]
"""Every combination there can be: 4 by 3 by 2 by 3 by 2."""


def every(**fixed: object) -> list[Facts]:
    """The combinations in which some facts are as given."""
    return [
        facts
        for facts in EVERY
        if all(getattr(facts, name) == value for name, value in fixed.items())
    ]


def test_every_combination_is_looked_at() -> None:
    assert len(EVERY) == len(set(EVERY)) == 144
    assert {link(facts) for facts in EVERY} == set(Link)


@pytest.mark.parametrize(
    ("speaker", "found"), [(Speaker.CHOSEN, Link.VOICE), (Speaker.ANOTHER, Link.NEXT)]
)
def test_a_voice_that_can_be_heard_is_always_the_link(speaker: Speaker, found: Link) -> None:
    assert {link(each) for each in every(speaker=speaker, silent=Lack.NOTHING)} == {found}


def test_without_a_voice_ready_made_words_come_before_chimes() -> None:
    mute = {"speaker": Speaker.NONE, "silent": Lack.NOTHING}
    assert {link(each) for each in every(**mute, clips=True)} == {Link.CLIPS}
    for chimes in ("standing-in", "always"):
        assert {link(each) for each in every(**mute, clips=False, chimes=chimes)} == {Link.CHIME}
    assert {link(each) for each in every(**mute, clips=False, chimes="never")} == {Link.TEXT}


def test_a_voice_that_is_off_leaves_chimes_and_no_ready_made_words() -> None:
    off = {"speaker": Speaker.OFF, "silent": Lack.NOTHING}
    assert {link(each) for each in every(**off, chimes="standing-in")} == {Link.CHIME}
    assert {link(each) for each in every(**off, chimes="never")} == {Link.TEXT}


@pytest.mark.parametrize("silent", [Lack.DEVICE, Lack.PLAYER])
def test_where_nothing_plays_the_bell_rings_if_there_is_one_and_chimes_are_wanted(
    silent: Lack,
) -> None:
    for facts in every(silent=silent):
        rings = facts.bell and facts.chimes != "never"
        assert link(facts) is (Link.BELL if rings else Link.TEXT), facts


def test_a_bell_changes_nothing_while_something_plays() -> None:
    for facts in every(silent=Lack.NOTHING, bell=True):
        without = Facts(facts.speaker, facts.silent, facts.clips, facts.chimes, bell=False)
        assert link(facts) is link(without), facts


def test_what_is_missing_is_what_lies_nearest_to_the_ear() -> None:
    for facts in EVERY:
        if facts.silent is not Lack.NOTHING:
            assert lack(facts) is facts.silent
        else:
            missing = facts.speaker is Speaker.NONE
            assert lack(facts) is (Lack.VOICE if missing else Lack.NOTHING)


def test_only_links_with_words_in_them_speak_and_the_bell_is_not_the_player_s() -> None:
    assert [each for each in Link if each.speaks] == [Link.VOICE, Link.NEXT, Link.CLIPS]
    assert [each for each in Link if not each.sounds] == [Link.BELL, Link.TEXT]
