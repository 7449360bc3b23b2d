"""What the system itself says of its loudspeaker, where it can be asked."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from voice_guide.workers.command import output

Ask = Callable[..., str]
"""What a command prints; nothing if it cannot be run."""

_VOLUME: Final = re.compile(r"^\s*Volume:.*?(\d+)%", re.MULTILINE)
_MUTE: Final = re.compile(r"^\s*Mute: (yes|no)$", re.MULTILINE)
_CALLED: Final = re.compile(r"^\s*Description: (.+)$", re.MULTILINE)
_NAMED: Final = re.compile(r"^\s*Name: (.+)$", re.MULTILINE)
_DEFAULT: Final = re.compile(r"^Default Sink: (.+)$", re.MULTILINE)
_WIRE: Final = re.compile(r"^Volume: (\d+(?:\.\d+)?)( \[MUTED\])?", re.MULTILINE)


class Level(Struct, frozen=True):
    """A loudspeaker as the system has it; each part may be unknown."""

    name: str = ""
    percent: int | None = None
    muted: bool | None = None


def level(environ: Mapping[str, str], ask: Ask = output) -> Level:
    """The loudspeaker that sound goes to, asked of PulseAudio's tools, then of PipeWire's."""
    default = _DEFAULT.search(ask("pactl", "info"))
    wanted = environ.get("PULSE_SINK") or (default[1].strip() if default else "")
    for sink in ask("pactl", "list", "sinks").split("\n\n") if wanted else ():
        named = _NAMED.search(sink)
        if named and named[1].strip() == wanted:
            return _read(sink)
    found = _WIRE.search(ask("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@"))
    if found is None:
        return Level()
    return Level("", round(100 * float(found[1])), found[2] is not None)


def _read(sink: str) -> Level:
    """What one part of pactl's list says."""
    called, volume, mute = _CALLED.search(sink), _VOLUME.search(sink), _MUTE.search(sink)
    return Level(
        called[1].strip() if called else "",
        int(volume[1]) if volume else None,
        mute[1] == "yes" if mute else None,
    )
