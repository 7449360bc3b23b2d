"""The places that the program writes to, and the settings file."""

from typing import Final

from voice_guide.checkup.facts import Fault, FileFacts, Folder, SettingsFacts
from voice_guide.checkup.finding import Finding
from voice_guide.wording import doctor as wording

MEGABYTE: Final = 1024 * 1024
"""Bytes."""

ROOM: Final = 100 * MEGABYTE
"""Bytes that should be free: kept sentences take up to 64 megabytes, logs a few."""


def judged(facts: FileFacts) -> tuple[Finding, ...]:
    """Whether everything can be written and is closed to others, and what is kept is sound."""
    wrong = [finding for folder in facts.folders for finding in _folder(folder)]
    folders = wrong or [Finding("folders", "good", wording.FOLDERS)]
    problems = [
        Finding("remembered", "poor", problem, shared=wording.REMEMBERED_SHARED)
        for problem in facts.problems
    ]
    remembered = problems or [Finding("remembered", "good", wording.KEPT_WELL)]
    return (*folders, *_room(facts.free), *remembered)


def _folder(folder: Folder) -> tuple[Finding, ...]:
    about = {"name": folder.name, "path": folder.path}
    if folder.why:
        words = wording.FOLDER_SHUT.format(why=folder.why, **about)
        shared = wording.FOLDER_SHUT.format(name=folder.name, path="", why=folder.why)
        mend = wording.FOLDER_SHUT_MEND
        return (Finding(f"folder {folder.name}", "bad", words, mend, _tidy(shared)),)
    if folder.open_to_others:
        words, mend = wording.FOLDER_OPEN.format(**about), wording.FOLDER_OPEN_MEND.format(**about)
        shared = wording.FOLDER_OPEN.format(name=folder.name, path="")
        return (Finding(f"folder {folder.name}", "poor", words, mend, _tidy(shared)),)
    return ()


def _tidy(words: str) -> str:
    """A sentence from which a path was left out, without the commas around it."""
    return words.replace(", ,", "").replace(", .", ".")


def _room(free: int | None) -> tuple[Finding, ...]:
    """Whether there is room on the disk, where that is known."""
    if free is None:
        return ()
    if free < ROOM:
        words = wording.LITTLE_ROOM.format(free=free // MEGABYTE)
        return (Finding("room", "poor", words, wording.LITTLE_ROOM_MEND),)
    return (Finding("room", "good", wording.ROOM),)


def settings_judged(facts: SettingsFacts) -> tuple[Finding, ...]:
    """Every mistake in the settings file, with its line."""
    if not facts.faults:
        words = wording.SETTINGS_GOOD if facts.exists else wording.SETTINGS_NONE
        return (Finding("settings", "good", words),)
    return tuple(_fault(facts.path, fault) for fault in facts.faults)


def _fault(path: str, fault: Fault) -> Finding:
    """One mistake; a report tells its line alone, for its words quote what the person wrote."""
    line = "" if fault.line is None else wording.FAULT_LINE.format(line=fault.line)
    words = wording.FAULT.format(path=path, line=line, words=fault.words)
    shared = wording.FAULT_SHARED.format(line=line)
    return Finding("settings", "bad", words, wording.FAULT_MEND, shared=shared)
