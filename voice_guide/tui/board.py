"""What every screen shares besides its own matter."""

from voice_guide.commands.keymap import Keymaps, keymaps
from voice_guide.conductor.reports import Noticed, Report, Sounding, Spoken
from voice_guide.score.sentences import sentences
from voice_guide.wording import heard


class Board:
    """The caption of what is being said, what the person should know, silence, and the keys."""

    def __init__(self, commands: Keymaps | None = None) -> None:
        self.commands = commands or keymaps()
        """The commands of every place, with the letters that the person has chosen."""
        self.clock = True
        """Whether the seconds left are shown."""
        self.caption = ""
        self.silence = ""
        self.is_large = False
        """Whether what to do is shown in large letters, as no words can be heard."""
        self._notices: list[str] = []
        self._owed: list[str] = []

    @property
    def notice(self) -> str:
        """The newest thing the person should know; empty when there is none."""
        shown = self._shown()
        return shown[-1] if shown else ""

    @property
    def owed(self) -> str:
        """The notices that are still to be said, in one run of words."""
        return " ".join(self._owed)

    def put_up(self, notice: str, *, to_be_said: bool = False) -> None:
        """Show a notice; older ones wait behind it.

        With `to_be_said` it stays owed to the ear until it has been said, whatever is shown.
        """
        if notice in self._notices:
            self._notices.remove(notice)
        self._notices.append(notice)
        if to_be_said and notice not in self._owed:
            self._owed.append(notice)

    def dismiss(self) -> None:
        """Take down the notice that is shown, as a key was pressed."""
        for notice in self._shown()[-1:]:
            self._notices.remove(notice)

    def told(self, report: Report) -> None:
        """Take in a report, if it is about any of these."""
        match report:
            case Spoken(text):
                self.caption = text
                self._owed = [each for each in self._owed if sentences(each)[-1] != text]
            case Noticed(text):
                self.put_up(text)
            case Sounding(link=link, lack=lack):
                self.silence = heard.line(link, lack)
                self.is_large = not link.speaks
            case _:
                pass

    def _shown(self) -> list[str]:
        """The notices that say something which the line on silence does not."""
        return [each for each in self._notices if not (self.silence and each in heard.NOTICES)]
