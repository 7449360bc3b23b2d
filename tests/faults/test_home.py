"""Homes that cannot be written, are not there, or have uncommon names, and locales of all kinds."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.faults.mounts import GO_ON, OWN, read_only
from tests.faults.whole import heard_whole, without
from tests.sound.program import ROOT
from tests.sound.rig import Sink

pytestmark = [pytest.mark.sound, pytest.mark.long]

FOLDERS = (
    "VOICE_GUIDE_HOME",
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)

LONG = "/".join(["a folder with a name that is rather long"] * 6)
"""Longer than the 160 bytes at which espeak-ng gives up."""

LETTERS = "my own  'home' 夜 ñ $(touch x);`*?"
"""A name with all that shells and old programs stumble over."""

MEMORY = Path("/dev/shm")  # noqa: S108 - it is only looked at
"""Where clips lie while they cannot be kept."""

LOCALES: dict[str, tuple[str, ...]] = {
    "none": without("LANG"),
    "C": ("/usr/bin/env", "LC_ALL=C"),
    "C without UTF-8": ("/usr/bin/env", "LC_ALL=C", "PYTHONCOERCECLOCALE=0", "PYTHONUTF8=0"),
    "garbage": ("/usr/bin/env", "LANG=\udcff/../%s", "TZ=nowhere/../\udcff", "LC_ALL="),
    "ASCII": ("/usr/bin/env", "PYTHONIOENCODING=ascii"),
}


@pytest.mark.parametrize("name", [LETTERS, LONG], ids=["letters", "long"])
def test_a_home_of_any_name_is_heard_whole(sink: Sink, tmp_path: Path, name: str) -> None:
    home = tmp_path / name
    home.mkdir(parents=True)
    heard_whole(sink, home, {"TMPDIR": str(home)})
    assert list((home / "cache" / "clips").glob("*.wav"))


@pytest.mark.parametrize("locale", LOCALES)
def test_any_locale_is_heard_whole_in_a_home_with_letters_of_its_own(
    sink: Sink, tmp_path: Path, locale: str
) -> None:
    heard_whole(sink, tmp_path / "夜 ñ", before=LOCALES[locale])


@pytest.mark.needs("namespaces")
def test_a_home_that_cannot_be_written_to_is_heard_whole(sink: Sink, tmp_path: Path) -> None:
    home, guides = tmp_path / "home", tmp_path / "guides"
    home.mkdir()
    before = set(MEMORY.iterdir())
    heard_whole(sink, home, before=read_only(home), folder=guides)
    assert set(home.iterdir()) == {home / "stdout", home / "stderr"}
    assert set(MEMORY.iterdir()) <= before


@pytest.mark.parametrize("home", ["not/whole", "/dev/null/nowhere"])
def test_a_home_that_cannot_be_is_heard_whole(sink: Sink, tmp_path: Path, home: str) -> None:
    before = (*without(*FOLDERS), f"HOME={home}")
    heard_whole(sink, tmp_path / "home", before=before)
    assert not (ROOT / "not").exists()


@pytest.mark.needs("namespaces")
@pytest.mark.parametrize("known", [True, False])
def test_without_a_home_it_is_the_one_that_the_system_knows_or_none(
    sink: Sink, tmp_path: Path, known: bool
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    people = tmp_path / "passwd"
    people.write_text(f"me:x:{os.getuid() if known else 4242}:0::{own}:/bin/sh\n")
    mount = f'mount --bind "$1" /etc/passwd; {GO_ON}'
    before = (*OWN, mount, "sh", str(people), *without(*FOLDERS))
    heard_whole(sink, tmp_path / "home", before=before)
    assert (own / ".cache" / "voice-guide" / "clips").exists() is known


@pytest.mark.parametrize("engine", ["pico", "espeak"])
def test_a_program_installed_far_down_is_heard_whole(
    sink: Sink, tmp_path: Path, engine: str
) -> None:
    deep = tmp_path / LONG
    deep.mkdir(parents=True)
    shutil.copytree(ROOT / "voice_guide", deep / "voice_guide")
    for name in ("py_nanotts", "espeakng_loader"):
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        (deep / name).symlink_to(Path(spec.origin).parent)
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(f'drivers = ["{engine}"]\n')
    run = heard_whole(sink, home, {"PYTHONPATH": str(deep), "PYTHONSAFEPATH": "1"}, near=0.08)
    assert run.err == ""
    told = (home / "cache" / "clips" / "voice.json").read_text()
    assert f'"{engine}"' in told
