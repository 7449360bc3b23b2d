"""Settings and guides are read whole, each mistake told with its place."""

from pathlib import Path

from tests.cli.company import SHORT, own_guide
from voice_guide.checkup.facts import Fault
from voice_guide.doctor.papers import guide_facts, settings_facts
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.settings.file import SettingsFile


def test_each_mistake_of_the_settings_has_its_line(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("theme = 'night'\nspeed = 1\n")
    facts = settings_facts(SettingsFile(file), {"HOME": str(tmp_path)})
    assert (facts.path, facts.exists) == ("~/settings.toml", True)
    assert [fault.line for fault in facts.faults] == [2]


def test_settings_that_cannot_be_read_are_one_mistake(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    facts = settings_facts(SettingsFile(tmp_path / "settings.toml"), {"HOME": str(tmp_path)})
    assert facts.faults == (
        Fault(
            "~/settings.toml cannot be read: it is no file. Take it away. "
            "Every setting has its default."
        ),
    )


def test_no_settings_file_is_no_mistake(tmp_path: Path) -> None:
    facts = settings_facts(SettingsFile(tmp_path / "settings.toml"), {})
    assert (facts.exists, facts.faults) == (False, ())


def test_every_guide_is_read_to_its_end(tmp_path: Path) -> None:
    own_guide(tmp_path, "short.toml", SHORT)
    own_guide(tmp_path, "bad.toml", SHORT.replace("hold = 0.2", "hodl = 0.2"))
    library = Library(SHIPPED, tmp_path / "config" / "guides")
    facts = guide_facts(library, library.find("short"), "", {"HOME": str(tmp_path)})
    assert (facts.shipped, facts.own, facts.first) == (
        len(list(SHIPPED.glob("*.toml"))),
        1,
        "Short",
    )
    ((is_shipped, words),) = facts.broken
    assert not is_shipped
    assert words.startswith("~/config/guides/bad.toml:24: ")


def test_a_shipped_guide_that_was_cut_is_named(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "short.toml").write_text(SHORT.replace('release = "Release."', "release = 3"))
    library = Library(shipped, tmp_path / "none")
    facts = guide_facts(library, None, "There is no guide.", {})
    assert [is_shipped for is_shipped, _ in facts.broken] == [True]
    assert facts.first_problem == "There is no guide."
