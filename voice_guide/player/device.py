"""The audio device by way of miniaudio; the only module that knows it."""

import sys
from collections.abc import Generator
from types import ModuleType
from typing import Final

from voice_guide.player.clips import straight
from voice_guide.player.sink import RATE, Fill, NoSink, Sink

# miniaudio can play radio from the internet, and loads a web client for it. We open no connection,
# and that is more than half of the time it takes to load: it is given empty modules instead.
_OF_THE_WEB: Final = ("urllib.request", "html")
_left_out = [name for name in _OF_THE_WEB if name not in sys.modules]
sys.modules.update((name, ModuleType(name)) for name in _left_out)
try:
    import miniaudio  # type: ignore[import-untyped]
except ImportError:  # there is no wheel for some machines
    miniaudio = None
finally:
    for name in _left_out:
        del sys.modules[name]


def resample(data: bytes, found: int, rate: int) -> bytes:
    """16-bit mono samples at another rate."""
    if miniaudio is None:
        return straight(data, found, rate)
    s16 = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(s16, 1, found, data, s16, 1, rate))


def open_device(buffer: int, fill: Fill) -> Sink:
    """Open the system's default device with a buffer of so many milliseconds.

    Raises:
        NoSink: There is none, or miniaudio is not installed.
    """
    if miniaudio is None:
        raise NoSink("miniaudio is not installed")
    try:
        return _MiniaudioSink(buffer, fill)
    except miniaudio.MiniaudioError as error:
        raise NoSink(f"miniaudio could not open a device: {error}") from error


def _backends() -> list[object]:
    """The sound systems to try, in order; the library's own choice when empty."""
    # Left to itself on Linux it would try JACK too, whose library starts servers and prints.
    if sys.platform == "linux":
        return [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
    return []


class _MiniaudioSink:
    """The default device, asking for frames from miniaudio's own thread."""

    def __init__(self, buffer: int, fill: Fill) -> None:
        # Made in two steps, so that what a failure leaves behind can be given back as well.
        self._device = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)
        frames = _frames(fill)
        next(frames)
        try:
            self._device.__init__(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=buffer,
                backends=_backends(),
                app_name="voice-guide",
            )
            self.name: str = self._device.backend
            if self.name == "Null":
                raise NoSink("there is no audio device")
            self._device.start(frames)
        except (miniaudio.MiniaudioError, NoSink):
            self.close()
            raise

    def close(self) -> None:
        """Stop asking, drop what is queued, and give the device back."""
        self._device.close()
        # miniaudio's close leaves the connection to the sound system open: five descriptors.
        context = getattr(self._device, "_context", None)
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)


def _frames(fill: Fill) -> Generator[bytes, int, None]:
    """The shape in which miniaudio asks: the number wanted sent in, the samples given back."""
    wanted = yield b""
    while True:
        wanted = yield fill(wanted)
