"""The settings that a person has chosen, and what there is to choose from."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from voice_guide.commands.letters import with_letters
from voice_guide.ports import Settings

Value = bool | int | float | str | tuple[str, ...] | None
"""What a setting may be; None for what is not set, where that is more than its default."""


class Absent(Struct, frozen=True):
    """A speech engine that is not here."""

    title: str
    mend: str
    """What to do about it, in a sentence."""


class Voices(Struct, frozen=True):
    """The voices there are, and what there could be."""

    here: tuple[str, ...]
    """By their names, as the settings have them."""
    absent: tuple[Absent, ...] = ()
    slow: frozenset[str] = frozenset()
    """Those before which a quicker one speaks, as they take seconds for a sentence."""
    speaks: str = ""
    """The one that speaks as the settings are kept, by its whole name; empty where none does."""


class Around(Struct, frozen=True):
    """What there is to choose from on this computer."""

    guides: Mapping[str, str] = field(default_factory=dict)
    """The titles of the guides, by their ids."""
    country: str = ""
    """Two letters of the country that is guessed; empty where none is."""
    voices: Voices | None = None
    """None while they are being looked for."""


class Kept(Struct, frozen=True):
    """Settings, and which of them the person gave; the rest have their defaults.

    A setting goes by its name, and the letters of a command by a name such as "keys.again".
    """

    settings: Settings
    given: frozenset[str] = frozenset()

    def value(self, name: str) -> Value:
        """A setting's value; None for letters as at first, and for a guide that nobody chose."""
        setting, _, command = name.partition(".")
        if command:
            return self.settings.keys.get(command)
        if setting == "guide" and setting not in self.given:
            return None
        value: Value = getattr(self.settings, setting)
        return value

    def having(self, name: str, value: Value) -> "Kept":
        """The settings with one changed; as if it had never been given where that is None."""
        setting, _, command = name.partition(".")
        if command:
            letters = value if isinstance(value, tuple) else None
            keys = with_letters(self.settings.keys, command, letters)
            return Kept(replace(self.settings, keys=keys), self.given)
        if value is None:
            default = getattr(Settings(), setting)
            return Kept(replace(self.settings, **{setting: default}), self.given - {setting})
        return Kept(replace(self.settings, **{setting: value}), self.given | {setting})


def changes(before: Kept, after: Kept) -> tuple[str, ...]:
    """The names of all that differs, each letter by its command."""
    letters = {*before.settings.keys, *after.settings.keys}
    names = (
        *(name for name in after.settings.__struct_fields__ if name != "keys"),
        *(f"keys.{command}" for command in sorted(letters)),
    )
    return tuple(name for name in names if before.value(name) != after.value(name))


def in_force(run: Settings, before: Kept, after: Kept, around: Around) -> Settings:
    """The settings of this run, with everything in which two stages of the kept ones differ.

    What was wished for this run alone stays, unless it is changed itself.
    """
    changed = {
        name: getattr(after.settings, name)
        for name in after.settings.__struct_fields__
        if getattr(after.settings, name) != getattr(before.settings, name)
    }
    if "country" in changed:
        changed["country"] = changed["country"] or around.country
    return replace(run, **changed)
