"""Settings in rows, one of them chosen."""

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voice_guide.menu.described import Line


class Field(Static):
    """One setting: its name and its value; and what it means if it is chosen."""

    def __init__(self) -> None:
        super().__init__(classes="row")

    def show(self, line: Line, *, chosen: bool, asked: str) -> None:
        """Show a row; below it, if it is chosen, its meaning and what is asked of the person."""
        self.set_class(chosen, "chosen")
        text = Content.assemble((line.name, "bold"), f"  {line.value}")
        below = "  ".join(part for part in (line.meaning, asked) if part) if chosen else ""
        self.update(text + Content(f"\n{below}") if below else text)


class Fields(VerticalScroll, can_focus=False):
    """The rows, the chosen one kept in sight."""

    def __init__(self) -> None:
        super().__init__(id="fields")
        self._fields: list[Field] = []
        self._shown: list[tuple[Line, bool, str]] = []
        self._at = 0

    def show(self, lines: Sequence[Line], at: int, asked: str) -> None:
        """Show these rows, with the one of a place chosen, counted from nought."""
        if len(lines) != len(self._fields):
            self.remove_children()
            self._fields = [Field() for _ in lines]
            self._shown = []
            self.mount(*self._fields)
        shown = [(line, place == at, asked) for place, line in enumerate(lines)]
        for place, field in enumerate(self._fields):
            if self._shown[place : place + 1] != [shown[place]]:
                line, chosen, words = shown[place]
                field.show(line, chosen=chosen, asked=words)
        self._shown = shown
        self._at = at
        self.call_after_refresh(self._show_chosen)

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self.call_after_refresh(self._show_chosen)

    def _show_chosen(self) -> None:
        if self._fields:
            self._fields[self._at].scroll_visible(animate=False, immediate=True)
