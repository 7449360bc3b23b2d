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


def test_ways_to_guides_that_are_not_there_are_named(do: Do, tmp_path: Path) -> None:
    gate = "gate = { ask = 'Steady?', yes = 'pull', otherwise = 'calf-bad' }"
    outcome = "[[questions]]\nid = 'q1'\nsay = 'Now?'\n[[outcomes]]\nwhen = {}\nsay = 'So.'\ngo = "
    found = checked(do, tmp_path, with_step(gate) + outcome + "'nowhere-at-all'\n")
    assert found == [
        '25: step 1, gate, otherwise: there is no guide "calf-bad" yet. Did you mean "calf-bed"?',
        f'39: outcome 1, go: there is no guide "nowhere-at-all" yet. {SEE}',
    ]


def test_ways_that_lead_somewhere_are_no_matter() -> None:
    gate = "gate = { ask = 'Steady?', yes = 'pull', otherwise = 'calf-bed' }"
    ask = "[[questions]]\nid = 'q1'\nsay = 'Now?'\n"
    outcomes = "".join(
        f"[[outcomes]]\nwhen = {{}}\nsay = 'So.'\ngo = '{name}'\n"
        for name in ("calf-bed", "pull", "help")
    )
    guide = read(with_step(gate) + ask + outcomes, "a")
    assert list(notices(guide, {"calf-bed"})) == []
