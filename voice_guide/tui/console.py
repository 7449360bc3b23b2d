"""Textual's way to a terminal on Unix, which neither the terminal nor a signal can hold up."""

import signal
import threading
from types import FrameType

from textual.drivers.linux_driver import LinuxDriver

from voice_guide.pen import Pen


class Console(LinuxDriver):
    """Draws without waiting for the terminal, and stops and goes on as the shell asks.

    Textual's own waits for a terminal that does not read, and with it every key. It stops at once
    when it is told to, while the voice goes on. And told to go on without having been stopped, it
    takes its own modes for those of the terminal, and leaves them behind at the end.
    """

    _pen: Pen | None = None
    _stopped = False
    stops = False
    """Whether the sound has ended, and the shell may have the terminal."""

    def start_application_mode(self) -> None:
        """Take the terminal."""
        if self._pen is None and self._file is not None:
            self._pen = Pen(self._file.fileno(), caught_up=self._repaint)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        """Have something drawn; it is lost if the terminal has not read for long."""
        if self._pen is not None:
            self._pen.write(data.encode("utf-8", "replace"))

    def close(self) -> None:
        """Give what was last drawn a moment to be read."""
        if self._pen is not None:
            self._pen.finish()
        super().close()

    def suspend_application_mode(self) -> None:
        """Give the terminal to the shell."""
        self._stopped = True
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal again, unless it belongs to another now."""
        before = self._writer_thread
        super().resume_application_mode()
        self._stopped = self._writer_thread is before

    def _repaint(self) -> None:
        """Have all drawn anew, as something was lost."""
        self._loop.call_soon_threadsafe(self._app.refresh)

    def _sigtstp_application(self, *_: int | FrameType | None) -> None:
        """Stop; but first let the sound end, if it has not.

        Where no shell is that could let us go on, the system does not stop us.
        """
        if not self.stops:
            self._loop.call_soon_threadsafe(self._app.call_later, self._app.run_action, "rest")
            return
        self.stops = False
        self._must_signal_resume = True
        self.suspend_application_mode()
        ours = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, ours)
        if self._stopped:
            self.resume_application_mode()

    def _sigcont_application(self, *told: int | FrameType | None) -> None:
        """Go on; whoever stopped us unasked may have used the terminal meanwhile."""
        if not self._stopped:
            self.suspend_application_mode()
        super()._sigcont_application(*told)
