"""The menu: guides to choose from, each named aloud when it is reached."""

from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import AT_ANY_TIME, Act
from voice_guide.conductor.reports import Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.menu.about_you import opening_key
from voice_guide.menu.host import Host
from voice_guide.menu.row import Row
from voice_guide.menu.selection import Selection
from voice_guide.score.sentences import sentences
from voice_guide.tui import footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import Entry, entries
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.shelf import Shelf
from voice_guide.wording import menu, who

IN_THE_DARK: Final = frozenset({Act.START, Act.HELP, *AT_ANY_TIME})
"""What is done at once in the dark; any other key only brings the menu back."""


class Menu(Night):
    """The list of guides; it goes black and silent when it is left alone."""

    kind = "menu"

    class Chosen(Message):
        """A guide is to be started."""

        def __init__(self, guide: Guide, step: str = "") -> None:
            super().__init__()
            self.guide = guide
            self.step = step

    class Left(Message):
        """The person has said twice that they want to leave."""

    class AboutYou(Message):
        """The person wants to tell about themself."""

    class Settings(Message):
        """The person wants to change the settings."""

    class Check(Message):
        """The person wants to check what is needed at night."""

    def __init__(self, stage: Stage, board: Board, host: Host, selection: Selection) -> None:
        super().__init__(board)
        self._stage = stage
        self._host = host
        self._selection = selection
        self._introducing = host.first_use
        self._offering = host.owes_offer()
        self._leaving = False

    def compose(self) -> ComposeResult:
        """The guides; below them what is said, and the keys."""
        with Vertical(classes="page"):
            yield Static("voice guide", id="name")
            yield Shelf()
            yield Static(menu.NOTHING, id="nothing")
            yield Static(menu.DISCLAIMER, id="disclaimer", classes="aside")
            yield Static(id="offer", classes="aside")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Mark the first row."""
        self.query_one("#disclaimer").set_class(self._introducing, "owed")
        self.stock(self._selection)

    def stock(self, selection: Selection) -> None:
        """Offer these guides; the one that was chosen stays chosen if it is still there."""
        self._choose(selection.following(self._selection))
        self.query_one("#nothing").display = not selection.rows
        self.renew()

    def announce(self, before: str = "") -> None:
        """Say what Space starts, after the words `before`, and what else is owed.

        The disclaimer is owed until it has been said once, the offer of questions by day.
        """
        self.black = False
        self._offering = self._offering or self._host.owes_offer()
        words = self._selection.greeting(
            self._offer() if self._host.owes_offer() else "",
            self.board.owed,
            first_use=self._introducing,
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
        self._choose(self._selection.rested())
        self._stage.hush()
        self._stage.sleep()

    def pressed(self, key: str) -> None:
        """Move, start, get help, or leave; what has no meaning names the row again."""
        act = self.board.commands.menu.find(key)
        if self.black:
            self._wake()
            if act not in IN_THE_DARK:
                self.announce()
                return
        leaving, self._leaving = self._leaving, False
        if act is Act.LEAVE:
            self._leave(asked=leaving)
        elif leaving and act is Act.START:
            self.announce()
        else:
            self._act(act, key)
        self.renew()

    def told(self, report: Report) -> None:
        """Notice what has been said for the first and only time."""
        if isinstance(report, Spoken):
            if self._introducing and report.text == sentences(menu.DISCLAIMER)[-1]:
                self._introducing = False
                self._host.introduced()
            if self._offering and report.text == self._offer():
                self._host.offered()
        super().told(report)

    def renew(self) -> None:
        """Show the lines below."""
        self.query_one("#offer", Static).update(self._offer())
        self.query_one("#offer").set_class(self._offering and bool(self._offer()), "owed")
        self.query_one(Below).show(self.board, captioned=not self._leaving, low=self.is_low)
        self.query_one(Keys).show(footer.of_menu(self.board.commands.menu, leaving=self._leaving))

    def _act(self, act: Act | None, key: str) -> None:
        row = self._selection.row
        match act:
            case Act.START if row is not None:
                self._start(row)
            case Act.HELP:
                self._stage.help()
            case Act.WHERE:
                self._stage.say(self._selection.where())
            case Act.KEYS:
                self._list_keys()
            case Act.ABOUT_YOU:
                self._offering = False
                self.post_message(self.AboutYou())
            case Act.SETTINGS:
                self.post_message(self.Settings())
            case Act.CHECK:
                self.post_message(self.Check())
            case Act.BLACK:
                self.fall_asleep()
            case _ if act in AT_ANY_TIME:
                self._stage.press(key)
            case _:
                before = self._selection
                self._choose(before.moved(key))
                self._stage.say(self._selection.named(before))

    def _start(self, row: Row) -> None:
        """Have a guide started; why not, if it is gone or was broken since it was listed."""
        try:
            guide = self._host.guide(row.guide)
        except VoiceGuideError as error:
            self.board.put_up(str(error))
            self._stage.say(str(error))
        else:
            self.post_message(self.Chosen(guide, row.step))

    def _list_keys(self) -> None:
        """List what can be pressed, and the whole disclaimer."""
        commands = self.board.commands.menu
        where = f"{self._selection.where()} {self.board.owed}".strip()
        listed = (*entries(commands), Entry(menu.ABOUT))
        self.post_message(KeysWanted(where, commands, listed))

    def _offer(self) -> str:
        """The sentence that offers the questions about the person."""
        return who.offer(opening_key(self.board.commands.menu))

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
