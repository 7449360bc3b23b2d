"""The one word that tells what to do."""

import pytest
from msgspec.structs import replace

from tests.session.guides import a_guide
from tests.session.listener import Listener
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.wording import large


def words_of(listener: Listener, seconds: int) -> list[str]:
    """The words of some seconds, each as often as it is new."""
    found: list[str] = []
    for _ in range(seconds * 4):
        word = large.word(listener.view, listener.now)
        if not found or found[-1] != word:
            found.append(word)
        listener.wait(0.25)
    return found


def test_a_guide_says_read_hold_release_and_rest_in_its_time() -> None:
    listener = Listener(a_guide()).start()
    words = words_of(listener, 60)
    assert words[:6] == ["READ", "HOLD", "RELEASE", "REST", "HOLD", "RELEASE"]


def test_the_release_says_when_it_ends() -> None:
    listener = Listener(a_guide()).start().to(Phase.REST)
    ends = large.changes_at(listener.view, listener.now)
    assert ends == pytest.approx(listener.now + large.RELEASED, abs=0.3)
    assert large.changes_at(replace(listener.view, phase=Phase.HOLD), listener.now) is None


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PLAYING])
def test_whatever_stands_still_has_a_word_of_its_own(status: Status) -> None:
    listener = Listener(a_guide()).start().to(Phase.REST)
    view = replace(listener.view, status=status, ends_at=None)
    assert large.word(view, listener.now) not in ("RELEASE", "REST", "HOLD", "READ")
    assert large.changes_at(view, listener.now) is None
