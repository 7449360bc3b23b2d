from datetime import date
from typing import Literal

from voice_guide.guide.model import Caution, Gate, Guide, Question, Section, Step
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.menu.card import card
from voice_guide.menu.offered import offered
from voice_guide.menu.row import Row
from voice_guide.ports import Settings

Kind = Literal["relief", "routine", "information"]


def guide(name: str, kind: Kind = "relief", *steps: Step) -> Guide:
    return Guide(
        format=1,
        id=name,
        title=name.capitalize(),
        summary="A guide.",
        kind=kind,
        language="en",
        reviewed=date(2025, 1, 1),
        steps=steps or (Step("hold", "Hold", "Now hold.", hold=100.0),),
    )


BED = guide("bed")
WALL = guide(
    "wall",
    "relief",
    Step("stand", "Stand", "Stand up.", gate=Gate("Are you steady?", "stand", "bed"), hold=200.0),
)
AFTER = guide("after", "routine")
WHY = guide("why", "information")


def rows(*guides: Guide, last: str = "", settings: Settings | None = None) -> tuple[Row, ...]:
    return offered(map(card, guides), settings or Settings(), last)


def named(*guides: Guide, last: str = "", settings: Settings | None = None) -> list[str]:
    return [row.guide.id for row in rows(*guides, last=last, settings=settings)]


def test_relief_comes_first_then_routines_then_information() -> None:
    assert named(WHY, AFTER, BED) == ["bed", "after", "why"]


def test_the_relief_guide_used_last_is_on_top_and_marked() -> None:
    other = guide("other")
    listed = rows(BED, other, AFTER, last="other")
    assert [(row.guide.id, row.last_used) for row in listed] == [
        ("other", True),
        ("bed", False),
        ("after", False),
    ]


def test_only_relief_is_put_on_top_and_a_guide_that_is_gone_changes_nothing() -> None:
    assert named(BED, AFTER, last="after") == ["bed", "after"]
    assert named(BED, AFTER, last="gone") == ["bed", "after"]


def test_what_begins_with_a_gate_stands_behind_the_rest_of_its_kind_unless_it_was_used() -> None:
    assert named(WALL, BED, AFTER) == ["bed", "wall", "after"]
    assert named(WALL, BED, AFTER, last="wall") == ["wall", "bed", "after"]


def test_who_is_unsteady_is_offered_nothing_that_needs_steady_feet() -> None:
    assert named(BED, WALL, AFTER, last="wall", settings=Settings(unsteady=True)) == [
        "bed",
        "after",
    ]


def test_the_time_is_that_of_the_guide_behind_its_gate() -> None:
    bed, wall = rows(BED, WALL)
    assert 100 < bed.seconds < 110
    assert 200 < wall.seconds < 210


def test_the_time_is_that_of_the_guide_as_it_suits_the_person() -> None:
    steps = (Step("a", "A", "Hold.", hold=100.0), Step("b", "B", "Hold.", hold=100.0))
    caution = Caution("Pregnancy", "Do not do B.", ("b",))
    long = Guide(
        format=1,
        id="long",
        title="Long",
        summary="A guide.",
        kind="relief",
        language="en",
        reviewed=date(2025, 1, 1),
        cautions=(caution,),
        steps=steps,
    )
    (whole,) = rows(long)
    (less,) = rows(long, settings=Settings(pregnant=True))
    assert whole.seconds > 200 > less.seconds > 100


def test_information_takes_as_long_as_its_words_and_questions_have_no_time() -> None:
    told = Guide(
        format=1,
        id="told",
        title="Told",
        summary="Words.",
        kind="information",
        language="en",
        reviewed=date(2025, 1, 1),
        sections=(Section("a", "A", "Most often no one finds a cause."),),
    )
    asked = Guide(
        format=1,
        id="asked",
        title="Asked",
        summary="Questions.",
        kind="information",
        language="en",
        reviewed=date(2025, 1, 1),
        questions=(Question("q", "Does it hurt?"),),
    )
    first, second = rows(told, asked)
    assert first.seconds > 2
    assert second.seconds == 0


def test_the_shipped_guides_begin_in_bed_and_the_standing_ones_go_for_who_is_unsteady() -> None:
    library = Library(SHIPPED, SHIPPED / "none")
    guides = [library.find(entry.id) for entry in library.entries()]
    every = named(*guides)
    assert every[0] == "calf-bed"
    assert set(every) - set(named(*guides, settings=Settings(unsteady=True))) == {
        "calf-floor",
        "calf-wall",
    }
