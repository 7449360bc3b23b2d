import pytest

from voice_guide.__main__ import speaks


@pytest.mark.parametrize(
    "line", ["", "--plain", "--require-sound", "now", "now foot-toes", "play x.toml --pace 120"]
)
def test_the_children_are_started_at_once_for_what_speaks(line: str) -> None:
    assert speaks(line.split())


@pytest.mark.parametrize("line", ["list", "settings get", "check now", "--help", "play --help"])
def test_no_child_is_started_for_what_is_only_read(line: str) -> None:
    assert not speaks(line.split())
