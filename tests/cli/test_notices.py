"""What check says of a guide that can be used, but may not be as it was meant."""

from pathlib import Path

from tests.cli.company import SHORT, Do
from voice_guide.cli.notices import notices
from voice_guide.guide.reading import read

SEE = "To see them all: voice-guide list"


def checked(do: Do, folder: Path, text: str) -> list[str]:
    """What check says after "good", of a guide that it passes."""
    path = folder / "a.toml"
    path.write_text(text, encoding="utf-8")
    done = do("check", str(path))
    assert (done.code, done.err) == (0, "")
    first, *others = done.out.splitlines()
    assert first == f"{path}: good. Short."
    return [line.removeprefix(f"{path}:") for line in others]


def with_step(*lines: str) -> str:
    """The short guide with lines added to its first step, from line 24 on."""
    return SHORT.replace("hold = 0.2", "\n".join(("hold = 9", *lines)))


def test_a_rest_that_grows_is_named_with_its_line(do: Do, tmp_path: Path) -> None:
    [notice] = checked(do, tmp_path, with_step("repeats = 2", "rest = 0.1"))
    assert notice.startswith("26: step 1, rest: its words need about ")
    assert notice.endswith(
        " seconds more, so the rests grow. To keep them, make rest longer or say less in it."
    )


def test_a_cue_that_is_left_out_is_named_with_its_line(do: Do, tmp_path: Path) -> None:
    cues = ("cues = [", "{ at = 1, say = 'Breathe.' },", "{ at = 8.9, say = 'Breathe out.' },", "]")
    [notice] = checked(do, tmp_path, with_step(*cues))
    assert notice == (
        "27: step 1, cue 2: what begins at 8.9 would run into other words, so it is left out. "
        "To hear it, move it or make it shorter."
    )


GATE = "gate = {{ ask = 'Steady?', yes = 'pull', otherwise = '{}' }}"


def test_a_gate_to_a_guide_that_is_not_there_is_named(do: Do, tmp_path: Path) -> None:
    found = checked(do, tmp_path, with_step(GATE.format("calf-bad")))
    assert found == [
        '25: step 1, gate, otherwise: there is no guide "calf-bad" yet. Did you mean "calf-bed"?',
    ]


def asking(*ways: str) -> str:
    """A guide of one question whose outcomes lead to guides, the first of them on line 16."""
    head = SHORT.partition("[[sources]]")[0].replace("relief", "information")
    text = head + "[[questions]]\nid = 'q1'\nsay = 'Now?'\n"
    for way, answer in zip(ways, ("{ q1 = true }", "{ q1 = false }"), strict=False):
        text += f"[[outcomes]]\nwhen = {answer}\nsay = 'So.'\ngo = '{way}'\n"
    return text


def test_an_outcome_to_a_guide_that_is_not_there_is_named(do: Do, tmp_path: Path) -> None:
    found = checked(do, tmp_path, asking("help", "nowhere-at-all"))
    assert found == [
        f'20: outcome 2, go: there is no guide "nowhere-at-all" yet. {SEE}',
    ]


def test_ways_that_lead_somewhere_are_no_matter() -> None:
    for text in (
        with_step(GATE.format("calf-bed")),
        with_step(GATE.format("rest")),
        asking("help", "calf-bed"),
    ):
        assert list(notices(read(text, "a"), {"calf-bed"})) == []
