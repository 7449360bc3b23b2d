"""A guide on paper: all that is in it, in an order that is of use, in lines that fit."""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import pytest

from tests.cli.company import Do, own_guide, short
from voice_guide.guide.model import Guide, Source
from voice_guide.library.files import guide_at
from voice_guide.library.shipped import SHIPPED

QUESTIONS: Final = """
format = 1
id = "choose"
title = "Choose"
summary = "Two questions."
kind = "information"
language = "en"
reviewed = 2026-11-23
clinician = "Dr A. Person"

[[sources]]
id = "X"
title = "A page"
year = 2020

[[questions]]
id = "q1"
say = "Does it hurt?"
yes = "Points to a cramp."
sources = ["X"]

[[questions]]
id = "q2"
say = "Do you have to move?"

[[outcomes]]
when = { q1 = true, q2 = false }
say = "It sounds like a cramp."
go = "calf-bed"

[[outcomes]]
when = {}
say = "I cannot tell."
"""

TALK: Final = (
    QUESTIONS.partition("[[questions]]")[0]
    + """
[[sections]]
id = "why"
title = "Why it comes"
say = "Nobody knows."
more = "One in three people over 50."
verdict = "Plausible, weak evidence"
sources = ["X"]
"""
)

STANDING: Final = """
format = 1
id = "standing"
title = "Standing"
summary = "One step at a wall."
kind = "relief"
language = "en"
reviewed = 2026-11-23

[[cautions]]
who = "Fall risk"
text = "Stay in bed."
skip = ["wall"]

[[steps]]
id = "wall"
title = "Lean on the wall"
say = "Lean in. Now hold."
hold = 10
repeats = 3
rest = 10
sides = 2
switch = { say = "Change legs.", pause = 5 }
gate = { ask = "Are you steady on your feet?", yes = "wall", otherwise = "calf-bed" }
seated = { say = "Sit down. Now hold.", posture = "On the edge of the bed." }
timing = { why = "Ten seconds are enough.", choice = true }

[[steps]]
id = "check"
title = "Check"
say = "How is it?"
ask = { wait = 5, otherwise = "rest", answers = [{ key = "a", label = "It grips", go = "wall" }] }

[[steps]]
id = "rest"
title = "Rest"
say = "Done."
"""


def words(text: str) -> str:
    """A text without the breaks of its lines."""
    return " ".join(text.split())


def page_of(do: Do, home: Path, name: str, text: str) -> str:
    """What show prints of a guide, without the breaks of its lines."""
    own_guide(home, f"{name}.toml", text)
    done = do("show", name)
    assert (done.code, done.err) == (0, "")
    return words(done.out)


def test_words_have_their_times_and_the_rest_is_there_too(do: Do, tmp_path: Path) -> None:
    out = do("show", short(tmp_path)).out
    for line in (
        "Held against its sources on 2026-11-22.",
        "No clinician has reviewed this guide.",
        "- New hip: Do not lean forward.",
        "1. Pull",
        "   Holds: 0.2 seconds, once",
        "     00:00.0  Hold.",
        "   From: [X]",
        "- [X] A page. Somebody.",
        "  https://example.org/page",
    ):
        assert line in out.splitlines(), line
    assert "[hold, 0.2 s]" in out
    assert re.search(r"^Length: 00:0\d\.\d when no key is pressed$", out, re.MULTILINE)


def test_what_comes_before_a_step_and_after_it_is_told(do: Do, tmp_path: Path) -> None:
    page = page_of(do, tmp_path / "home", "standing", STANDING)
    for said in (
        "Fall risk: Stay in bed. Not for them: Lean on the wall",
        "10 seconds, 3 times, with rests of 10 seconds, first on one side, then on the other",
        "Before it: Are you steady on your feet? Yes: Lean on the wall. No, or no answer: the",
        "Said to somebody who sits: Sit down. Now hold. How to sit: On the edge of the bed.",
        "Why these times, our own choice: Ten seconds are enough.",
        "A means It grips: Lean on the wall. No answer: Rest.",
    ):
        assert said in page, said


def test_the_words_behind_a_gate_have_their_times(do: Do, tmp_path: Path) -> None:
    page = page_of(do, tmp_path / "home", "standing", STANDING)
    assert "A yes to what is asked before a step is taken for granted here." in page
    assert page.count("[hold, 10 s]") == 6


def test_what_is_only_offered_has_its_words_and_times_too(do: Do, tmp_path: Path) -> None:
    head, tail = STANDING.split("gate = ")
    offered = f"{head}optional = true\noffer = 'Press Y.'\n{tail.partition(chr(10))[2]}"
    page = page_of(do, tmp_path / "home", "standing", offered)
    assert "Press Y. 00:" in page
    assert "Only if asked for, timed from its own first word: 00:00.0 Lean in." in page
    assert "Before it: Press Y. No answer skips it." in page
    assert page.count("[hold, 10 s]") == 6


def test_information_has_its_verdict_more_and_sources(do: Do, tmp_path: Path) -> None:
    page = page_of(do, tmp_path / "home", "choose", TALK)
    assert (
        "Why it comes Nobody knows. More: One in three people over 50. "
        "How well it is supported: Plausible, weak evidence From: [X]"
    ) in page
    assert "Reviewed by Dr A. Person." in page
    assert "No clinician" not in page
    assert "- [X] A page. 2020." in page


def test_questions_and_outcomes_are_there_in_full(do: Do, tmp_path: Path) -> None:
    page = page_of(do, tmp_path / "home", "choose", QUESTIONS)
    assert "1. Does it hurt? Yes: Points to a cramp. From: [X] 2. Do you have to move?" in page
    assert "- question 1 yes, question 2 no It sounds like a cramp. Leads to: calf-bed" in page
    assert "- anything else I cannot tell." in page


GUIDES: Final = sorted(SHIPPED.glob("*.toml"))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_nothing_of_a_shipped_guide_is_left_out(do: Do, path: Path) -> None:
    guide = guide_at(path)
    page = do("show", path.stem).out
    flat = words(page)
    assert [text for text in texts(guide) if words(text) not in flat] == []
    for source in guide.sources:
        assert f"[{source.id}] {words(source.title)}" in flat
        assert not source.url or f"  {source.url}" in page.splitlines()
    assert "No clinician has reviewed this guide." in flat


def texts(guide: Guide) -> Iterator[str]:
    """Every text that a reader of the guide must find, but for what is said sentence by sentence.

    What is said when a session runs stands there sentence by sentence, each behind its time.
    """
    yield from (guide.title, guide.summary, guide.use, guide.kit, guide.legs)
    for caution in guide.cautions:
        yield from (caution.who, caution.text)
    for step in guide.steps:
        yield from (step.title, step.posture or "", step.feel or "", step.stop_if or "")
        yield step.simpler or ""
        if step.timing:
            yield step.timing.why
    for section in guide.sections:
        yield from (section.title, section.say, section.more or "", section.verdict or "")
    for question in guide.questions:
        yield from (question.say, question.yes, question.no)
    yield from (outcome.say for outcome in guide.outcomes)


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_every_line_but_an_address_fits_on_paper(do: Do, path: Path) -> None:
    lines = do("show", path.stem).out.splitlines()
    assert [line for line in lines if len(line) > 80 and not re.match(r"  https?://", line)] == []


def test_every_key_of_a_source_is_shown() -> None:
    shown = {"id", "title", "publisher", "year", "note", "url"}
    assert {field.name for field in msgspec.structs.fields(Source)} == shown


def test_a_long_title_is_broken_between_words(do: Do, tmp_path: Path) -> None:
    title = "A title " + "of many words " * 9
    text = TALK.replace('"Why it comes"', f'"{title}"')
    own_guide(tmp_path / "home", "choose.toml", text)
    lines = do("show", "choose").out.splitlines()
    assert textwrap.wrap(title, 80)[0] in lines
