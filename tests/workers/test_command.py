"""A small program of the system is asked, and done without where it does not answer."""

import sys

from voice_guide.workers.command import output

PYTHON = sys.executable


def test_what_it_prints_is_told_in_plain_english_whatever_the_language() -> None:
    code = "import os; print(os.environ['LC_ALL'], 'é')"
    assert output(PYTHON, "-X", "utf8", "-c", code) == "C é\n"


def test_one_that_is_not_there_fails_or_takes_too_long_says_nothing() -> None:
    assert output("no-such-program-anywhere") == ""
    assert output(PYTHON, "-c", "print('half'); raise SystemExit(1)") == ""
    assert output(PYTHON, "-c", "import time; time.sleep(60)", patience=0.2) == ""


def test_it_cannot_wait_for_somebody_to_type() -> None:
    assert output(PYTHON, "-c", "print(repr(input.__name__), end=''); input()") == ""
