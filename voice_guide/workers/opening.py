"""What a player is told before the program is loaded: the first words of the run before.

They are used only if nothing has changed by which the program's first words are decided. If they
turn out wrong nevertheless, the player fades them out as soon as the program says other words.
This is read before anything else, and so it loads nothing.
"""

import os
import sys

CODE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the program."""

DECISIVE = (
    "VOICE_GUIDE_HOME", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
    "ACCESSIBLE", "TERM", "LANG", "LC_ALL", "LC_MESSAGES",
)  # fmt: skip
"""What of the environment may decide what is said first, or where it is kept."""

LONGEST = 1 << 16
"""Bytes that are read of such a file at most."""


def place(words: list[str]) -> str:
    """The file that tells of the first words of a run so asked for; none if they are not kept."""
    name = "-".join(("first", *words))
    if sys.platform == "win32" or len(name) > 60 or not name.replace("-", "").isalnum():
        return ""
    if home := os.environ.get("VOICE_GUIDE_HOME"):
        cache = os.path.join(os.path.expanduser(home), "cache")
    elif sys.platform == "darwin":
        cache = os.path.expanduser("~/Library/Caches/voice-guide")
    elif os.path.isabs(base := os.environ.get("XDG_CACHE_HOME", "")):
        cache = os.path.join(base, "voice-guide")
    elif os.path.isabs(base := os.environ.get("HOME", "")):
        cache = os.path.join(base, ".cache", "voice-guide")
    else:
        return ""
    return os.path.join(os.path.abspath(cache), "opening", name)


def circumstances(words: list[str]) -> bytes:
    """All but files that decides what is said first, in one line."""
    terminals = [os.isatty(stream) for stream in (0, 1)]
    said = (words, terminals, [os.environ.get(name) for name in DECISIVE])
    return repr(said).encode("utf-8", "backslashreplace")


def mark(path: bytes) -> bytes:
    """When a file or folder was last changed, and how long it is; none if it is not there."""
    try:
        about = os.stat(path)
    except OSError:
        return b"none"
    return b"%d %d" % (about.st_mtime_ns, about.st_size)


def remembered(words: list[str]) -> bytes:
    """What to tell the player now; nothing if it is not known, or no longer certain."""
    path = place(words)
    if not os.path.isfile(path):  # to open a pipe would wait for somebody to write to it
        return b""
    try:
        with open(path, "rb") as file:
            first, marks, told = file.read(LONGEST).split(b"\n", 2)
        fields = marks.split(b"\0")
        same = all(mark(fields[n]) == fields[n + 1] for n in range(0, len(fields), 2))
    except (OSError, ValueError, IndexError):
        return b""
    return told if same and first == circumstances(words) and told.endswith(b"\n") else b""
