"""The keys at the foot of a screen."""

from textual.content import Content
from textual.widgets import Static

from voice_guide.tui.footer import GAP, Offer, fitted


class Keys(Static):
    """As many keys as fit, the most needed first."""

    _offers: tuple[Offer, ...] = ()

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Offer these."""
        if offers != self._offers:
            self._offers = offers
            self.refresh()

    def render(self) -> Content:
        """The keys with their words, in lines."""
        lines = fitted(self._offers, self.size.width, self.size.height)
        return Content("\n").join(_line(line) for line in lines)


def _line(offers: tuple[Offer, ...]) -> Content:
    return Content(" " * GAP).join(
        Content.assemble((key, "bold"), " ", label) for key, label in offers
    )
