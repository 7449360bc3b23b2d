"""Which guide is played, and with which words of the program's own, for whom."""

from collections.abc import Callable

from msgspec import Struct

from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import FALL_RISK, SITUATIONS, suited
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.wording import session as wording

Find = Callable[[str], tuple[Guide, bool] | None]
"""A guide by its id, and whether it was shipped; nothing if there is none."""


class Choice(Struct, frozen=True):
    """A guide as it is played."""

    guide: Guide
    gently: tuple[str, ...] = ()
    """The word of caution after the first step's last hold."""
    remark: str = ""
    """What is said about the choice itself."""


class Choosing:
    """Fits guides to the person, and remembers what was said of caution tonight."""

    def __init__(self, settings: Settings, find: Find) -> None:
        self.settings = settings
        self._find = find
        self._gently_said = False

    def find(self, name: str) -> tuple[Guide, bool] | None:
        """A guide by its id, and whether it was shipped."""
        return self._find(name)

    def choose(self, guide: Guide, *, shipped: bool, sitting: bool = False) -> Choice:
        """The guide as it suits the person; another one in its place if it does not suit at all.

        With `sitting` the person has not said that they are steady on their feet tonight.
        """
        who = {word for name, word in SITUATIONS.items() if getattr(self.settings, name)}
        who |= {FALL_RISK} if sitting else set()
        fit = suited(followed(guide), who)
        remark = wording.left_out(fit.left_out)
        other = self._find(fit.instead) if fit.instead else None
        if other is not None:
            guide, shipped = other
            fit = suited(followed(guide), who)
            remark = wording.instead(guide.title)
        return Choice(fit.guide, self._caution_owed(guide) if shipped else (), remark)

    def _caution_owed(self, guide: Guide) -> tuple[str, ...]:
        """The program's own word of caution: in relief, once a night."""
        if guide.kind != "relief" or self._gently_said:
            return ()
        self._gently_said = True
        return sentences(wording.GENTLY)
