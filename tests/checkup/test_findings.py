"""Every failure is named with its mend, and nothing private gets into a report."""

import pytest
from msgspec.structs import replace

from tests.checkup import facts as well
from tests.checkup.person import gone_through
from voice_guide.checkup import files, guides, privacy, sound, terminal, voices
from voice_guide.checkup.acts import Area
from voice_guide.checkup.facts import (
    EngineFacts,
    Facts,
    Fault,
    Folder,
    PrivacyFacts,
    SoundFacts,
)
from voice_guide.checkup.finding import Finding, code, summed_up

MUTE = EngineFacts("pico", "SVOX Pico", None, "No module named 'py_nanotts'", "Install it.")
MUTE_TOO = EngineFacts("espeak", "espeak-ng", None, "no library", "Install that.")
HIDDEN = Folder("settings", "~/.config/voice-guide", "Permission denied")
WIDE = Folder("settings", "~/.config/voice-guide", open_to_others=True)
OWN = (False, "~/guides/anna.toml:3: id: Anna's is no id. Use small letters.")

SPOILT: dict[str, tuple[Area, Facts, int]] = {
    "no device": ("sound", SoundFacts(None, "no sound device could be opened"), 3),
    "muted": ("sound", replace(well.SOUND, muted=True), 0),
    "low": ("sound", replace(well.SOUND, percent=10), 0),
    "a pipe": ("sound", replace(well.SOUND, device="pacat"), 0),
    "far away": ("sound", replace(well.SOUND, away=True), 0),
    "no voice": ("voices", replace(well.VOICES, voice=None, engines=(MUTE, MUTE_TOO)), 3),
    "one voice": ("voices", replace(well.VOICES, engines=(MUTE, well.ESPEAK)), 0),
    "another voice": (
        "voices", replace(well.VOICES, wished="Zoe", why="There is no voice 'Zoe'"), 0,
    ),
    "no clips": ("clips", replace(well.CLIPS, ready=0), 0),
    "some clips": ("clips", replace(well.CLIPS, ready=3), 0),
    "clips that cannot be kept": ("clips", replace(well.CLIPS, why="Permission denied"), 0),
    "small": ("terminal", replace(well.TERMINAL, columns=30), 0),
    "plain letters": ("terminal", replace(well.TERMINAL, unicode=False), 0),
    "tmux": ("terminal", replace(well.TERMINAL, inside="tmux"), 0),
    "shut": ("files", replace(well.FILES, folders=(HIDDEN,)), 1),
    "open to others": ("files", replace(well.FILES, folders=(WIDE,)), 0),
    "a full disk": ("files", replace(well.FILES, free=10**6), 0),
    "a fault": ("settings", replace(well.SETTINGS, faults=(Fault("speed cannot be 1.", 4),)), 1),
    "no guides": ("guides", replace(well.GUIDES, shipped=0, own=0), 1),
    "a broken guide": ("guides", replace(well.GUIDES, broken=(OWN,)), 1),
    "no such guide": ("guides", replace(well.GUIDES, first_problem="There is no guide x."), 1),
    "a network": ("privacy", PrivacyFacts(1), 0),
}  # fmt: skip
"""Each thing that can be wrong, where it shows, and the exit code that it means."""

NEED_NO_MEND = {"second voice", "guide", "first guide", "remembered", "chimes"}
"""Findings whose words say what to do themselves, or whose cause has its own mend."""


@pytest.mark.parametrize(("area", "facts", "means"), SPOILT.values(), ids=SPOILT)
def test_a_failure_is_told_with_its_mend_and_decides_the_exit_code(
    area: Area, facts: Facts, means: int
) -> None:
    gone = gone_through(("y", "y", "space", "escape"), facts={**well.HEALTHY, area: facts})
    wrong = [each for each in gone.visit.findings if each.verdict in ("poor", "bad")]
    assert wrong
    assert [each.name for each in wrong if not each.mend and each.name not in NEED_NO_MEND] == []
    assert gone.visit.code == means


def test_a_mistake_in_the_settings_has_its_line_and_its_file() -> None:
    faults = (Fault("speed cannot be 1. It must be larger.", 4), Fault("It is not TOML."))
    first, second = files.settings_judged(replace(well.SETTINGS, faults=faults))
    assert first.words.startswith(f"The settings file {well.SETTINGS.path}, line 4: speed cannot")
    assert first.public.startswith("Does not work: There is a mistake in the settings file, line 4")
    assert "line" not in second.words


def test_a_device_is_called_by_its_name_but_not_in_a_report() -> None:
    found = sound.judged(well.SOUND)[0]
    assert "Anna's headphones" in found.line
    assert found.public == "Good: Sound works, with PulseAudio."


def test_what_is_in_a_persons_own_guide_stays_out_of_a_report() -> None:
    _, own = guides.judged(replace(well.GUIDES, broken=(OWN,)))
    assert "Anna" in own.line
    assert "Anna" not in own.public
    _, shipped = guides.judged(replace(well.GUIDES, broken=((True, "calf.toml: it is cut."),)))
    assert shipped.public == shipped.line


def test_each_engine_of_the_chain_is_named_with_what_it_showed() -> None:
    found = voices.judged(replace(well.VOICES, engines=(MUTE, well.ESPEAK)))
    assert [each.verdict for each in found] == ["good", "poor", "good", "poor"]
    assert found[1].spoken == "SVOX Pico cannot speak: No module named 'py_nanotts'. Install it."
    assert found[2].words == "espeak-ng can speak, after zero point three seconds."


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    unknown = sound.judged(replace(well.SOUND, percent=None, muted=None))
    assert [each.verdict for each in unknown if each.name == "level"] == ["unasked"]
    assert privacy.judged(PrivacyFacts(None))[0].verdict == "unasked"
    assert [each.name for each in files.judged(replace(well.FILES, free=None))] == [
        "folders",
        "remembered",
    ]


def test_colours_are_told_of_where_there_are_some() -> None:
    with_, without = (
        terminal.judged(replace(well.TERMINAL, colours=colours))[0].words
        for colours in (True, False)
    )
    assert ("shows colours" in with_, "without colours" in without) == (True, True)


def test_no_sound_weighs_more_than_anything_else() -> None:
    bad = Finding("guide", "bad", "It is broken.")
    poor = Finding("room", "poor", "It is little.")
    mute = Finding("voice", "bad", "It is mute.")
    assert [code(found) for found in ([], [poor], [bad, poor], [bad, mute])] == [0, 0, 1, 3]
    assert summed_up([poor]) == "All that you need works. One thing could be better."
    assert summed_up([bad, bad]).startswith("Two things do not work.")
    assert summed_up([bad, mute]).startswith("Nothing can be said aloud")
