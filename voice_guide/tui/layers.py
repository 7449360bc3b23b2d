"""An app whose screens lie one over another, the menu under them all."""

from voice_guide.conductor.reports import Report
from voice_guide.tui.bedside import Bedside
from voice_guide.tui.screens.night import Kind, Night


class Layers(Bedside):
    """Knows what lies over what, and lays screens over others or takes them away."""

    @property
    def top(self) -> Kind | None:
        """What the screen is for that shows."""
        return self.screen.kind if isinstance(self.screen, Night) else None

    def lies(self, kind: Kind) -> bool:
        """Whether a screen of a kind shows, or lies under another."""
        return any(isinstance(each, Night) and each.kind == kind for each in self.screen_stack)

    async def close(self, kind: Kind) -> None:
        """Take away the screen of a kind with all that lies over it, if there is one."""
        while self.lies(kind):
            await self._take_away()

    async def only(self, screen: Night | None) -> None:
        """Show a screen over the menu and nothing between, or the menu itself."""
        while len(self.screen_stack) > 1:
            await self._take_away()
        if screen is not None:
            await self.push_screen(screen)

    def say_where(self) -> None:
        """Let the screen that shows say where the person is."""
        if isinstance(self.screen, Night):
            self.screen.returned()

    def pass_on(self, report: Report) -> None:
        """Let every screen take in a report, those that are covered too."""
        for each in self.screen_stack:
            if isinstance(each, Night):
                each.told(report)

    async def _take_away(self) -> None:
        """Take away the screen that shows, and forget what it has drawn."""
        drawn = self.screen.walk_children(with_self=True)
        await self.pop_screen()
        for widget in drawn:
            # A cache of Textual's holds on to the widgets that are gone, a thousand of them.
            widget.refresh()
