"""The settings that are kept, and what there is to choose from, for those who change them."""

import logging
import threading
from contextlib import suppress
from typing import cast

from voice_guide.bootstrap.program import Program
from voice_guide.errors import BadSetting, VoiceGuideError
from voice_guide.menu.keeper import Found
from voice_guide.menu.kept import Absent, Around, Kept, Value, Voices
from voice_guide.menu.sample import instruction
from voice_guide.settings.country import guess_country
from voice_guide.voices.listing import Survey


class Keeping:
    """Knows what the settings file says; what cannot be written holds until the program ends."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._kept = Kept(program.settings, program.reading.given)

    def kept(self) -> Kept:
        """The settings as they are kept, without what holds for this run alone."""
        return self._kept

    def around(self) -> Around:
        """What there is to choose from, but for the voices, which take time to find."""
        guides = {entry.id: entry.title for entry in self._program.library.entries()}
        return Around(guides, guess_country(self._program.environ))

    def look_for_voices(self, found: Found) -> None:
        """Look for voices, on a thread of its own that does not hold up the program's end."""
        threading.Thread(target=self._look, args=(found,), name="survey", daemon=True).start()

    def instruction(self) -> str:
        """A real instruction of the first guide, to hear a voice by; nothing if it has none."""
        with suppress(VoiceGuideError):
            return instruction(self._program.library.find(self._kept.settings.guide))
        return ""

    def typed(self, name: str, word: str) -> Value:
        """The value that a person means by a word.

        Raises:
            BadSetting: the setting cannot have it; what it may be is said.
        """
        # Loaded here, as below.
        from voice_guide.settings.typed import typed

        return cast("Value", typed(name, word))

    def change(self, name: str, value: Value) -> str:
        """Write a setting into the file; a sentence if it could not be, else nothing."""
        self._kept = self._kept.having(name, value)
        # Loaded here: a start must not wait for it, and few nights need it.
        from voice_guide.settings.writing import put

        try:
            put(self._program.settings_file, name, value)
        except BadSetting as error:
            return str(error)
        return ""

    def _look(self, found: Found) -> None:
        try:
            found(_told(self._program.survey(self._kept.settings.voice)))
        except (VoiceGuideError, OSError):
            logging.getLogger(__name__).exception("the voices could not be found")
            found(Voices(()))


def _told(survey: Survey) -> Voices:
    """The voices there are, as people choose from them."""
    offers = survey.offers
    here = tuple(name for offer in offers for name in offer.names)
    absent = tuple(Absent(offer.title, offer.mend) for offer in offers if not offer.voices)
    slow = frozenset(name for offer in offers if offer.slow for name in offer.names)
    return Voices(here, absent, slow, survey.voice or "")
