import logging
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import platformdirs
import pytest

from voice_guide.clock import Monotonic
from voice_guide.log import LIMIT, bound, start_log, trimmed
from voice_guide.paths import NAME, made, places, write_whole

if sys.platform != "win32":
    import pwd


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The program's logger, without its handlers afterwards."""
    found = logging.getLogger("voice_guide")
    yield found
    for handler in list(found.handlers):
        found.removeHandler(handler)
        handler.close()
    found.propagate = True


def test_one_folder_holds_everything_when_it_is_named(tmp_path: Path) -> None:
    found = places({"VOICE_GUIDE_HOME": str(tmp_path)})
    everything = (found.settings, found.guides, found.remembered, found.clips, found.logs)
    assert all(tmp_path in path.parents for path in everything)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("named", ["", "/somewhere/else", "~/elsewhere", "relative", "  "])
def test_the_folders_are_where_people_look_for_them(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, named)
    found = places(os.environ)
    assert found.config == platformdirs.user_config_path(NAME, appauthor=False)
    assert found.state == platformdirs.user_state_path(NAME, appauthor=False)
    assert found.cache == platformdirs.user_cache_path(NAME, appauthor=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("own", [{}, {"HOME": ""}, {"HOME": "relative"}])
def test_without_a_whole_home_it_is_the_one_that_the_system_knows(own: Mapping[str, str]) -> None:
    known = pwd.getpwuid(os.getuid()).pw_dir
    found = places(own)
    assert found.config == Path(known) / ".config" / NAME
    assert found.state == Path(known) / ".local" / "state" / NAME
    assert found.cache == Path(known) / ".cache" / NAME


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
def test_who_has_no_home_at_all_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    found = places({})
    assert [made(folder) for folder in (found.config, found.state, found.cache)] == [None] * 3


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert made(folder) == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert made(tmp_path / "file" / "folder") is None
    assert made(tmp_path / "file") is None


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    write_whole(path, "before")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "after \ud800")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_the_log_is_private_and_bounded(tmp_path: Path, logger: logging.Logger) -> None:
    path = tmp_path / "voice-guide.log"
    assert start_log(path) == path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for _ in range(300):
        logger.info("x" * 4000)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 2
    assert max(sizes) <= LIMIT
    assert path.read_text(encoding="utf-8").endswith("x\n")


def test_a_log_that_cannot_be_set_aside_costs_only_what_has_no_room(
    tmp_path: Path, logger: logging.Logger
) -> None:
    path = tmp_path / "voice-guide.log"
    assert start_log(path)
    aside = tmp_path / "voice-guide.log.1"
    aside.mkdir()
    for _ in range(100):
        logger.info("x" * 4000)
    assert 0 < path.stat().st_size <= LIMIT
    aside.rmdir()
    logger.info("y" * 4000)
    assert aside.exists()
    assert path.read_text(encoding="utf-8").endswith("y\n")


def test_a_log_that_cannot_be_written_is_none(tmp_path: Path, logger: logging.Logger) -> None:
    assert start_log(tmp_path / "none" / "voice-guide.log") is None
    logger.error("nobody hears this")


def test_a_workers_log_that_has_grown_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "voice.log"
    path.write_text("x" * (LIMIT + 1), encoding="utf-8")
    assert trimmed(path) == path
    assert path.stat().st_size == 0
    assert (tmp_path / "voice.log.1").stat().st_size == LIMIT + 1
    assert trimmed(tmp_path / "none" / "voice.log") is None


def test_the_clock_goes_on_and_no_sleep_is_seen_while_awake() -> None:
    clock = Monotonic()
    before, slept = clock.now(), clock.slept()
    assert clock.now() >= before
    assert clock.slept() == pytest.approx(slept, abs=0.05)


def test_a_log_is_bounded_while_a_worker_writes_to_it(tmp_path: Path) -> None:
    path = trimmed(tmp_path / "worker.log")
    assert path is not None
    with path.open("ab", buffering=0) as log:
        for number in range(41):
            log.write(b"%02d " % number * 20_000)
            bound(path)
        log.write(b"the last\n")
    kept = path.with_name("worker.log.1")
    assert path.read_bytes() == b"40 " * 20_000 + b"the last\n"
    assert kept.stat().st_size == LIMIT
    assert kept.read_bytes().endswith(b"39 ")
    assert stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_log_that_cannot_be_bounded_stops_nobody(tmp_path: Path) -> None:
    bound(None)
    bound(tmp_path / "missing")
