"""Calls the faults that the environment names, now or when it says."""

import importlib
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

LOOK: Final = 0.002
"""Seconds between two looks whether it is time."""


def strike(environ: Mapping[str, str]) -> None:
    """Break this process as the environment says."""
    faults = [fault_of(named) for named in environ["SABOTAGE"].split(";")]
    if not environ["SABOTAGE_WHEN"]:
        for fault in faults:
            fault()
        return
    when = Path(environ["SABOTAGE_WHEN"])
    for fault in faults:
        wait = partial(_wait, when, fault, each=bool(environ["SABOTAGE_EACH"]))
        threading.Thread(target=wait, name="sabotage", daemon=True).start()


def fault_of(named: str) -> Callable[[], None]:
    """The function that breaks something, by its module, its name and what it is given."""
    name, *words = named.split()
    module, function = name.rsplit(".", 1)
    found: Callable[..., None] = getattr(
        importlib.import_module(f"tests.faults.sabotage.{module}"), function
    )
    return partial(found, *words)


def _wait(when: Path, fault: Callable[[], None], *, each: bool) -> None:
    """Wait for the file, and strike."""
    while not when.exists():
        time.sleep(LOOK)
    if not each:
        try:
            when.unlink()
        except FileNotFoundError:
            return  # another process was quicker
    fault()
