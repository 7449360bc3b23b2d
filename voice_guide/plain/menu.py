"""The menu as a list of lines that also speaks."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from voice_guide.commands.table import Act
from voice_guide.conductor.reports import Spoken
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.about_you import opening_key
from voice_guide.menu.host import Host
from voice_guide.plain.about_you import Exchange
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.listing import LIST, Listing, choices
from voice_guide.plain.place import Place
from voice_guide.plain.session import follow
from voice_guide.plain.settings import SettingsExchange
from voice_guide.score.sentences import sentences
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import menu as wording
from voice_guide.wording import plain, who


class Chosen(NamedTuple):
    """A guide to be followed, and the id of the step to begin with; none for its start."""

    guide: Guide
    step: str = ""


_WELCOME: Final = sentences(wording.DISCLAIMER)[-1]


class Menu:
    """Lists guides and plays those that are chosen, until the person leaves.

    A menu left alone for as long as the settings say closes the audio device.
    """

    def __init__(self, front: Front, host: Host, problems: Sequence[str] = ()) -> None:
        """Be ready to open; `problems` have been written, and are still to be said."""
        self._front = front
        self._host = host
        self._problems = " ".join(problems)
        self._selection = host.selection(front.settings)
        self._listing = Listing(front)
        self._introducing = host.first_use
        self._leaving = False
        """Whether the person was just asked if they want to leave."""
        self._left = False

    def run(self, first: Guide | None = None) -> None:
        """Show the list, and again after each session, until it is left or input has ended.

        A guide that comes `first` is followed before the list is shown.
        """
        if first is None and not self._selection.rows:
            self._front.fault(wording.NOTHING)
            return
        chosen = Chosen(first) if first is not None else self._opened()
        while chosen is not None:
            whole = follow(self._front, chosen.guide, chosen.step or None)
            if self._front.input_ended or (whole and self._leaves_after(chosen.guide)):
                return
            chosen = self._opened()

    def _opened(self) -> Chosen | None:
        """The guide that is chosen once the list is shown."""
        self._open()
        return self._choose()

    def _leaves_after(self, guide: Guide) -> bool:
        """Whether the program leaves by itself after a guide: not after what was read or asked."""
        at_rest = guide.kind != "information" and not guide.questions
        return at_rest and self._front.settings.at_end == "leave"

    def _open(self, before: str = "") -> None:
        """Write the list; after the words `before`, say what is chosen and what else is owed.

        Without the voice the list alone says what is chosen.
        """
        self._selection = self._host.selection(self._front.settings).following(self._selection)
        self._listing.write(self._selection)
        owed = (self._offer() if self._host.owes_offer() else "", self._problems)
        self._problems = ""
        if self._front.voice_on:
            words = self._selection.greeting(*owed, first_use=self._introducing)
        else:
            words = " ".join((wording.DISCLAIMER if self._introducing else "", *owed))
        if said := f"{before} {words}".strip():
            self._front.stage.say(said)

    def _choose(self) -> Chosen | None:
        """The guide that is chosen; none when the person leaves or can choose no more."""
        asleep = False
        while not self._left and not self._front.input_ended and not self._front.unheeded:
            alone = not (asleep or self._front.asked)
            match event := self._front.next_event(self._idle if alone else None):
                case None:
                    self._front.stage.sleep()
                    asleep = True
                case InputEnded():
                    return None
                case Spoken(text=text):
                    self._note(text)
                case Pressed() | Typed():
                    if asleep:
                        self._front.stage.wake()
                        asleep = False
                    key = self._front.understanding.key(event, self._place())
                    if key is not None and (chosen := self._press(key)):
                        return chosen
        return None

    @property
    def _idle(self) -> float | None:
        """Seconds after which a menu left alone closes the audio device; none if it never does."""
        return self._front.settings.idle or None

    def _place(self) -> Place:
        """What can be pressed and typed here."""
        return Place(
            self._front.understanding.maps.menu,
            (self._selection.where(),),
            plain.IN_MENU,
            choices(self._selection),
            more=(wording.ABOUT,),
        )

    def _press(self, key: str) -> Chosen | None:
        """The guide a key starts, if it starts one; whatever else it means is done."""
        stage, keymap = self._front.stage, self._place().keymap
        leaving, self._leaving = self._leaving, False
        if self._front.understanding.passes_on(key, keymap):
            stage.press(key)
            return None
        if key == LIST:
            self._listing.write(self._selection, again=True)
            return None
        if key.isdecimal() and 0 < int(key) <= len(self._selection.rows):
            self._selection = self._selection.picked(int(key))
            return self._started()
        match keymap.find(key):
            case Act.START if leaving:
                stage.say(plain.STAY)
            case Act.START:
                return self._started()
            case Act.LEAVE:
                self._leave(sure=leaving)
            case Act.WHERE:
                stage.say(self._selection.where(), Urgency.ANSWER)
            case Act.ABOUT_YOU:
                self._ask_about_the_person()
            case Act.SETTINGS:
                self._change_the_settings()
            case Act.CHECK:
                self._check()
            case _:
                before = self._selection
                self._selection = before.moved(key)
                stage.say(self._selection.named(before))
        return None

    def _started(self) -> Chosen | None:
        """What is chosen; none if the guide is gone or was broken since it was listed."""
        row = self._selection.row
        try:
            return Chosen(self._host.guide(row.guide), row.step) if row else None
        except VoiceGuideError as error:
            self._front.fault(str(error))
            self._front.stage.say(str(error))
            return None

    def _note(self, text: str) -> None:
        """Remember what has been said for the first and only time."""
        if self._introducing and text == _WELCOME:
            self._introducing = False
            self._host.introduced()
        elif text == self._offer():
            self._host.offered()

    def _offer(self) -> str:
        """The sentence that offers the questions about the person."""
        return who.offer(opening_key(self._front.understanding.maps.menu))

    def _ask_about_the_person(self) -> None:
        """Ask the four questions, and show what there is to choose from then."""
        self._host.offered()
        true = [name for name in SITUATIONS if getattr(self._front.settings, name)]
        after = Exchange(self._front, true, self._keep).run()
        if not self._front.input_ended:
            self._open(after)

    def _change_the_settings(self) -> None:
        """Go through the settings, and show what there is to choose from then."""
        SettingsExchange(self._front, self._host).run()
        if not self._front.input_ended:
            self._open()

    def _check(self) -> None:
        """Check what is needed at night; help may be wanted in the middle of it."""
        # Loaded here, as few nights need it.
        from voice_guide.plain.doctor import CheckExchange

        key = CheckExchange(self._front, self._host).run()
        if self._front.input_ended:
            return
        if key == "h":
            self._front.stage.help()
        else:
            self._open()

    def _keep(self, setting: str, yes: bool) -> str:
        """Let an answer hold from now on; a sentence if it could not be written."""
        self._front.settings_changed(replace(self._front.settings, **{setting: yes}))
        return self._host.keep(setting, yes=yes)

    def _leave(self, *, sure: bool) -> None:
        """Leave if this is the second time of asking, else ask."""
        self._left, self._leaving = sure, True
        if not sure:
            self._front.stage.say(wording.LEAVE)
