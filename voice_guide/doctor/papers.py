"""What lies in files of text: the settings and the guides, each read whole."""

from collections.abc import Mapping

from voice_guide.checkup.facts import Fault, GuideFacts, SettingsFacts
from voice_guide.doctor.folders import tilde
from voice_guide.errors import BadSetting
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide
from voice_guide.library.files import guide_at
from voice_guide.library.library import Entry, Library
from voice_guide.settings.faults import faults
from voice_guide.settings.file import SettingsFile


def settings_facts(file: SettingsFile, environ: Mapping[str, str]) -> SettingsFacts:
    """The settings file, and each mistake in it."""
    path = tilde(str(file.path), environ)
    try:
        text = file.text()
    except BadSetting as error:
        words = tilde(f"{error} Every setting has its default.", environ)
        return SettingsFacts(path, exists=True, faults=(Fault(words),))
    found = tuple(Fault(tilde(words, environ), line) for line, words in faults(text))
    return SettingsFacts(path, exists=file.path.exists(), faults=found)


def guide_facts(
    library: Library, first: Guide | None, first_problem: str, environ: Mapping[str, str]
) -> GuideFacts:
    """The guides there are, each read to its end, and what is wrong with the others."""
    entries = library.entries()
    broken = [(False, bad.brief) for bad in library.broken()]
    broken += [(entry.shipped, problem) for entry in entries if (problem := _problem(entry))]
    shipped = sum(entry.shipped for entry in entries)
    return GuideFacts(
        shipped,
        len(entries) - shipped,
        tuple((is_shipped, tilde(words, environ)) for is_shipped, words in broken),
        first.title if first is not None else "",
        tilde(first_problem, environ),
    )


def _problem(entry: Entry) -> str:
    """What is wrong with a guide that the list takes for sound; nothing if it is."""
    try:
        guide_at(entry.path)
    except BadGuide as bad:
        return bad.brief
    return ""
