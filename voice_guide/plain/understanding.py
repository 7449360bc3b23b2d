"""What keys and words mean where the person is; what is the same everywhere is done at once."""

from typing import Final

from voice_guide.commands.acts import AT_ANY_TIME
from voice_guide.commands.keymap import Keymap, keymaps
from voice_guide.commands.layouts import latin
from voice_guide.commands.table import Act
from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Unasked
from voice_guide.conductor.stage import Stage
from voice_guide.plain.events import Pressed, Typed
from voice_guide.plain.lines import Lines
from voice_guide.plain.place import Place
from voice_guide.plain.telling import Telling
from voice_guide.plain.words import meant
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import plain as wording
from voice_guide.wording.menu import sentence

_OF_A_SCREEN: Final = (Act.BLACK, Act.CLOCK)
"""Commands that need a screen."""


class Understanding:
    """Reads keys and words by the commands of the present place."""

    def __init__(
        self, stage: Stage, out: Lines, telling: Telling, settings: Settings, *, single: bool
    ) -> None:
        """Be ready; `single` says whether one key is enough, without Enter."""
        self._stage = stage
        self._out = out
        self._telling = telling
        self._single = single
        self._asking: Place | None = None
        self._expecting = False
        """Whether the questions were asked for and are not open yet."""
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Read keys by the letters that the settings give."""
        self.maps = keymaps(settings.keys)
        session = self.maps.session
        self._telling.voice_key = session.said(Act.VOICE) if session.keys(Act.VOICE) else ""

    @property
    def asked(self) -> bool:
        """Whether the conductor's questions are open; they win over any place."""
        return self._asking is not None

    def take_in(self, report: Report) -> None:
        """Note whether the conductor's questions are open."""
        match report:
            case Asked():
                where = (sentence(report.title), sentence(report.place))
                self._open(where)
                self._expecting = False
            case Unasked() | Finished():
                self._asking = None
            case Changed(view=view) if view.status is Status.PLAYING and not self._expecting:
                self._asking = None

    def key(self, event: Pressed | Typed, place: Place) -> str | None:
        """The key, or the name of a command, that is left to be obeyed.

        None if nothing is: the keys were listed, or it was a word that nobody knows, and that
        was said. Time stands still for both.
        """
        here = self._asking or place
        key = self._meant(event, here)
        if key is None or key in here.choices.values():
            return key
        act = here.keymap.find(key)
        if act is Act.KEYS:
            self._list(here)
            return None
        if act in _OF_A_SCREEN:
            self._stage.say(wording.NO_SCREEN, Urgency.ANSWER)
            return None
        if act is Act.HELP and not self.asked:
            # What is typed right behind it is an answer already.
            self._expecting = True
            self._open((wording.HELP,))
        return key

    def passes_on(self, key: str, keymap: Keymap) -> bool:
        """Whether a key is for the conductor, wherever the person is."""
        return self.asked or keymap.find(key) in {*AT_ANY_TIME, Act.HELP}

    def _open(self, where: tuple[str, ...]) -> None:
        self._asking = Place(self.maps.questions, where, wording.IN_QUESTIONS)

    def _meant(self, event: Pressed | Typed, here: Place) -> str | None:
        """What a key or a line stands for; a line that stands for nothing is answered."""
        if isinstance(event, Pressed):
            return latin(event.key)
        key = meant(event.line, here.keymap, here.choices)
        if key is None:
            self._stand_still(here)
            self._stage.say(f"{wording.unknown(event.line)} {here.hint}", Urgency.ANSWER)
        return key

    def _list(self, here: Place) -> None:
        """Tell where one is and every key; at once where lines need not wait for a voice."""
        self._stand_still(here)
        rows = tuple(row for row in here.keymap.rows if row.act not in _OF_A_SCREEN)
        how = wording.PRESS if self._single else wording.TYPE_ONE
        where, keys, more = " ".join(here.where), Keymap(rows).sentences(), " ".join(here.more)
        if self._telling.voice_on:
            self._stage.say(" ".join((where, how, *keys, more)).strip(), Urgency.ANSWER)
            return
        for line in (*sentences(where), how, *keys, *sentences(more)):
            self._out(line)

    def _stand_still(self, here: Place) -> None:
        if here.plays:
            self._stage.pause()
