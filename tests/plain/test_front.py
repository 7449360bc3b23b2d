import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.host import RecordingHost, rows_of
from tests.plain.rehearsal import TWO_STEP, Repeater
from tests.plain.typist import Typist, typing
from voice_guide.clock import Monotonic
from voice_guide.guide.model import Guide
from voice_guide.guide.reading import read
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.plain.session import follow
from voice_guide.ports import Settings

REHEARSAL = ("-m", "tests.plain.rehearsal")

PACE = 0.2
"""Seconds between two presses of one key; what comes quicker is a key that is held down."""


@contextmanager
def playing() -> Iterator[Typist]:
    """A session in its hold."""
    with typing(*REHEARSAL, "play") as typist:
        typist.see("Hold 1 of 2: 30 seconds.")
        yield typist


def stopped(process: int) -> bool:
    """Whether a process is held by its shell."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "T"


def asked(folder: Path, mode: str, lines: str) -> list[str]:
    """What a stage is asked when its input is these lines, and no terminal."""
    (folder / "input").write_text(lines, encoding="utf-8")
    stage = Repeater()
    guide = read(TWO_STEP.read_bytes(), "two-step.toml")
    with (folder / "input").open(encoding="utf-8") as stdin:
        settings = Settings(idle=0)
        front = Front(stage, Monotonic(), stdin, Lines(io.StringIO()), Lines(None), settings)
        stage.tell = front.tell
        _attend(front, mode, guide)
    return stage.asked


def _attend(front: Front, mode: str, guide: Guide) -> None:
    """Open the menu, or play the guide from its last step."""
    with front.listening():
        if mode == "menu":
            Menu(front, RecordingHost(rows_of(guide, guide))).run()
        else:
            follow(front, guide, "settle")


def test_one_key_is_enough_and_is_not_shown() -> None:
    with playing() as typist:
        typist.type("n")
        assert typist.see("press n\r\n") == "press n\r\n"
        typist.type("\x1b[C")
        typist.see("press right")


def test_the_second_escape_ends_and_the_terminal_is_as_it_was() -> None:
    with playing() as typist:
        typist.type("\x1b")
        typist.see("press escape")
        time.sleep(PACE)
        typist.type("\x1b")
        typist.see("over")
        assert typist.process.wait(5) == 0
        assert typist.modes == typist.before
        assert "\x1b" not in typist.seen


def test_a_held_key_is_one_key() -> None:
    with playing() as typist:
        typist.type("aaaaaaaa")
        typist.see("press a")
        typist.type("n")
        assert "press a" not in typist.see("press n")


def test_a_key_that_is_held_to_carry_on_makes_the_voice_dip_and_counts_once() -> None:
    with playing() as typist:
        typist.type(" ")
        typist.see("press space")
        time.sleep(PACE)
        typist.type("n")
        typist.see("press n")
        typist.type(" ")
        typist.see("press space")
        for wait in (0.3, 0.03, 0.03):
            time.sleep(wait)
            typist.type(" ")
        assert "press space" not in typist.see("lift")
        typist.type("n")
        assert "press space" not in typist.see("press n")


def test_ctrl_c_ends_at_once_and_the_terminal_is_as_it_was() -> None:
    with playing() as typist:
        typist.type("\x03")
        assert typist.process.wait(5) != 0
        assert typist.modes == typist.before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_ended_puts_the_terminal_back(number: signal.Signals) -> None:
    with playing() as typist:
        assert typist.modes != typist.before
        typist.process.send_signal(number)
        assert typist.process.wait(5) == 128 + number
        assert typist.modes == typist.before


def test_a_closed_terminal_ends_the_program() -> None:
    with playing() as typist:
        typist.hang_up()
        assert typist.process.wait(5) == 128 + signal.SIGHUP


def test_a_suspended_session_is_paused_and_gives_the_terminal_back() -> None:
    with typing("-c", SHELL, *REHEARSAL, "play") as typist:
        typist.see("Hold 1 of 2: 30 seconds.")
        typist.type("\x1a")
        assert "pause" in typist.see("stopped")
        assert typist.modes == typist.before
        typist.type("\n")
        typist.see("continued")
        time.sleep(0.2)
        typist.type(" ")
        assert "Hold: 30 seconds left." in typist.see("left.")


SHELL = """
import os, signal, subprocess, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, *sys.argv[1:]], process_group=0)
os.tcsetpgrp(0, child.pid)
os.waitpid(child.pid, os.WUNTRACED)
os.tcsetpgrp(0, os.getpgrp())
print("stopped", flush=True)
input()
os.tcsetpgrp(0, child.pid)
os.kill(child.pid, signal.SIGCONT)
print("continued", flush=True)
child.wait()
"""
"""A shell with one job, which it brings back when Enter is pressed."""


def test_without_a_terminal_each_line_is_a_key_and_the_end_of_input_is_none(
    tmp_path: Path,
) -> None:
    assert asked(tmp_path, "play", "next\nleave\n\nleave\n") == [
        "play two-step from settle",
        "press next",
        "press leave",
        "press enter",
        "press leave",
    ]


def test_a_program_in_the_background_leaves_the_terminal_alone() -> None:
    with typing("-c", BACKGROUND, *REHEARSAL, "play") as typist:
        assert "\npress " not in typist.see("Hold 1 of 2: 30 seconds.")
        assert typist.modes == typist.before
        typist.type("x\n")
        typist.see("still there")
        assert typist.process.wait(5) == 0  # it ends its job first


BACKGROUND = """
import subprocess, sys
child = subprocess.Popen([sys.executable, *sys.argv[1:]], process_group=0)
input()
print("still there" if child.poll() is None else "gone", flush=True)
child.kill()
child.wait()
"""
"""A shell whose one job runs in the background."""


def test_input_that_stays_open_does_not_keep_the_program() -> None:
    reading, writing = os.pipe()
    with subprocess.Popen(
        [sys.executable, *REHEARSAL, "menu"],
        stdin=reading,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        os.close(reading)
        os.write(writing, b"leave\nleave\n")
        assert process.stdout is not None
        said = process.stdout.read().decode()
        assert process.wait(10) == 0
        assert said.endswith("over\n")
    os.close(writing)


def test_the_menu_lists_speaks_and_starts_the_first_guide_with_space() -> None:
    with typing(*REHEARSAL, "menu") as typist:
        opened = typist.see("welcomed")
        assert "I am not a doctor" in opened
        assert "1. Two short steps. A short guide" in opened
        assert "Relief:\r\n1. Two short steps." in opened
        assert "Two short steps.\r\nSpace starts it." in opened
        typist.type(" ")
        typist.see("play two-step")


def test_escape_in_the_menu_asks_and_a_second_one_leaves() -> None:
    with typing(*REHEARSAL, "menu") as typist:
        typist.see("welcomed")
        typist.type("\x1b")
        typist.see("Press Escape again to leave")
        typist.type(" ")
        typist.see("Still here.")
        typist.type("\x1b")
        typist.see("Press Escape again to leave")
        time.sleep(PACE)
        typist.type("\x1b")
        typist.see("over")
        assert typist.process.wait(5) == 0


def test_a_menu_left_alone_closes_the_device_and_no_key_is_lost() -> None:
    with typing(*REHEARSAL, "menu", "1") as typist:
        typist.see("welcomed")
        typist.see("sleep", 3)
        typist.type(" ")
        woken = typist.see("play two-step")
        assert "wake" in woken


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("2\nleave\nleave\n", ["play two-step from None", "press leave", "press leave"]),
        ("two-s\nesc\nesc\n", ["play two-step from None", "press escape", "press escape"]),
        ("help\nyes\n+\n", ["press help", "press yes", "press +"]),
        ("H\ny\nlouder\n", ["press h", "press y", "press louder"]),
        ("", []),
        ("leave\nnothing\n" + "9" * 5000 + "\n", []),
    ],
)
def test_the_menu_without_a_terminal_ends_with_its_input(
    tmp_path: Path, lines: str, expected: list[str]
) -> None:
    assert [
        what for what in asked(tmp_path, "menu", lines) if not what.startswith("say ")
    ] == expected


def test_a_menu_without_guides_says_so() -> None:
    faults = io.StringIO()
    front = Front(Repeater(), Monotonic(), None, Lines(io.StringIO()), Lines(faults))
    Menu(front, RecordingHost([])).run()
    assert "nothing to play" in faults.getvalue()


def test_p_asks_about_the_person_line_by_line() -> None:
    with typing(*REHEARSAL, "menu", "60", "offer") as typist:
        offered = typist.see("offered")
        assert "welcomed" in offered
        assert "Press P to tell me about new joints" in offered
        typist.type("p")
        assert "Do you have a new hip?" in typist.see("For no, press N.")
        for key, answer, after in (
            ("y", "keep new_hip True", "Do you have a new knee?"),
            ("n", "keep new_knee False", "Are you pregnant?"),
            ("\x1b[D", "keep pregnant False", "Are you unsteady on your feet?"),
            ("y", "keep unsteady True", "Press P to change it at any time."),
        ):
            typist.type(key)
            seen = typist.see(after)
            assert answer in seen
            assert "settings changed" in seen
        typist.type(" ")
        typist.see("play two-step")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("about you\nyes\nleave\nleave\nleave\n", ["settings changed"]),
        ("p\nx\n\n", []),
        ("p\nh\ny\n", ["press h", "press y"]),
        ("p\n+\nno\nno\nno\nno\n+\n", ["press +", *["settings changed"] * 4, "press +"]),
    ],
)
def test_the_questions_about_the_person_without_a_terminal(
    tmp_path: Path, lines: str, expected: list[str]
) -> None:
    assert [
        what for what in asked(tmp_path, "menu", lines) if not what.startswith("say ")
    ] == expected


def test_in_a_shell_that_sends_whole_lines_a_word_is_a_word() -> None:
    with playing() as typist:
        typist.type("next\n")
        assert typist.see("press next\r\n") == "press next\r\n"
        typist.type("n\n")
        assert typist.see("press n\r\n") == "press n\r\n"


def test_a_terminal_of_another_session_gives_its_keys_too() -> None:
    with typing("-c", ALONE, *REHEARSAL, "play") as typist:
        typist.see("Hold 1 of 2: 30 seconds.")
        typist.type("n")
        assert typist.see("press n\r\n") == "press n\r\n"
        typist.type("\x1b")
        typist.see("press escape")
        time.sleep(PACE)
        typist.type("\x1b")
        typist.see("over")
        assert typist.process.wait(5) == 0
        assert typist.modes == typist.before


ALONE = """
import subprocess, sys
subprocess.run([sys.executable, *sys.argv[1:]], start_new_session=True)
"""
"""Starts a job in a session of its own, which has no terminal to be in the foreground of."""
