"""How a whole screen ends: as it was asked to, or by an error of its own."""

from dataclasses import dataclass, field
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from voice_guide.bootstrap.screen import ScreenFailed, _shown

if TYPE_CHECKING:
    from voice_guide.tui.app import VoiceGuideApp


@dataclass
class Fallen:
    """A screen that ends at once, by an error."""

    ends_with: int | None
    return_code: int = 1
    error_console: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(file=StringIO()))

    def run(self, **_how: object) -> None: ...


def ended(app: Fallen) -> int:
    return _shown(cast("VoiceGuideApp", app), None, (80, 24))


def test_an_error_after_the_end_was_asked_for_is_no_failure() -> None:
    assert ended(Fallen(ends_with=143)) == 143


def test_an_error_that_nobody_asked_for_is_one() -> None:
    with pytest.raises(ScreenFailed):
        ended(Fallen(ends_with=None))


def test_a_screen_that_was_left_in_good_order_ends_well() -> None:
    assert ended(Fallen(ends_with=None, return_code=0)) == 0
