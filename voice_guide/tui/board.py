"""What every screen has to show besides its own matter."""

from voice_guide.conductor.reports import Noticed, Report, Sounding, Spoken
from voice_guide.wording import screen


class Board:
    """The caption of what is being said, what the person should know, and whether it is silent."""

    def __init__(self) -> None:
        self.caption = ""
        self.silence = ""
        self._notices: list[str] = []

    @property
    def notice(self) -> str:
        """The newest thing the person should know; empty when there is none."""
        return self._notices[-1] if self._notices else ""

    def put_up(self, notice: str) -> None:
        """Show a notice; older ones wait behind it."""
        if notice in self._notices:
            self._notices.remove(notice)
        self._notices.append(notice)

    def dismiss(self) -> None:
        """Take down the notice that is shown, as a key was pressed."""
        del self._notices[-1:]

    def told(self, report: Report) -> None:
        """Take in a report, if it is about any of the three."""
        match report:
            case Spoken(text):
                self.caption = text
            case Noticed(text):
                self.put_up(text)
            case Sounding(voice, device):
                self.silence = screen.silence(voice, device)
            case _:
                pass
