"""Faults of what a worker writes to the program, and of its start."""

import json
import os
from typing import Final, NoReturn

MOUTH: Final = os.dup(1)
"""The pipe to the program, before the worker takes it away from the standard streams."""

IDLE: Final = {"missed": 0, "id": 0, "why": "", "error": ""}
"""A message that either worker might send, of something that nobody asked for."""


def leave() -> NoReturn:
    """End at once, as a program does whose library is missing."""
    os._exit(3)


def leave_while(file: str) -> None:
    """End at once as long as a file is there; each time a byte is added to it."""
    try:
        tally = os.open(file, os.O_WRONLY | os.O_APPEND)
    except FileNotFoundError:
        return
    os.write(tally, b".")
    os._exit(3)


def garbage() -> None:
    """Say one line that is no message."""
    _write(b"\x00\xff Segmentation fault (core dumped)\n")


def noise() -> NoReturn:
    """Say bytes without end and without lines."""
    while True:
        _write(b"x" * 65536)


def flood() -> NoReturn:
    """Say short messages without end, as fast as the pipe takes them."""
    lines = (json.dumps(IDLE).encode() + b"\n") * 1000
    while True:
        _write(lines)


def beats() -> NoReturn:
    """Say heartbeats without end, as fast as the pipe takes them."""
    lines = b'{"beat": true}\n' * 1000
    while True:
        _write(lines)


def bulk() -> NoReturn:
    """Say messages without end that are almost too long."""
    line = json.dumps({**IDLE, "why": "x" * 1_000_000}).encode() + b"\n"
    while True:
        _write(line)


def _write(data: bytes) -> None:
    try:
        while data:
            data = data[os.write(MOUTH, data) :]
    except OSError:
        os._exit(0)
