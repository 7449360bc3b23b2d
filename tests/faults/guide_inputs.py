# ruff: noqa: RUF001 - these are the very signs that a guide may have
"""Guides from strangers: sound ones of every shape, and the same with something done to them."""

import json
import math
from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

Table = dict[str, Any]

MARKUP: Final = (
    "Hold <break time='9s'/> on.", "Hold [[h@l'oU]] on.", "Hold [[slnc 9000]] on.",
    "Hold <silence msec='9000'/> on.", "Hold \\pau=9000\\ on.", "<speed level='10'>Hold.</speed>",
    "%s {0} {key} $HOME `id` $(id) %(a)s", "[b]Hold[/b] [@click=app.quit]here[/]", "; rm -rf ~",
)  # fmt: skip
"""Sentences that some engine, terminal, shell or screen might take for more than words."""

SAID: Final = ("Pull your toes up.", "Now hold.", "One. Two? Three!", "½ a cup, 20 °C - or 5–10.")

LETTERS: Final = st.characters(exclude_categories=("C", "Z"), include_characters=" \n\t")

words: Final[st.SearchStrategy[str]] = st.one_of(
    st.sampled_from((*SAID, *MARKUP)),
    st.text(LETTERS, max_size=40).map(lambda text: text + "a"),
    st.sampled_from(("a" * 2000, "a. " * 600, "Wait... " * 20, "…?! b", "1", "0.5 .5 5. 1.2.3")),
)

few: Final[st.SearchStrategy[str]] = st.one_of(
    st.sampled_from((*SAID, *MARKUP)), st.text(LETTERS, max_size=8).map(lambda text: text + "a")
)
"""Words that are refused if they are many: around every hold, or to be said for others."""

seconds: Final[st.SearchStrategy[float]] = st.sampled_from((0, 0.0, 0.001, 1, 2.5, 30, 3600))


def _some(fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Table]:
    """Some of these keys with their values; most are left out, as in most guides."""
    kept = st.lists(st.sampled_from(sorted(fields)), max_size=6, unique=True)
    return kept.flatmap(lambda keys: st.fixed_dictionaries({key: fields[key] for key in keys}))


@st.composite
def steps(draw: st.DrawFn, ids: tuple[str, ...], name: str) -> Table:
    """One step of a guide, which may lead to any other, to itself, or in a circle."""
    way = st.sampled_from(ids)
    step: Table = {"id": name, "title": draw(words), "say": draw(words)}
    step |= draw(
        _some(
            {
                "short": words, "simpler": words, "posture": words, "feel": words,
                "stop_if": words, "release": few, "again": few, "first_rest": words,
                "pause": seconds, "must_finish": st.booleans(),
                "seated": st.fixed_dictionaries({"say": words, "simpler": words}),
                "gate": st.fixed_dictionaries(
                    {"ask": words, "yes": way, "otherwise": st.one_of(way, st.just("elsewhere"))}
                ),
                "ask": st.fixed_dictionaries(
                    {
                        "wait": seconds, "otherwise": way,
                        "answers": st.lists(
                            st.fixed_dictionaries(
                                {"key": st.sampled_from("abeny1"), "label": words, "go": way}
                            ),
                            min_size=1, max_size=3, unique_by=lambda each: each["key"],
                        ),
                    }
                ),
            }
        )
    )  # fmt: skip
    if draw(st.booleans()):
        step["hold"] = draw(st.sampled_from((0.5, 1, 6, 30, 3600)))
        step |= draw(_some({"repeats": st.sampled_from((1, 2, 3, 20)), "rest": seconds}))
        if draw(st.booleans()):
            step |= {"sides": 2, "switch": {"say": draw(words), "pause": draw(seconds)}}
        if step["hold"] >= 6:
            step["countdown"] = draw(st.integers(0, 6))
            rank = st.sampled_from(("coaching", "safety"))
            cue = st.fixed_dictionaries({"at": st.floats(0, 5.9), "say": words, "rank": rank})
            step["cues"] = draw(st.lists(cue, max_size=3))
    if draw(st.integers(0, 4)) == 0:
        step |= {"optional": True, "offer": draw(words)}
    return step


@st.composite
def guides(draw: st.DrawFn) -> Table:
    """A sound guide: what is done, what is told, or what is asked."""
    kind = draw(st.sampled_from(("relief", "relief", "routine", "information", "questions")))
    asks = kind == "questions"
    guide: Table = {
        "format": 1, "id": "strange", "title": draw(words), "summary": draw(words),
        "kind": "information" if asks else kind, "language": draw(st.sampled_from(("en", "en-GB"))),
        "reviewed": date(2026, 11, 23),
    }  # fmt: skip
    told = st.dictionaries(few, few, max_size=3)
    guide |= draw(_some({"cramping": st.booleans(), "say_as": told, "kit": words}))
    if asks:
        ids = tuple(f"q{number}" for number in range(draw(st.integers(1, 4))))
        guide["questions"] = [{"id": each, "say": draw(words)} for each in ids]
        when = st.dictionaries(st.sampled_from(ids), st.booleans(), min_size=1)
        go = st.one_of(st.none(), st.just("strange"), st.just("elsewhere"))
        outcome = st.fixed_dictionaries({"when": when, "say": words, "go": go})
        guide["outcomes"] = draw(st.lists(outcome, max_size=3))
    elif kind == "information":
        places = range(draw(st.integers(1, 4)))
        guide["sections"] = [{"id": f"s{n}", "title": "a", "say": draw(words)} for n in places]
    else:
        ids = tuple(f"s{number}" for number in range(draw(st.integers(1, 5))))
        guide["steps"] = [draw(steps(ids, each)) for each in ids]
        who = st.sampled_from(("Fall risk", "Pregnancy", "Anybody"))
        skip = st.lists(st.sampled_from(ids), max_size=2)
        caution = st.fixed_dictionaries({"who": who, "text": words, "skip": skip})
        guide["cautions"] = draw(st.lists(caution, max_size=2))
    return guide


odd: Final[st.SearchStrategy[object]] = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), words,
        st.sampled_from((10**30, -1, 0, 1e308, math.inf, math.nan, date(1, 1, 1), "", "s0", "..",
                         "/etc/passwd", "../../x.toml", "\x1b[2J", "\u202egnp", "a" * 3000)),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(("id", "say", "hold", "go", "x y")), inner, max_size=3),
    ),
    max_leaves=5,
)  # fmt: skip
"""Values where none of their kind belongs."""


@st.composite
def spoilt(draw: st.DrawFn) -> Table:
    """A guide that was sound until something in it was changed, lost, doubled or put elsewhere."""
    guide = draw(guides())
    for _ in range(draw(st.integers(1, 4))):
        here: Any = guide
        for _ in range(draw(st.integers(0, 5))):
            if not isinstance(here, dict | list) or not here:
                break
            keys = list(here if isinstance(here, dict) else range(len(here)))
            key = draw(st.sampled_from(keys))
            inner = here[key]
            if not isinstance(inner, dict | list) or draw(st.booleans()):
                _spoil(draw, here, key)
                break
            here = inner
    return guide


def _spoil(draw: st.DrawFn, table: Any, key: Any) -> None:  # noqa: ANN401 - of any kind
    way = draw(st.sampled_from(("change", "lose", "double", "add")))
    if way == "lose":
        del table[key]
    elif way == "double" and isinstance(table, list):
        table.extend(table[key : key + 1] * draw(st.sampled_from((1, 2, 300))))
    elif way == "add" and isinstance(table, dict):
        table[draw(st.text(max_size=6))] = draw(odd)
    else:
        table[key] = draw(odd)


def toml(guide: Table) -> str:
    """A table as the text of a file."""
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in guide.items())


def _key(key: str) -> str:
    return json.dumps(key, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    match value:
        case None:
            return "{}"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case dict():
            rows = (
                f"{_key(key)} = {_value(part)}" for key, part in value.items() if part is not None
            )
            return "{" + ", ".join(rows) + "}"
        case list():
            return "[" + ", ".join(map(_value, value)) + "]"
        case float() if not math.isfinite(value):
            return str(value)
        case _:
            return str(value).lower()
