"""What is known of a guide before it is chosen, for everybody there can be."""

from itertools import combinations

import msgspec
import pytest

from tests.menu.test_offered import BED, WALL, guide
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Caution, Question, Step
from voice_guide.guide.suited import SITUATIONS, suited
from voice_guide.library.library import Library
from voice_guide.library.shipped import ORDER, SHIPPED
from voice_guide.menu.card import Card, card
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

LIBRARY = Library(SHIPPED, SHIPPED / "none")
EVERYBODY = [frozenset(who) for count in range(5) for who in combinations(SITUATIONS, count)]
STEPS = tuple(Step(name, name, "Now hold.", hold=100.0 * n) for n, name in enumerate("abc", 1))
PACE = Pace()


@pytest.mark.parametrize("name", ORDER)
def test_it_knows_of_everybody_what_suits_them_and_how_long_it_takes(name: str) -> None:
    whole = LIBRARY.find(name)
    known = card(whole)
    for true in EVERYBODY:
        suits = suited(followed(whole), {SITUATIONS[each] for each in true})
        fit = known.fit(true)
        assert fit.instead == (suits.instead is not None), true
        if not known.gated:
            length = arrange(suits.guide, PACE, PACE.estimate).length
            assert fit.extent.at(PACE) == pytest.approx(length), true


def test_every_person_has_an_answer_of_their_own_where_each_is_asked_to_leave_out_another() -> None:
    cautions = (
        Caution(SITUATIONS["new_hip"], "Not A.", ("a",)),
        Caution(SITUATIONS["pregnant"], "Not B.", ("b",)),
    )
    known = card(msgspec.structs.replace(guide("abc", "relief", *STEPS), cautions=cautions))
    none = known.fit(()).extent.at(PACE)
    assert known.concerns == ("new_hip", "pregnant")
    for true, seconds in (
        (("new_hip",), 100),
        (("pregnant",), 200),
        (("new_hip", "pregnant"), 300),
        (("new_knee",), 0),
    ):
        less = none - known.fit(true).extent.at(PACE)
        assert seconds <= less < seconds + 10, true


def test_what_makes_no_difference_to_anybody_is_known_once() -> None:
    cautions = (Caution(SITUATIONS["pregnant"], "Half sit up."),)
    known = card(msgspec.structs.replace(BED, cautions=cautions))
    assert (known.concerns, len(known.fits)) == ((), 1)
    assert known.fit(SITUATIONS) == known.fit(())


def test_a_gate_before_the_guide_is_open_and_shut_only_to_who_is_unsteady() -> None:
    known = card(WALL)
    assert known.gated
    assert not known.fit(()).instead
    assert known.fit(("unsteady",)).instead
    assert 200 < known.fit(()).extent.at(PACE) < 210


def test_a_guide_of_questions_alone_has_no_length() -> None:
    asked = msgspec.structs.replace(
        guide("asked", "information"), steps=(), questions=(Question("q", "Does it hurt?"),)
    )
    assert card(asked).through is None
    assert card(asked).fit(()).extent.at(PACE) == 0


def test_it_can_be_written_down_and_read_again() -> None:
    for name in ORDER:
        known = card(LIBRARY.find(name))
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(known), type=Card) == known
