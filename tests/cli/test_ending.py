import signal

import pytest

from tests.cli.company import Deviceless
from voice_guide.bootstrap.ending import Ending
from voice_guide.bootstrap.workers import Hearing


def test_before_there_is_a_screen_the_program_leaves_through_every_finally() -> None:
    before = signal.getsignal(signal.SIGTERM)
    ending = Ending(Deviceless(Hearing(lambda event: None)))
    with pytest.raises(SystemExit) as left, ending.awaited():
        signal.raise_signal(signal.SIGTERM)
    assert left.value.code == ending.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) == before
