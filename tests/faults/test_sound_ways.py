"""Other ways to the ear, and devices that are none: what is heard, and what is said of it."""

import shutil
import time
from pathlib import Path

import pytest

from tests.faults.outages import (
    BACK_WITHIN,
    TALK,
    demand_one_voice,
    heard,
    noted,
    notices,
    told_in,
    wait_for_sentences,
)
from tests.faults.sabotage import PLAYER, sabotaged
from tests.sound.program import running
from tests.sound.rig import Sink
from voice_guide.wording import session as wording

pytestmark = pytest.mark.sound

FIRST = "Sit on the edge of the bed."


def only(folder: Path, *names: str) -> dict[str, str]:
    """An environment in which there are no programs but these."""
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return {"PATH": str(folder)}


def alsa_by_way_of_the_server(folder: Path) -> dict[str, str]:
    """An ALSA whose one device is the sound server's."""
    config = folder / "asound.conf"
    config.write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    return {"ALSA_CONFIG_PATH": str(config)}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("pacat", marks=pytest.mark.long),
        pytest.param("aplay", marks=[pytest.mark.needs("aplay"), pytest.mark.long]),
    ],
)
def test_without_miniaudio_a_player_of_the_system_s_is_heard(
    sink: Sink, tmp_path: Path, name: str
) -> None:
    home = tmp_path / "home"
    sound = {
        **sink.env,
        **told_in(home),
        **alsa_by_way_of_the_server(tmp_path),
        **only(tmp_path / "programs", name),
        **sabotaged("devices.none_installed", PLAYER),
    }
    began = time.monotonic()
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        noted(f"{name}: heard after {sink.recorder.wait_for_sound(began, 15) - began:.2f} s")
        wait_for_sentences(home, 1)
        assert heard(home)[0].text == FIRST
        assert notices(program, wording.NO_DEVICE) == 0
        assert program.err == ""


@pytest.mark.long
def test_a_player_of_the_system_s_is_started_again_with_the_server(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    alone = only(tmp_path / "programs", "pacat")
    sound = {**sink.env, **told_in(home), **alone, **sabotaged("devices.none_installed", PLAYER)}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        wait_for_sentences(home, 1)
        sink.stop()
        program.wait_for_line("Lean forward a little.")
        back = sink.start_again()
        took = sink.recorder.wait_for_sound(back, 15) - back
        noted(f"pacat: back after {took:.2f} s")
        assert took < BACK_WITHIN
        wait_for_sentences(home, 1)
        demand_one_voice(heard(home))
        assert notices(program, wording.NO_DEVICE) == 1


@pytest.mark.long
def test_a_device_that_nobody_hears_is_said_to_be_none(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    alone = only(tmp_path / "programs")
    sound = {**sink.env, **told_in(home), **alone, **sabotaged("devices.null", PLAYER)}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        program.wait_for_line("Breathe in slowly.", 20)
        assert notices(program, wording.NO_DEVICE) == 1
        assert heard(home) == ()


@pytest.mark.long
def test_a_device_in_use_by_another_program_is_heard_soon_after_it_is_free(
    sink: Sink, tmp_path: Path
) -> None:
    home, taken = tmp_path / "home", tmp_path / "taken"
    taken.touch()
    fault = sabotaged(f"devices.busy {taken}", PLAYER)
    sound = {**sink.env, **told_in(home), **only(tmp_path / "programs"), **fault}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        program.wait_for_line("Breathe in slowly.", 20)
        assert notices(program, wording.NO_DEVICE) == 1
        taken.unlink()
        free = time.monotonic()
        took = sink.recorder.wait_for_sound(free, 15) - free
        noted(f"in use: heard {took:.2f} s after it was free")
        assert took < BACK_WITHIN
        wait_for_sentences(home, 1)
        demand_one_voice(heard(home))


@pytest.mark.long
@pytest.mark.parametrize("late", [3.0, 5.0, 6.3])
def test_a_server_that_starts_late_is_heard_soon_after(
    sink: Sink, tmp_path: Path, late: float
) -> None:
    home = tmp_path / "home"
    sink.stop()
    with running(home, "play", TALK, "--plain", sound={**sink.env, **told_in(home)}) as program:
        program.wait_for_line(FIRST, 15)
        time.sleep(late)
        assert notices(program, wording.NO_DEVICE) == 1
        there = sink.start_again()
        took = sink.recorder.wait_for_sound(there, 15) - there
        noted(f"started after {late} s: heard {took:.2f} s later")
        assert took < BACK_WITHIN
        wait_for_sentences(home, 2)
        demand_one_voice(heard(home))
        assert program.err.splitlines() == [wording.NO_DEVICE]


@pytest.mark.long
def test_the_voice_follows_to_another_default_device_and_the_next_start_begins_there(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    sink.add_sink("pillow")
    sink.make_default(sink.NAME)
    pillow = sink.record("pillow")
    sound = {**sink.anywhere, **told_in(home)}
    try:
        with running(home, "play", TALK, "--plain", sound=sound) as program:
            sink.recorder.wait_for_sound(time.monotonic(), 15)
            sink.make_default("pillow")
            changed = time.monotonic()
            took = pillow.wait_for_sound(changed, 15) - changed
            noted(f"another default: heard there after {took:.2f} s")
            assert took < BACK_WITHIN
            wait_for_sentences(home, 2)
            demand_one_voice(heard(home))
            assert notices(program, wording.NO_DEVICE) == 0
            silent_since = time.monotonic()
            wait_for_sentences(home, 1)
            assert sink.recorder.until(silent_since + 1).is_silent(silent_since, silent_since + 1)
        again = time.monotonic()
        with running(tmp_path / "second", "play", TALK, "--plain", sound=sink.anywhere):
            pillow.wait_for_sound(again, 15)
            assert sink.recorder.until(again + 1).is_silent(again, again + 1)
    finally:
        pillow.close()
