"""Facts of a machine on which everything works, to be spoilt one by one."""

from typing import Final

from voice_guide.checkup.acts import Area
from voice_guide.checkup.facts import (
    ClipFacts,
    EngineFacts,
    Facts,
    FileFacts,
    Folder,
    GuideFacts,
    PrivacyFacts,
    SettingsFacts,
    SoundFacts,
    TerminalFacts,
    VoiceFacts,
)

SOUND: Final = SoundFacts("PulseAudio", name="Anna's headphones", percent=70, muted=False)
PICO: Final = EngineFacts("pico", "SVOX Pico", 0.25)
ESPEAK: Final = EngineFacts("espeak", "espeak-ng", 0.3)
VOICES: Final = VoiceFacts("en-GB", "pico", "", (PICO, ESPEAK))
CLIPS: Final = ClipFacts("Calf cramp: in bed", 40, 40)
TERMINAL: Final = TerminalFacts(is_terminal=True, columns=80, lines=24)
FILES: Final = FileFacts((Folder("settings", "~/.config/voice-guide"),), free=10**10)
SETTINGS: Final = SettingsFacts("~/.config/voice-guide/settings.toml", exists=True)
GUIDES: Final = GuideFacts(14, 1, first="Calf cramp: in bed")
PRIVACY: Final = PrivacyFacts(0)

HEALTHY: Final[dict[Area, Facts]] = {
    "sound": SOUND,
    "voices": VOICES,
    "clips": CLIPS,
    "terminal": TERMINAL,
    "files": FILES,
    "settings": SETTINGS,
    "guides": GUIDES,
    "privacy": PRIVACY,
}
"""What every look gives there."""
