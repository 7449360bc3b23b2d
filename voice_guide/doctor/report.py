"""A check as text to attach to a bug, and as data: nothing private is in either."""

import platform
import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from voice_guide.checkup.finding import Finding, code
from voice_guide.doctor.folders import tilde

PARTS: Final = ("voice-guide", "pyttsx3", "py-nanotts", "espeakng-loader", "miniaudio", "textual")
"""The packages whose versions a report names."""

REMOVED: Final = "(removed)"
"""What stands in place of a name that tells who somebody is."""


class Private:
    """Takes out of a text what tells whose computer it is."""

    def __init__(self, environ: Mapping[str, str], host: str) -> None:
        """Know the person's own folder, their name on the computer, and the computer's."""
        self._environ = environ
        names = {environ.get("USER", ""), environ.get("LOGNAME", ""), host, host.split(".")[0]}
        # A name as short or as common as a word of ours would take that word out instead.
        words = [name for name in names if len(name) > 2 and name not in ("root", "localhost")]
        self._names = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b") if words else None

    def without(self, text: str) -> str:
        """The text without them."""
        if home := self._environ.get("VOICE_GUIDE_HOME", ""):
            text = text.replace(home, "VOICE_GUIDE_HOME")
        text = tilde(text, self._environ)
        return self._names.sub(REMOVED, text) if self._names else text


def report(findings: Iterable[Finding], private: Private) -> str:
    """The whole check as lines of text."""
    told = list(findings)
    about = (*versions(), system(), f"The exit code is {code(told)}.")
    return "".join(f"{private.without(line)}\n" for line in (*about, *(f.public for f in told)))


def data(findings: Iterable[Finding], private: Private) -> dict[str, object]:
    """The whole check as data for other programs; docs/doctor.md says what each key is."""
    told = list(findings)
    return {
        "code": code(told),
        "versions": dict(line.split(" ", 1) for line in versions()),
        "system": system(),
        "findings": [
            {
                "name": finding.name,
                "verdict": finding.verdict,
                "words": private.without(finding.public_words),
                "mend": private.without(finding.mend),
            }
            for finding in told
        ],
    }


def versions() -> tuple[str, ...]:
    """The version of each part, or that it is not there."""
    found = []
    for part in PARTS:
        try:
            found.append(f"{part} {version(part)}")
        except PackageNotFoundError:
            found.append(f"{part} none")
    return (*found, f"python {platform.python_version()}")


def system() -> str:
    """The system and its processor, without the computer's name."""
    return f"{sys.platform} {platform.release()} {platform.machine()}"
