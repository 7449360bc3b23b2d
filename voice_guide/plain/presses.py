"""Which keys of a terminal count, told as they come by the thread that reads them."""

from collections.abc import Callable

from voice_guide.commands.keypad import Keypad
from voice_guide.plain.events import Dipped, Heard, Pressed
from voice_guide.ports import Clock

Hushes = Callable[[str], bool]
"""Whether a key would make silence just now; called from the thread that reads keys."""


class Presses:
    """Hands on what counts of the keys of a terminal, and when sound is to dip meanwhile."""

    def __init__(self, heard: Heard, hushes: Hushes, clock: Clock) -> None:
        """Be ready; `hushes` tells whether a key would make silence just now."""
        self._heard = heard
        self._hushes = hushes
        self._clock = clock
        self._keypad = Keypad()
        self._dips = False

    @property
    def patience(self) -> float | None:
        """Seconds until `settle` is due; none while nothing is in doubt."""
        due = self._keypad.settles_at
        return None if due is None else max(0.0, due - self._clock.now())

    def down(self, key: str) -> None:
        """Take a key as the terminal reports it."""
        self._hand_on(self._keypad.down(key, self._clock.now(), hushes=self._hushes(key)))

    def settle(self) -> None:
        """Let the press that was in doubt count, as no repeat has followed."""
        self._hand_on(self._keypad.settle())

    def _hand_on(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self._heard(Pressed(key))
        if self._keypad.dips is not self._dips:
            self._dips = self._keypad.dips
            self._heard(Dipped(self._dips))
