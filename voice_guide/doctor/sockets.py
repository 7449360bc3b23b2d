"""Whether this program, or any child of it, has a socket of a network open; Linux tells."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from voice_guide.checkup.facts import PrivacyFacts

TABLES: Final = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
"""The lists of sockets that reach beyond this computer, or could."""

_SOCKET: Final = re.compile(r"socket:\[(\d+)\]")


def privacy_facts(proc: Path = Path("/proc")) -> PrivacyFacts:
    """How many network sockets the program and its children hold; none known elsewhere."""
    own = proc / str(os.getpid())
    if not (own / "fd").is_dir():
        return PrivacyFacts(None)
    network = _of_the_network(own)
    held = {socket for process in _family(proc, os.getpid()) for socket in _sockets(process)}
    return PrivacyFacts(len(held & network))


def _family(proc: Path, process: int) -> list[Path]:
    """The folder of a process, and those of all that came from it."""
    children: dict[int, list[int]] = {}
    for each in proc.glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            # The name in brackets may hold anything, brackets too.
            fields = each.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            children.setdefault(int(fields[1]), []).append(int(each.parent.name))
    family = [process]
    for member in family:
        family += children.get(member, [])
    return [proc / str(member) for member in family]


def _sockets(process: Path) -> set[str]:
    """The numbers of the sockets that a process holds."""
    numbers = set()
    with suppress(OSError):
        for each in (process / "fd").iterdir():
            with suppress(OSError):
                if found := _SOCKET.fullmatch(str(each.readlink())):
                    numbers.add(found[1])
    return numbers


def _of_the_network(process: Path) -> set[str]:
    """The numbers of all network sockets there are."""
    numbers = set()
    for table in TABLES:
        with suppress(OSError):
            lines = (process / "net" / table).read_text(encoding="ascii").splitlines()[1:]
            numbers |= {fields[9] for line in lines if len(fields := line.split()) > 9}
    return numbers
