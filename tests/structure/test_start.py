"""What each way of starting may load, by name: whoever is in pain waits for all of it.

Only what is slow to load is watched. To load more, put it into the table, and say in the commit
what it costs and why it is worth that.
"""

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
STARTED: Final = Path(__file__).with_name("started.py")
GUIDE: Final = str(ROOT / "tests" / "data" / "two-step.toml")


def names(text: str) -> frozenset[str]:
    """The names in a text."""
    return frozenset(text.split())


SLOW: Final = names(
    """
    argparse ast asyncio bz2 cProfile concurrent csv ctypes curses dataclasses datetime decimal
    difflib email fractions getpass gettext hashlib hmac html http inspect ipaddress json logging
    logging.handlers lzma mimetypes multiprocessing pdb pickle platform random secrets select
    shutil smtplib socket sqlite3 ssl statistics subprocess tarfile tempfile textwrap threading
    tomllib tokenize traceback typing unicodedata unittest urllib.request uuid wave xml zipfile
    """
)
"""Standard modules that take half a millisecond or more to load, or bring along what does."""

SPAWNS: Final = names("select subprocess threading")
"""What it takes to start a process."""

VALUES: Final = names(
    "ast datetime decimal inspect ipaddress platform textwrap tokenize typing unicodedata uuid"
)
"""What msgspec loads, and what that does; on some systems a little less."""

SPEAKS: Final = SPAWNS | VALUES | names("dataclasses json logging traceback")
"""What it takes to find words, and to tell two children what to do."""

TEXTUAL: Final = names(
    """
    asyncio bz2 concurrent difflib fractions ipaddress lzma mimetypes pickle random shutil socket
    ssl tempfile zipfile
    """
)
"""What Textual loads besides."""

COMMAND_LINE: Final = names("bz2 gettext lzma shutil")
"""What click loads, to understand options or to tell about them."""

A_GUIDE: Final = names("tomllib")
"""What reads a guide, or the settings of those who have set any."""

A_MISTAKE: Final = names("difflib random tempfile")
"""What finds the line and the nearest name."""


@dataclass(frozen=True)
class Start:
    """A way to start, and all that it may have loaded by a moment."""

    words: tuple[str, ...]
    moment: str
    """Of those that started.py knows."""
    foreign: str
    """The packages of others."""
    slow: frozenset[str]
    """The slow modules of Python's own library."""
    terminal: bool = False
    """Whether there is a terminal; else standard input has ended, and the output is a file."""


STARTS: Final = {
    "before the children": Start(("voice_guide.__main__",), "imported", "", SPAWNS),
    "now, until it speaks": Start(
        ("now",), "sent", "msgspec typing_extensions", SPEAKS | A_GUIDE, terminal=True
    ),
    "play, until it speaks": Start(
        ("play", "foot-toes"), "sent", "msgspec typing_extensions", SPEAKS | A_GUIDE, terminal=True
    ),
    "the menu, until it speaks": Start(
        (), "sent", "msgspec typing_extensions", SPEAKS, terminal=True
    ),
    "lines, until they speak": Start(
        ("now",), "sent", "msgspec typing_extensions", SPEAKS | A_GUIDE
    ),
    "the menu, drawn": Start(
        (), "drawn", "msgspec platformdirs rich textual typing_extensions", SPEAKS | TEXTUAL,
        terminal=True,
    ),
    "list": Start(
        ("list",), "done", "click msgspec typing_extensions", SPEAKS | COMMAND_LINE | A_GUIDE
    ),
    "check": Start(
        ("check", GUIDE), "done", "click msgspec tree_sitter tree_sitter_toml typing_extensions",
        SPEAKS | COMMAND_LINE | A_GUIDE | A_MISTAKE,
    ),
    "help": Start(
        ("--help",), "done", "click msgspec typing_extensions", SPEAKS | COMMAND_LINE | A_GUIDE
    ),
    "version": Start(
        ("--version",), "done", "click msgspec typing_extensions",
        SPEAKS | COMMAND_LINE | names("csv email random socket tempfile zipfile"),
    ),
    "the player": Start(
        ("voice_guide.player.worker",), "imported", "cffi miniaudio",
        names("ast inspect json threading tokenize typing wave"),
    ),
    "the voice": Start(
        ("voice_guide.voices.worker",), "imported", "pyttsx3",
        names(
            """
            bz2 ctypes ipaddress json logging lzma random shutil tempfile textwrap threading
            tokenize traceback typing unicodedata wave
            """
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where the program was used before."""
    home = tmp_path_factory.mktemp("home")
    loaded(Start(("list",), "done", "", SLOW), home)
    return home


@pytest.mark.skipif(sys.platform == "win32", reason="it needs a pseudo-terminal")
@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_a_start_loads_only_what_the_table_says(start: Start, home: Path) -> None:
    modules = loaded(start, home)
    foreign = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names
    foreign -= {"voice_guide", *(name for name in foreign if name.startswith("_"))}
    assert foreign - names(start.foreign) == set()
    assert (modules & SLOW) - start.slow == set()


@pytest.mark.parametrize("start", ["the menu, until it speaks", "the menu, drawn"])
def test_the_menu_needs_no_screen_but_its_own_and_reads_no_guide(start: str, home: Path) -> None:
    modules = loaded(STARTS[start], home)
    screens = {name for name in modules if name.startswith("voice_guide.tui.screens.")}
    assert screens <= {f"voice_guide.tui.screens.{name}" for name in ("menu", "night")}
    assert not {"voice_guide.guide.reading", "voice_guide.settings.writing"} & modules


def loaded(start: Start, home: Path) -> frozenset[str]:
    """The names of all modules that a start has loaded by its moment."""
    report = home / "loaded"
    report.unlink(missing_ok=True)
    window, inside = os.openpty() if start.terminal else (None, subprocess.DEVNULL)
    if window is not None:
        threading.Thread(target=drained, args=(window,), daemon=True).start()
    done = subprocess.run(
        [sys.executable, "-P", STARTED, start.moment, report, *start.words],
        env={
            **{name: text for name, text in os.environ.items() if name != "ACCESSIBLE"},
            "VOICE_GUIDE_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
        },
        stdin=inside,
        stdout=inside,
        stderr=inside if start.terminal else subprocess.PIPE,
        start_new_session=True,
        timeout=30,
        check=False,
    )
    if start.terminal:
        os.close(inside)
    assert report.exists(), f"it ended with {done.returncode}: {done.stderr!r}"
    return frozenset(report.read_text(encoding="utf-8").split())


def drained(window: int) -> None:
    """Take what is written to a terminal until it is closed."""
    try:
        while os.read(window, 65536):
            pass
    except OSError:
        os.close(window)
