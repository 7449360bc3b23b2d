"""A command line with a home of its own."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.company import Do, Done, program
from voice_guide.cli.app import run


@pytest.fixture(autouse=True)
def _no_log_outlives_its_test() -> Iterator[None]:
    yield
    logger = logging.getLogger("voice_guide")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True


@pytest.fixture
def do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Do:
    """Runs a command line with a home of its own."""

    def doing(*words: str) -> Done:
        code = run(list(words), program(tmp_path / "home"))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return doing
