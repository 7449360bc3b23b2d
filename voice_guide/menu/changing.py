"""The settings being changed: each stage holds at once, and what is kept is written."""

from collections.abc import Callable

from msgspec.structs import replace

from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.keeper import Found, Keeper
from voice_guide.menu.kept import Kept, Voices, changes, in_force
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
        self._found: Found | None = None
        """Who is told which voices there are; none before anybody has asked."""
        self.problem = ""
        """Why what was kept last could not be written; nothing if it was."""

    def take(self, after: Adjusting) -> str:
        """Go on to another stage; what is said then."""
        before, self.stage = self.stage, after
        self._hold(before.holding, after.holding)
        self.problem = ""
        for name in changes(before.kept, after.kept):
            self.problem = self._keeper.change(name, after.kept.value(name))
            self.stage = after.refused(self.problem) if self.problem else after
        return self.stage.said

    def put_back(self) -> None:
        """Let what was tried and not kept hold no longer."""
        before, self.stage = self.stage, replace(self.stage, tried=None)
        self._hold(before.holding, before.kept)

    def look_for_voices(self, found: Found) -> None:
        """Have the voices found, once, when the person is at their row.

        Who asks last is told.
        """
        if self.stage.name != "voice":
            return
        is_first, self._found = self._found is None, found
        if is_first:
            self._keeper.look_for_voices(self._tell)

    def _tell(self, voices: Voices) -> None:
        if self._found is not None:
            self._found(voices)

    def _hold(self, before: Kept, after: Kept) -> None:
        """Let what differs between two stages of the settings hold from now on."""
        if after != before:
            self._run = in_force(self._run, before, after, self.stage.around)
            self._settle(self._run)
