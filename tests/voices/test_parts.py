"""A wish is parted by who can answer it at once, who needs time, and whether anybody shall."""

import pytest

from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.identity import Wish
from voice_guide.voices.parts import Parts, parted

HERE = (
    Driver("quick", "Quick", "Install quick."),
    Driver("other", "Other", "Install other."),
    Driver("slow", "Slow", "Install slow.", is_slow=True),
)


@pytest.mark.parametrize(
    ("wish", "parts"),
    [
        (Wish(), Parts(Wish())),
        (Wish(("other", "quick")), Parts(Wish(("other", "quick")))),
        (Wish((), "quick amy"), Parts(Wish((), "quick amy"))),
        (Wish((), "amy"), Parts(Wish((), "amy"))),
        (Wish(("nosuch",)), Parts(Wish(("nosuch",)))),
    ],
)
def test_a_wish_for_what_is_quick_stays_as_it_is(wish: Wish, parts: Parts) -> None:
    assert parted(wish, HERE) == parts


@pytest.mark.parametrize(
    ("wish", "parts"),
    [
        (Wish(("slow",)), Parts(Wish(), Wish(("slow",)))),
        (Wish(("slow", "other")), Parts(Wish(("other",)), Wish(("slow",)))),
        (Wish(("nosuch", "slow")), Parts(Wish(("nosuch",)), Wish(("slow",)))),
        (Wish((), "slow joe"), Parts(Wish(), Wish(("slow",), "slow joe"))),
        (Wish((), "SLOW Joe"), Parts(Wish(), Wish(("slow",), "SLOW Joe"))),
        (Wish(("other",), "slow joe"), Parts(Wish(("other",)), Wish(("slow",), "slow joe"))),
        (Wish(("slow",), "joe"), Parts(Wish(), Wish(("slow",), "joe"))),
    ],
)
def test_a_slow_voice_that_comes_first_gets_a_quick_one_beside_it(wish: Wish, parts: Parts) -> None:
    assert parted(wish, HERE) == parts


@pytest.mark.parametrize(
    ("wish", "parts"),
    [
        (Wish(("quick", "slow")), Parts(Wish(("quick",)))),
        (Wish(("slow", "other"), "quick amy"), Parts(Wish(("other",), "quick amy"))),
    ],
)
def test_a_slow_voice_that_does_not_come_first_is_left_out(wish: Wish, parts: Parts) -> None:
    assert parted(wish, HERE) == parts


@pytest.mark.parametrize(
    "wish",
    [
        Wish(("silent",)),
        Wish((), "silent"),
        Wish(("quick",), "silent"),
        Wish(("silent", "quick")),
        Wish((), "silent silent"),
    ],
)
def test_silence_takes_nobody(wish: Wish) -> None:
    assert parted(wish, HERE) == Parts(None)


def test_a_voice_by_name_goes_before_a_silence_among_the_engines() -> None:
    assert parted(Wish(("silent",), "quick amy"), HERE).quick == Wish(("silent",), "quick amy")


def test_silence_behind_an_engine_takes_nothing_from_it() -> None:
    assert parted(Wish(("quick", "silent")), HERE) == Parts(Wish(("quick", "silent")))
