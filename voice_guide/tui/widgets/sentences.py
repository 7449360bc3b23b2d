"""Sentences to be read, with the one being spoken marked."""

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.widgets import Static


class Sentences(VerticalScroll, can_focus=False):
    """Each sentence on lines of its own; the one being spoken is marked and kept in sight.

    The sentences stand apart where there is room for all of them so.
    """

    def __init__(self, name: str) -> None:
        """An empty list that styles know by its name."""
        super().__init__(id=name)
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._lines: list[Static] = []
        self._marked: int | None = None

    def show(self, words: Sequence[str], more: Sequence[str] = ()) -> None:
        """Show these sentences, and quieter ones after them; the same ones keep their mark."""
        shown = tuple(words), tuple(more)
        if shown == self._shown:
            return
        self._shown = shown
        self._marked = None
        self.remove_children()
        self._lines = [
            Static(sentence, markup=False, classes="sentence") for sentence in shown[0]
        ] + [Static(sentence, markup=False, classes="sentence quiet") for sentence in shown[1]]
        self.mount(*self._lines)
        self.scroll_home(animate=False)
        self.call_after_refresh(self._space)

    def mark(self, spoken: str) -> bool:
        """Mark the sentence being spoken, if it is one of these; it may occur more than once."""
        sentences = self._shown[0] + self._shown[1]
        start = 0 if self._marked is None else self._marked + 1
        order = [*range(start, len(sentences)), *range(start)]
        found = next((place for place in order if sentences[place] == spoken), None)
        self._set_mark(found)
        return found is not None

    def on_resize(self) -> None:
        """Make the most of the room, and keep the marked sentence in sight."""
        self.call_after_refresh(self._space)

    def _space(self) -> None:
        """Set the sentences apart if all of them still fit."""
        rows = sum(line.size.height for line in self._lines)
        gaps = len(self._shown[0])
        self.set_class(rows + gaps <= self.size.height, "-airy")
        self.call_after_refresh(self._show_mark)

    def _set_mark(self, place: int | None) -> None:
        if self._marked is not None:
            self._lines[self._marked].remove_class("spoken")
        self._marked = place
        if place is not None:
            self._lines[place].add_class("spoken")
            self.call_after_refresh(self._show_mark)

    def _show_mark(self) -> None:
        if self._marked is not None:
            self._lines[self._marked].scroll_visible(animate=False, immediate=True)
