"""Everything this program raises on purpose.

VoiceGuideError
├── BadGuide        a guide file cannot be used; carries every problem found
├── NoSuchGuide     no guide goes by that name
├── BadSetting      a setting has a value it cannot have
├── NoSound         sound was demanded and there is none
└── Occupied        another copy of the program speaks
"""


class VoiceGuideError(Exception):
    """Something the person can mend; its message says what happened and what to do."""


class NoSuchGuide(VoiceGuideError):
    """No guide goes by that name."""


class BadSetting(VoiceGuideError):
    """A setting has a value it cannot have."""


class NoSound(VoiceGuideError):
    """Sound was demanded and there is none."""


class Occupied(VoiceGuideError):
    """Another copy of the program speaks, and goes on."""
