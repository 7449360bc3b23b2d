import json
import sys
from pathlib import Path

import pytest

from tests.cli.company import SHORT, Do, Done, own_guide, short
from voice_guide.bootstrap.program import Program
from voice_guide.cli.app import run
from voice_guide.cli.surroundings import lines_only


def test_a_setting_is_set_and_got(do: Do) -> None:
    assert do("settings", "set", "speed", "160") == Done(0, "", "")
    assert do("settings", "get", "speed") == Done(0, "160\n", "")
    assert do("settings", "set", "volume", "-6") == Done(0, "", "")
    assert do("settings", "get", "volume") == Done(0, "-6.0\n", "")
    assert "speed = 160\nvolume = -6.0\n" in do("settings", "get").out


def test_the_settings_file_is_named(do: Do, tmp_path: Path) -> None:
    assert do("settings", "path").out == f"{tmp_path / 'home' / 'config' / 'settings.toml'}\n"


def test_the_letter_of_a_command_is_set_got_and_given_back(do: Do) -> None:
    assert do("settings", "set", "keys.again", "r") == Done(0, "", "")
    assert do("settings", "get", "keys.again") == Done(0, '["r"]\n', "")
    assert 'keys = { again = ["r"] }\n' in do("settings", "get").out
    every = do("settings", "get", "keys").out
    assert every.startswith('pause = []\nagain = ["r"]\neased = ["e"]\n')
    assert do("settings", "unset", "keys.again") == Done(0, "", "")
    assert do("settings", "get", "keys.again") == Done(0, '["a"]\n', "")


def test_a_letter_that_clashes_is_refused(do: Do) -> None:
    done = do("settings", "set", "keys.again", "e")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "keys.again: The key E cannot mean Again: it means It has eased. Choose another letter.\n"
    )


def test_a_setting_that_is_taken_out_has_its_default(do: Do) -> None:
    do("settings", "set", "speed", "160")
    assert do("settings", "unset", "speed") == Done(0, "", "")
    assert do("settings", "get", "speed") == Done(0, "145\n", "")


def test_a_value_a_setting_cannot_have_is_refused(do: Do) -> None:
    done = do("settings", "set", "speed", "20")
    assert (done.code, done.out) == (1, "")
    assert done.err == "speed cannot be '20'. It must be a whole number from 90 to 300.\n"


@pytest.mark.parametrize("words", [("get", "sped"), ("set", "sped", "150"), ("unset", "sped")])
def test_an_unknown_setting_is_refused_with_the_nearest(do: Do, words: tuple[str, ...]) -> None:
    done = do("settings", *words)
    assert (done.code, done.err) == (1, "There is no setting 'sped'. Did you mean speed?\n")


def test_the_shipped_guides_are_listed_first_calf_bed(do: Do) -> None:
    done = do("list")
    assert done.code == 0
    assert done.out.startswith("calf-bed ")
    assert "foot-toes " in done.out
    assert done.err == ""


def test_a_broken_guide_of_ones_own_is_named_and_the_rest_is_listed(do: Do, tmp_path: Path) -> None:
    own_guide(tmp_path / "home", "broken.toml", "format = ")
    own_guide(tmp_path / "home", "short.toml", SHORT)
    done = do("list")
    assert done.code == 0
    assert "broken.toml:1" in done.err
    assert "short " in done.out
    assert "calf-bed " in done.out


def test_a_guide_that_is_not_there_is_named_with_the_nearest(do: Do) -> None:
    for command in ("show", "play"):
        done = do(command, "calf-bad")
        assert (done.code, done.out) == (1, "")
        assert "calf-bed" in done.err


def test_check_names_every_problem_with_its_line(do: Do, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(SHORT.replace("hold = 0.2", "hodl = 0.2\nrepeats = 0"), encoding="utf-8")
    done = do("check", str(path), short(tmp_path))
    assert done.code == 1
    assert done.err.count("bad.toml:") == 2
    assert all(line.startswith(f"{path}:") for line in done.err.splitlines())
    assert "short.toml: good." in done.out


def test_a_guide_is_played_as_lines_to_its_end_and_traced(do: Do, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    done = do("play", short(tmp_path), "--plain", "--pace", "300", "--trace", str(trace))
    assert done.code == 0
    lines = [line for line in done.out.splitlines() if line]
    assert lines == ["Hold.", "HOLD: 0 SECONDS.", "RELEASE", "Release.", "Done."]
    assert "silent" in done.err
    rows = [json.loads(line) for line in trace.read_text(encoding="utf-8").splitlines()]
    said = [row["text"] for row in rows if row["kind"] in ("say", "release")]
    assert said == ["Hold.", "Release.", "Done."]
    assert all(row["began"] is None for row in rows)


def test_a_session_starts_at_a_named_step(do: Do, tmp_path: Path) -> None:
    assert do("play", short(tmp_path), "--from", "rest").out.splitlines() == ["Done."]


def test_a_step_that_is_not_there_is_refused_before_anything_plays(do: Do, tmp_path: Path) -> None:
    done = do("play", short(tmp_path), "--from", "rust")
    assert (done.code, done.out) == (1, "")
    assert "Did you mean rest?" in done.err


def test_a_section_that_is_not_there_is_refused_with_the_nearest(do: Do, tmp_path: Path) -> None:
    head = SHORT.partition("[[sources]]")[0].replace("relief", "information")
    path = tmp_path / "talk.toml"
    path.write_text(head + "[[sections]]\nid = 'why'\ntitle = 'Why'\nsay = 'So.'\n", "utf-8")
    done = do("play", str(path), "--from", "whu")
    assert (done.code, done.err) == (1, "Short has no step 'whu'. Did you mean why?\n")


def test_a_trace_that_cannot_be_written_is_refused_before_anything_plays(
    do: Do, tmp_path: Path
) -> None:
    done = do("play", short(tmp_path), "--trace", str(tmp_path / "none" / "trace"))
    assert (done.code, done.out) == (1, "")
    assert "trace" in done.err


@pytest.mark.parametrize("words", [("play", "calf-bed"), ("now",), ()])
def test_no_sound_where_it_is_demanded_is_code_three(do: Do, words: tuple[str, ...]) -> None:
    done = do(*words, "--require-sound")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("There is no sound device: nothing is plugged in. ")


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("play",),
        ("play", "calf-bed", "--pace", "20"),
        ("check",),
        ("--plain", "list"),
        ("list", "--loud"),
    ],
)
def test_a_wrong_command_line_is_code_two_and_points_to_help(
    do: Do, words: tuple[str, ...]
) -> None:
    done = do(*words)
    assert (done.code, done.out) == (2, "")
    assert "--help" in done.err


def test_help_is_data(do: Do) -> None:
    done = do("--help")
    assert (done.code, done.err) == (0, "")
    assert "voice-guide now" in done.out


def test_an_error_of_our_own_names_the_log_and_shows_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken(Program):
        @property
        def library(self) -> None:  # type: ignore[override]
            raise ZeroDivisionError("inside")

    home = tmp_path / "home"
    assert run(["list"], Broken({"VOICE_GUIDE_HOME": str(home)})) == 4
    said = capsys.readouterr().err
    log = home / "state" / "log" / "voice-guide.log"
    assert str(log) in said
    assert "Traceback" not in said
    assert "ZeroDivisionError: inside" in log.read_text(encoding="utf-8")


def test_the_menu_as_lines_ends_with_its_input(do: Do) -> None:
    done = do("--plain")
    assert done.code == 0
    assert done.out.startswith("Relief:\n1. ")


@pytest.fixture
def brief(tmp_path: Path, do: Do) -> str:
    """A guide of one's own that is over at once, with the quickest voice; its id."""
    one_line = SHORT.replace('say = "Hold."\nhold = 0.2\nrelease = "Release."', 'say = "Hold."')
    own_guide(tmp_path / "home", "short.toml", one_line)
    assert do("settings", "set", "speed", "300").code == 0
    return "short"


def test_a_default_guide_that_is_not_there_costs_only_itself(
    do: Do, brief: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voice_guide.library.library.ORDER", (brief,))
    assert do("settings", "set", "guide", "shirt").code == 0
    done = do("now")
    assert done.code == 0
    settings = tmp_path / "home" / "config" / "settings.toml"
    assert done.err.startswith(f'{settings}: guide: There is no guide "shirt".')
    assert done.err.count("shirt") == 1


def test_a_program_that_is_to_open_with_a_guide_does_what_now_does(do: Do, brief: str) -> None:
    assert do("settings", "set", "guide", brief).code == 0
    assert "Relief:" in do().out
    assert do("settings", "set", "begin", "guide").code == 0
    done = do()
    assert done.code == 0
    assert "Relief:" not in done.out
    assert "Done." in done.out.splitlines()


class Window:
    """A stream that says whether it is a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("environ", "terminals", "plain"),
    [
        ({"TERM": "xterm"}, (True, True, True), False),
        ({"TERM": "xterm", "ACCESSIBLE": "0"}, (True, True, True), False),
        ({"TERM": "xterm", "ACCESSIBLE": "1"}, (True, True, True), True),
        ({"TERM": "dumb"}, (True, True, True), True),
        ({}, (True, True, True), True),
        ({"TERM": "xterm"}, (False, True, True), True),
        ({"TERM": "xterm"}, (True, False, True), True),
        ({"TERM": "xterm"}, (True, True, False), sys.platform != "win32"),
    ],
)
def test_lines_are_used_by_wish_or_where_nothing_more_can_be_shown(
    environ: dict[str, str], terminals: tuple[bool, bool, bool], plain: bool
) -> None:
    stdin, stdout, stderr = (Window(terminal=each) for each in terminals)
    assert lines_only(environ, stdin, stdout, stderr) is plain
    assert lines_only(environ, None, None, None)
