"""Which tests can run here, and a home of their own for all of them."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings

TOOLS: Final = {"sound": ("pulseaudio", "pactl", "parec", "pacat"), "terminal": ()}
"""The programs that tests with a mark need, by the mark."""

NAMESPACES: Final = "namespaces"
"""What `unshare` gives to root: mounts and a network that nobody else sees. Some machines that
run tests for others do not allow it, so such a test may be left out even where it is demanded."""

DEMANDED: Final = os.environ.get("VOICE_GUIDE_DEMAND_SOUND") == "1"
"""Whether a sound or terminal test that cannot run is a failure."""

left_out: Final[dict[str, int]] = {}
"""How many tests were left out, by what they lack."""

# A shell that starts tests in the background has them ignore Ctrl+C, and so has every child.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "local")


def lacks(mark: str) -> str:
    """What tests with this mark need and this machine has not, in words; empty if nothing."""
    if sys.platform != "linux":
        return "Linux"
    return " and ".join(tool for tool in TOOLS[mark] if shutil.which(tool) is None)


@cache
def has(need: str) -> bool:
    """Whether a program is there; or whether one may have mounts and networks of one's own."""
    if need != NAMESPACES:
        return shutil.which(need) is not None
    unshare = shutil.which("unshare")
    tried = [unshare, "--mount", "--net", "true"] if unshare else ["false"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def needs(item: pytest.Item) -> list[str]:
    """What a test needs besides, and this machine has not."""
    marks = item.iter_markers("needs")
    return [str(need) for mark in marks for need in mark.args if not has(str(need))]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot run here, or refuse to start if it was demanded."""
    for item in items:
        for need in needs(item):
            if DEMANDED and need != NAMESPACES:
                raise pytest.UsageError(f"{item.nodeid} is demanded but needs {need}: install it.")
            item.add_marker(pytest.mark.skip(reason=f"needs {need}"))
            told = f"tests, which need {need}"
            left_out[told] = left_out.get(told, 0) + 1
    for mark in TOOLS:
        lacking = lacks(mark)
        marked = [item for item in items if item.get_closest_marker(mark)] if lacking else []
        if marked and DEMANDED:
            raise pytest.UsageError(f"{mark} tests are demanded but need {lacking}: install it.")
        for item in marked:
            item.add_marker(pytest.mark.skip(reason=f"{mark} tests need {lacking}"))
        if marked:
            left_out[f"{mark} tests, which need {lacking}"] = len(marked)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what was left out."""
    if left_out:
        told = "; ".join(f"{count} {what}" for what, count in left_out.items())
        terminalreporter.write_line(f"Left out: {told}.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a demanded test that skipped itself as failed."""
    report = yield
    real = any(item.get_closest_marker(mark) for mark in TOOLS)
    if DEMANDED and report.skipped and real and not needs(item):
        report.outcome = "failed"
        report.longrepr = f"demanded, but skipped: {report.longrepr}"
    return report


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that holds all the program keeps, while the test runs."""
    place = tmp_path / "home"
    monkeypatch.setenv("VOICE_GUIDE_HOME", str(place))
    return place
