"""The menu: guides to choose from, each named aloud when it is reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.conductor.reports import Report, Spoken
from voice_guide.guide.model import Guide
from voice_guide.score.sentences import sentences
from voice_guide.tui.board import Board
from voice_guide.tui.entry import Entry
from voice_guide.tui.screens.night import Night
from voice_guide.tui.stage import Stage
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.tui.widgets.shelf import Shelf
from voice_guide.wording import menu

START = ("space", "enter")
KEYS = ("?", "f1")
HELP = ("h", "0")
PASSED_ON = ("+", "-", "[", "]", "v")

_OFFERS = tuple((key, label) for key, label, _ in menu.KEYS)


class Menu(Night):
    """The list of guides; it goes black and silent when it is left alone."""

    @dataclass
    class Chosen(Message):
        """A guide is to be started."""

        guide: Guide

    class Left(Message):
        """The person has said twice that they want to leave."""

    class Introduced(Message):
        """The disclaimer was said."""

    def __init__(
        self, stage: Stage, board: Board, entries: Sequence[Entry], *, first: int, first_use: bool
    ) -> None:
        super().__init__(board)
        self._stage = stage
        self._entries = tuple(entries)
        self._first = first
        self._place = first
        self._first_use = first_use
        self._leaving = False

    def compose(self) -> ComposeResult:
        """The guides, or the keys in their place; below them what is said, and the keys."""
        with Vertical(classes="page"):
            yield Static("voice guide", id="name")
            yield Shelf(self._entries)
            if not self._entries:
                yield Static(menu.NOTHING, id="nothing")
            yield Sentences("keys-read")
            if self._first_use:
                yield Static(menu.DISCLAIMER, id="disclaimer")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Mark the first row."""
        self.query_one("#keys-read").display = False
        self._choose(self._first)

    def announce(self, *, opening: bool = False) -> None:
        """Say the row that has focus, and on opening for the first time the disclaimer too."""
        if not self._entries:
            self._stage.say(menu.NOTHING)
            return
        title = self._entries[self._place].guide.title
        self._stage.say(
            menu.greeting(
                title,
                self._place + 1,
                len(self._entries),
                first_use=opening and self._first_use,
            )
        )

    def fall_asleep(self) -> None:
        """Go black and silent; the first row has focus again, so that Space starts it."""
        self._leaving = False
        self.black = True
        self._show_keys(False)
        self._choose(self._first)
        self._stage.hush()
        self._stage.sleep()

    def pressed(self, key: str) -> None:
        """Move, start, get help, or leave; what has no meaning names the row again."""
        if self.black:
            self._wake()
            if key not in (*START, *HELP, *PASSED_ON):
                self.announce()
                return
        leaving, self._leaving = self._leaving, False
        self._show_keys(key in KEYS)
        if key == "escape":
            self._leave(asked=leaving)
        elif leaving and key in START:
            self.announce()
        else:
            self._act(key)

    def told(self, report: Report) -> None:
        """Mark what is being read, and notice when the disclaimer has been said."""
        match report:
            case Spoken(text):
                self.query_one("#keys-read", Sentences).mark(text)
                if self._first_use and text == sentences(menu.DISCLAIMER)[-1]:
                    self._first_use = False
                    self.post_message(self.Introduced())
            case _:
                pass
        super().told(report)

    def renew(self) -> None:
        """Show the lines below."""
        read = self.query_one("#keys-read", Sentences)
        captioned = not (read.display or self._leaving)
        self.query_one(Below).show(self.board, captioned=captioned, low=self.is_low)
        self.query_one(Keys).show(menu.LEAVING if self._leaving else _OFFERS)

    def _act(self, key: str) -> None:
        if key in START and self._entries:
            self.post_message(self.Chosen(self._entries[self._place].guide))
        elif key in HELP:
            self._stage.help()
        elif key in KEYS:
            self._stage.say(f"{menu.keys()} {menu.ABOUT}")
        elif key in PASSED_ON:
            self._stage.press(key)
        elif key == "k":
            self.fall_asleep()
        else:
            self._move(key)
            self.announce()

    def _move(self, key: str) -> None:
        last = len(self._entries) - 1
        if key == "up":
            self._choose(max(0, self._place - 1))
        elif key == "down":
            self._choose(min(last, self._place + 1))
        elif key.isdecimal() and 0 < int(key) <= len(self._entries):
            self._choose(int(key) - 1)

    def _choose(self, place: int) -> None:
        self._place = max(0, place)
        self.query_one(Shelf).choose(self._place)

    def _leave(self, *, asked: bool) -> None:
        if asked:
            self.post_message(self.Left())
        else:
            self._leaving = True
            self.board.put_up(menu.LEAVE)
            self._stage.say(menu.LEAVE)
            self.renew()

    def _wake(self) -> None:
        self.black = False
        self._stage.wake()

    def _show_keys(self, shown: bool) -> None:
        read = self.query_one("#keys-read", Sentences)
        read.show(sentences(menu.keys()) if shown else (), sentences(menu.ABOUT) if shown else ())
        read.display = shown
        self.query_one(Shelf).display = not shown
        self.renew()
