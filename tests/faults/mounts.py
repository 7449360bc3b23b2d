"""Disks of a program's own: what is mounted for it, nothing else on the machine sees.

Each function gives the words to put before a command; they can be put one after the other.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from tests.sound.rig import until

UNSHARE: Final = shutil.which("unshare") or "unshare"
OWN: Final = (UNSHARE, "--mount", "--propagation", "private", "sh", "-e", "-c")
"""Runs a script where what it mounts stays its own; it becomes the program, by the same id."""

GO_ON: Final = 'shift; exec "$@"'


def tiny(folder: Path, kilobytes: int) -> tuple[str, ...]:
    """Has a folder, made if it is missing, be an empty disk of so many kilobytes."""
    mount = f'mount -t tmpfs -o size={kilobytes}k,mode=0700 tiny "$1"'
    return (*OWN, f'mkdir -p "$1"; {mount}; {GO_ON}', "sh", str(folder))


def full(folder: Path) -> tuple[str, ...]:
    """Has a folder be a disk that has no room for a single byte."""
    mount = 'mount -t tmpfs -o size=4k,mode=0700 tiny "$1"; head -c 4096 /dev/zero > "$1/full"'
    return (*OWN, f'mkdir -p "$1"; {mount}; {GO_ON}', "sh", str(folder))


def read_only(folder: Path) -> tuple[str, ...]:
    """Has a folder, made if it is missing, be as it is and unchangeable, for root as well."""
    mount = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"'
    return (*OWN, f'mkdir -p "$1"; {mount}; {GO_ON}', "sh", str(folder))


def inside(process: int, folder: Path) -> Path:
    """The same folder as that process sees it."""
    return Path(f"/proc/{process}/root{folder}")


def fill(process: int, folder: Path) -> None:
    """Leave no room on the tiny disk that a process sees in a folder."""
    filler = inside(process, folder) / "full"
    try:
        with filler.open("ab", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    except OSError:
        return


def empty(process: int, folder: Path) -> None:
    """Make room again on the disk that was filled."""
    (inside(process, folder) / "full").unlink()


def forbid_writing(process: int, folder: Path) -> None:
    """Make the disk that a running process sees in a folder unchangeable."""
    words = ("nsenter", f"--mount=/proc/{process}/ns/mnt", "mount", "-o", "remount,ro", str(folder))
    subprocess.run(words, check=True, capture_output=True)


def wait_until_mounted(process: int, folder: Path) -> None:
    """Wait until a process that was started with one of the above has its disk."""

    def there() -> bool:
        return f" {folder} " in Path(f"/proc/{process}/mounts").read_text()

    until(there, 10, f"{folder} is a disk of its own")
