"""A sound server with a sink that nobody hears, and a recorder on what is played to it."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.sound.recording import Recording

RATE: Final = 48_000
"""Samples a second of the sink and of the recorder."""

TOOLS: Final = ("pulseaudio", "parec", "pacat", "pactl")
"""The programs that the rig stands on."""

PATIENCE: Final = 10.0
"""Seconds the server may take until it answers."""


def missing() -> tuple[str, ...]:
    """The programs that are not there."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def until(done: Callable[[], bool], seconds: float, what: str) -> None:
    """Look again and again until something is so; an error names it if it never is."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError(f"after {seconds} seconds still not: {what}")
        time.sleep(0.01)


class Recorder:
    """Writes down everything that a sink plays, and when."""

    def __init__(self, env: Mapping[str, str], sink: str) -> None:
        """Start to listen to a sink's monitor."""
        listen = ("parec", "-d", f"{sink}.monitor", f"--rate={RATE}", "--channels=1", "--raw")
        self._process = subprocess.Popen(
            [*listen, "--format=s16le", "--latency-msec=10"],
            env=dict(env),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._heard = bytearray()
        self._zero = float("inf")
        self._lock = threading.Lock()
        self._reader = threading.Thread(target=self._read, name="recorder", daemon=True)
        self._reader.start()
        until(lambda: len(self._heard) > 0, PATIENCE, "the recorder hears the sink")

    def _read(self) -> None:
        """Take samples as they come; the least delayed of them tells when the first was heard."""
        stream = self._process.stdout
        if stream is None:
            raise RuntimeError("the recorder was started without a pipe")
        while block := os.read(stream.fileno(), 65536):
            now = time.monotonic()
            with self._lock:
                self._heard += block
                self._zero = min(self._zero, now - len(self._heard) // 2 / RATE)

    def recording(self, since: float | None = None) -> Recording:
        """All that was heard so far, or what was heard since a moment."""
        with self._lock:
            first = 0 if since is None else max(0, round((since - self._zero) * RATE))
            whole = len(self._heard) // 2 * 2
            return Recording(
                array("h", bytes(self._heard[first * 2 : whole])), RATE, self._zero + first / RATE
            )

    def wait_for_sound(self, since: float, seconds: float) -> float:
        """Wait until something is heard after a moment; the moment it began."""
        until(lambda: bool(self.recording(since).islands()), seconds, "something is heard")
        return self.recording(since).islands()[0].begin

    def wait_for_silence(self, length: float, seconds: float) -> float:
        """Wait until nothing was heard for `length` seconds; the moment the silence began."""
        started = time.monotonic()

        def last() -> float:
            found = self.recording(started - 1).islands()
            return max(found[-1].end if found else started, started)

        until(lambda: self.recording().end - last() >= length, seconds, "there is silence")
        return last()

    def until(self, moment: float) -> Recording:
        """Everything up to a moment, waiting until that much has been recorded."""
        seconds = max(0.0, moment - time.monotonic()) + PATIENCE
        until(lambda: self._zero + len(self._heard) / 2 / RATE >= moment, seconds, "it is recorded")
        return self.recording()

    def close(self) -> None:
        """Stop listening."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        if self._process.stdout is not None:
            self._process.stdout.close()


class Sink:
    """A private sound server, its one sink, and the recorder on it."""

    NAME: Final = "bed"

    def __init__(self, folder: Path) -> None:
        """Start the server with all its files in a folder, then the recorder."""
        self._socket = folder / "native"
        self.env: dict[str, str] = {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_SINK": self.NAME,
            "ALSA_CONFIG_PATH": os.devnull,
        }
        """What a program needs in its environment to play here, and nowhere else."""
        self.anywhere: dict[str, str] = {
            name: value for name, value in self.env.items() if name != "PULSE_SINK"
        }
        """The same for a program that plays on whichever sink is the server's default."""
        self._own = {"PATH": os.environ["PATH"], "HOME": str(folder), **self.env}
        self._server = self._serve()
        self.recorder = Recorder(self._own, self.NAME)

    def _serve(self) -> subprocess.Popen[bytes]:
        """Start the server, and wait until it answers."""
        self._socket.unlink(missing_ok=True)
        native = f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"
        null = f"module-null-sink sink_name={self.NAME} rate={RATE} channels=1 norewinds=1"
        modest = ("--exit-idle-time=-1", "--realtime=no", "--high-priority=no", "--use-pid-file=no")
        server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", *modest, "-L", native, "-L", null],
            env=self._own,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: self._answers("info"), PATIENCE, "the sound server answers")
        return server

    def _answers(self, *words: str) -> bool:
        """Whether the server answers a command."""
        done = subprocess.run(["pactl", *words], env=self._own, capture_output=True, check=False)
        return done.returncode == 0

    def _ask(self, *words: str) -> str:
        """What the server answers to a command that it must obey."""
        return subprocess.run(
            ["pactl", *words], env=self._own, capture_output=True, text=True, check=True
        ).stdout

    def inputs(self) -> tuple[str, ...]:
        """The streams that programs hold open, one line each."""
        return tuple(self._ask("list", "sink-inputs", "short").splitlines())

    def add_sink(self, name: str = NAME) -> float:
        """Let a device appear; the moment it was there. The recorder listens to `NAME` anew."""
        null = (f"sink_name={name}", f"rate={RATE}", "channels=1", "norewinds=1")
        self._ask("load-module", "module-null-sink", *null)
        there = time.monotonic()
        if name == self.NAME:
            self._listen_anew()
        return there

    def remove_sinks(self) -> None:
        """Take every device away, as when a headset is unplugged; `recorder` hears no more."""
        self._ask("unload-module", "module-null-sink")

    def make_default(self, name: str) -> None:
        """Let what asks for no device of its own be played on this one."""
        # Else the server would move the recorder along with what it records.
        self._ask("set-default-source", f"{self.NAME}.monitor")
        self._ask("set-default-sink", name)

    def suspend(self) -> None:
        """Let the device stand still, as when another program has asked for all of it."""
        self._ask("suspend-sink", self.NAME, "1")

    def resume(self) -> float:
        """Let the device go on; the moment it does. The recorder listens anew."""
        self._ask("suspend-sink", self.NAME, "0")
        there = time.monotonic()
        self._listen_anew()
        return there

    def freeze(self) -> None:
        """Let the server answer nothing, as when it hangs."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self) -> float:
        """Let the server go on; the moment it does. The recorder listens anew."""
        there = time.monotonic()
        self._server.send_signal(signal.SIGCONT)
        self._listen_anew()
        return there

    def record(self, name: str) -> Recorder:
        """A further recorder, on a sink by its name; whoever asks for it closes it."""
        return Recorder(self._own, name)

    def _listen_anew(self) -> None:
        """Put a new recorder in the old one's place, which has lost the time or the sink."""
        self.recorder.close()
        self.recorder = self.record(self.NAME)

    def stop(self) -> None:
        """End the server, as when a sound server crashes; `recorder` hears nothing more."""
        self._server.kill()
        self._server.wait()

    def start_again(self) -> float:
        """Start the server anew, with a new recorder; the moment at which the server answered."""
        self._server = self._serve()
        there = time.monotonic()
        self._listen_anew()
        return there

    def close(self) -> None:
        """End the recorder and the server."""
        self.recorder.close()
        self.stop()


@contextmanager
def sounding() -> Iterator[Sink]:
    """A sink of one's own, with its recorder, for as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="bed-") as folder:
        sink = Sink(Path(folder))
        try:
            yield sink
        finally:
            sink.close()


def silent_env(folder: Path) -> dict[str, str]:
    """The environment of a machine without any sound server or device."""
    return {
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{folder / 'nobody'}",
        "PIPEWIRE_REMOTE": str(folder / "nobody"),
        "ALSA_CONFIG_PATH": os.devnull,
    }
