"""What every screen has to show besides its own matter."""

from voice_guide.conductor.reports import Noticed, Report, Sounding, Spoken
from voice_guide.wording import screen


class Board:
    """The caption of what is being said, what the person should know, and whether it is silent."""

    def __init__(self) -> None:
        self.caption = ""
        self.notice = ""
        self.silence = ""

    def told(self, report: Report) -> None:
        """Take in a report, if it is about any of the three."""
        match report:
            case Spoken(text):
                self.caption = text
            case Noticed(text):
                self.notice = text
            case Sounding(voice, device):
                self.silence = screen.silence(voice, device)
            case _:
                pass

    def dismiss(self) -> None:
        """Take the notice down, as a key was pressed."""
        self.notice = ""
