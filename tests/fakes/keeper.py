"""Settings that are kept in memory, with voices that are found when a test says so."""

from voice_guide.errors import BadSetting
from voice_guide.menu.keeper import Found
from voice_guide.menu.kept import Around, Kept, Value
from voice_guide.ports import Settings
from voice_guide.settings.typed import typed


class RecordingKeeper:
    """Notes every change, and can be made to say that nothing can be written."""

    def __init__(self, settings: Settings | None = None, fault: str = "") -> None:
        self.changes: list[tuple[str, Value]] = []
        self.searches: list[Found] = []
        """Who waits for voices."""
        self.fault = fault
        self._kept = Kept(settings or Settings())

    def kept(self) -> Kept:
        return self._kept

    def around(self) -> Around:
        return Around({"calf-bed": "Calf cramp: in bed", "foot-toes": "Foot or toe cramp"}, "GB")

    def look_for_voices(self, found: Found) -> None:
        self.searches.append(found)

    def instruction(self) -> str:
        return "Pull your toes up. Now hold."

    def typed(self, name: str, word: str) -> Value:
        value = typed(name, word)
        if value is not None and not isinstance(value, bool | int | float | str | tuple):
            raise BadSetting("not in these tests")
        return value

    def change(self, name: str, value: Value) -> str:
        self._kept = self._kept.having(name, value)
        self.changes.append((name, value))
        return self.fault
