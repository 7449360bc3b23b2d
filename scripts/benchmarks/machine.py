"""What the measurements were made on."""

import os
import platform
import shutil
import subprocess
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

PACKAGES: Final = (
    "voice-guide",
    "textual",
    "pyttsx3",
    "miniaudio",
    "py-nanotts",
    "espeakng-loader",
)
PROGRAMS: Final = ("pulseaudio", "espeak-ng")


def machine() -> Mapping[str, str | int]:
    """The machine, its system, and the versions of what was measured."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "megabytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 10**6,
        "system": _system(),
        "kernel": platform.release(),
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
        **{name: _version_of(name) for name in PROGRAMS},
    }


def load() -> float:
    """How many processes wanted to run during the last minute, on the average."""
    return round(os.getloadavg()[0], 2)


def _processor() -> str:
    """The processor's name, as the kernel has it."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _system() -> str:
    """The distribution's name."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _version_of(program: str) -> str:
    """What a program says of its version; nothing if it is not there."""
    found = shutil.which(program)
    if found is None:
        return ""
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    return next(iter(told.stdout.splitlines()), "")
