"""The settings being changed: each stage holds at once, and what is kept is written."""

from collections.abc import Callable

from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.keeper import Found, Keeper
from voice_guide.menu.kept import Kept, changes, in_force
from voice_guide.ports import Settings

Settle = Callable[[Settings], None]
"""Lets other settings hold from now on."""


class Changing:
    """Carries out what the stages say, for the screen and for plain lines alike."""

    def __init__(self, keeper: Keeper, run: Settings, settle: Settle) -> None:
        """Begin with what `keeper` keeps; `run` is what holds at present, in this run."""
        self.stage = Adjusting(keeper.kept(), keeper.around()).opened()
        """How it stands."""
        self._keeper = keeper
        self._run = run
        self._settle = settle
        self._searching = False

    def take(self, after: Adjusting) -> str:
        """Go on to another stage; what is said then."""
        before, self.stage = self.stage, after
        self._hold(before.holding, after.holding)
        for name in changes(before.kept, after.kept):
            problem = self._keeper.change(name, after.kept.value(name))
            self.stage = after.refused(problem) if problem else after
        return self.stage.said

    def put_back(self) -> None:
        """Let what was tried and not kept hold no longer."""
        self._hold(self.stage.holding, self.stage.kept)

    def look_for_voices(self, found: Found) -> None:
        """Have the voices found, once, when the person is at their row."""
        if self.stage.name == "voice" and not self._searching:
            self._searching = True
            self._keeper.look_for_voices(found)

    def _hold(self, before: Kept, after: Kept) -> None:
        """Let what differs between two stages of the settings hold from now on."""
        if after != before:
            self._run = in_force(self._run, before, after, self.stage.around)
            self._settle(self._run)
