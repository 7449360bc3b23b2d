"""The menu: guides to choose from, each named aloud when it is reached."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.conductor.reports import Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.guide.model import Guide
from voice_guide.menu.host import Host
from voice_guide.menu.selection import Selection
from voice_guide.score.sentences import sentences
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.tui.widgets.shelf import Shelf
from voice_guide.wording import menu, who

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

    class AboutYou(Message):
        """The person wants to tell about themself."""

    def __init__(self, stage: Stage, board: Board, host: Host, selection: Selection) -> None:
        super().__init__(board)
        self._stage = stage
        self._host = host
        self._selection = selection
        self._introducing = host.first_use
        self._offering = host.owes_offer()
        self._leaving = False

    def compose(self) -> ComposeResult:
        """The guides, or the keys in their place; below them what is said, and the keys."""
        with Vertical(classes="page"):
            yield Static("voice guide", id="name")
            yield Shelf()
            yield Static(menu.NOTHING, id="nothing")
            yield Sentences("keys-read")
            yield Static(menu.DISCLAIMER, id="disclaimer", classes="aside")
            yield Static(who.OFFER, id="offer", classes="aside")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Mark the first row."""
        self.query_one("#keys-read").display = False
        self.query_one("#disclaimer").set_class(self._introducing, "owed")
        self.stock(self._selection)

    def stock(self, selection: Selection) -> None:
        """Offer these guides; the one that was chosen stays chosen if it is still there."""
        self._choose(selection.following(self._selection))
        self.query_one("#nothing").display = not selection.rows
        self.renew()

    def announce(self, *, opening: bool = False, before: str = "") -> None:
        """Say what Space starts, after the words `before`, and what else is owed.

        The disclaimer is said on opening for the first time, the offer of questions by day.
        """
        self.black = False
        self._offering = self._offering or self._host.owes_offer()
        words = self._selection.greeting(
            first_use=opening and self._introducing, offer=self._host.owes_offer()
        )
        self._stage.say(f"{before} {words}".strip())
        self.renew()

    def returned(self) -> None:
        """Say what Space starts."""
        self.announce()

    def fall_asleep(self) -> None:
        """Go black and silent; the first row has focus again, so that Space starts it."""
        self._leaving = False
        self.black = True
        self._show_keys(False)
        self._choose(self._selection.rested())
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
        """Mark what is being read, and notice what has been said for the first and only time."""
        if isinstance(report, Spoken):
            self.query_one("#keys-read", Sentences).mark(report.text)
            if self._introducing and report.text == sentences(menu.DISCLAIMER)[-1]:
                self._introducing = False
                self._host.introduced()
            if self._offering and report.text == who.OFFER:
                self._host.offered()
        super().told(report)

    def renew(self) -> None:
        """Show the lines below."""
        read = self.query_one("#keys-read", Sentences)
        captioned = not (read.display or self._leaving)
        self.query_one("#offer").set_class(self._offering, "owed")
        self.query_one(Below).show(self.board, captioned=captioned, low=self.is_low)
        self.query_one(Keys).show(menu.LEAVING if self._leaving else _OFFERS)

    def _act(self, key: str) -> None:
        row = self._selection.row
        if key in START and row is not None:
            self.post_message(self.Chosen(row.guide))
        elif key in HELP:
            self._stage.help()
        elif key in KEYS:
            self._stage.say(f"{menu.keys()} {menu.ABOUT}")
        elif key in PASSED_ON:
            self._stage.press(key)
        elif key == "p":
            self._offering = False
            self.post_message(self.AboutYou())
        elif key == "k":
            self.fall_asleep()
        else:
            before = self._selection
            self._choose(before.moved(key))
            self._stage.say(self._selection.named(before))

    def _choose(self, selection: Selection) -> None:
        self._selection = selection
        self.query_one(Shelf).show(selection)

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
