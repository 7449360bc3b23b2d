"""`voice-guide doctor` from its command line, where nobody can be asked and nothing is heard."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.company import SHORT, own_guide
from tests.faults.sabotage import VOICE, sabotaged
from tests.sound.program import COMMAND, ROOT, environment
from tests.sound.rig import silent_env
from voice_guide.workers.floor import Floor

MUTE = sabotaged(
    "loaded.missing py_nanotts;loaded.missing espeakng_loader pyttsx3.drivers._espeak", VOICE
)


def doctor(
    home: Path, *words: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The command run to its end on a machine without any sound device."""
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [*COMMAND, "doctor", *words],
        cwd=ROOT,
        env={**environment(home, silent_env(home)), **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


def verdicts(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """The verdict of each finding, as the JSON has it."""
    return {each["name"]: each["verdict"] for each in json.loads(done.stdout)["findings"]}


def test_without_a_device_the_code_is_three_and_the_mend_is_named(tmp_path: Path) -> None:
    done = doctor(tmp_path / "home")
    assert (done.returncode, done.stderr) == (3, "")
    lines = done.stdout.splitlines()
    bad = [line for line in lines if line.startswith("Does not work: ")]
    (one,) = bad
    assert one.startswith("Does not work: There is no sound: no sound device could be opened.")
    assert "Plug in or turn on a loudspeaker or headphones." in one
    assert any(line.startswith("Good: The voice is Pico") for line in lines)
    assert lines[-1].startswith("Nothing can be said aloud at night yet.")


def test_data_has_every_finding_and_the_exit_code(tmp_path: Path) -> None:
    done = doctor(tmp_path / "home", "--json")
    told = json.loads(done.stdout)
    assert (told["code"], done.returncode, done.stderr) == (3, 3, "")
    assert verdicts(done)["engine espeak"] == "good"
    assert set(told) == {"code", "versions", "system", "findings"}
    assert {frozenset(each) for each in told["findings"]} == {
        frozenset({"name", "verdict", "words", "mend"})
    }


def test_without_any_voice_each_engine_is_named_with_its_mend(tmp_path: Path) -> None:
    done = doctor(tmp_path / "home", "--quiet", env=MUTE)
    assert done.returncode == 3
    assert "Does not work: No voice can speak here. Install it with: python -m pip" in done.stdout
    assert (
        "Could be better: SVOX Pico cannot speak: No module named 'py_nanotts'. "
        "Install it with: python -m pip install py-nanotts.\n"
    ) in done.stdout
    assert "Could be better: espeak-ng cannot speak: No module named " in done.stdout


def test_each_mistake_of_the_settings_file_is_named_with_its_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    folder = home / "config"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text('theme = "night"\nspeed = 1\nvolum = 3\n')
    done = doctor(home, "--quiet")
    wrong = [line for line in done.stdout.splitlines() if "settings file" in line]
    named = "Does not work: The settings file ~/config/settings.toml, line"
    assert [line[: len(named) + 2] for line in wrong] == [f"{named} 2", f"{named} 3"]
    assert "Did you mean volume?" in wrong[1]


def test_another_copy_keeps_the_sound_and_only_what_is_silent_is_checked(tmp_path: Path) -> None:
    home = tmp_path / "home"
    other = Floor(str(home / "state"))
    assert other.take()
    try:
        done = doctor(home)
    finally:
        other.release()
    assert done.returncode == 0
    assert "Another window of voice guide has the sound." in done.stdout
    assert "The sound device was not opened" in done.stdout


def test_a_report_has_nothing_private_in_it(tmp_path: Path) -> None:
    home, file = tmp_path / "zebra", tmp_path / "report.txt"
    home.mkdir()
    own_guide(home, "own.toml", SHORT.replace("hold = 0.2", 'giraffe = "gnu"'))
    (home / "config" / "settings.toml").write_text(
        'pregnant = true\nnew_hip = "okapi"\nguide = "kudu"\n'
    )
    done = doctor(home, "--quiet", "--report", str(file), env={"USER": "zebra"})
    assert "okapi" in done.stdout
    assert "giraffe" in done.stdout
    text = file.read_text().lower()
    words = ("zebra", "giraffe", "gnu", "okapi", "kudu", "pregnant", "new_hip", str(tmp_path))
    assert [word for word in (*words, os.uname().nodename.lower()) if word in text] == []
    assert "there is a mistake in the settings file, line 2" in text
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_report_can_be_printed_alone(tmp_path: Path) -> None:
    done = doctor(tmp_path / "home", "--quiet", "--report", "-")
    assert done.stdout.startswith("voice-guide ")
    assert "The exit code is 3." in done.stdout
    assert "I check what you need" not in done.stdout


def test_a_report_that_cannot_be_written_is_said_with_the_mend(tmp_path: Path) -> None:
    done = doctor(tmp_path / "home", "--quiet", "--report", str(tmp_path / "no" / "where"))
    assert done.returncode == 1
    assert "Name another file." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("fault", ["render.hang", "wire.flood"])
def test_an_engine_that_hangs_or_raves_does_not_hold_it_up(tmp_path: Path, fault: str) -> None:
    done = doctor(tmp_path / "home", "--json", env=sabotaged(fault, VOICE))
    assert done.returncode == 3
    assert verdicts(done)["engine pico"] == "poor"


def test_nothing_is_left_behind_but_the_log_and_the_program_s_own_files(tmp_path: Path) -> None:
    home = tmp_path / "home"
    doctor(home, "--quiet")
    left = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    own = ("state/", "cache/")
    assert [name for name in left if not name.startswith(own)] == []
    assert not (home / "config").exists()
