"""What is done with each key, each report of a worker, and each moment that comes."""

from itertools import count
from typing import Final

from voice_guide.commands.keymap import keymaps
from voice_guide.commands.table import Act
from voice_guide.conductor.alarm import Alarm
from voice_guide.conductor.asking import Asking
from voice_guide.conductor.choice import Choosing, Find
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.controls import Controls
from voice_guide.conductor.cramp_watch import CrampWatch
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.hearing import NAMED_AFTER, Hearing
from voice_guide.conductor.intake import Intake
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.performance import Performance
from voice_guide.conductor.reports import Finished, Noticed, Tell
from voice_guide.conductor.suspended import Suspended
from voice_guide.guide.model import Guide
from voice_guide.ports import Clock, Event, Player, Settings, Voice
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.triage.interview import HELP, GuideQuestions, Interview, WarningSigns
from voice_guide.wording import session as wording

LOOK: Final = 0.5
"""Seconds between two looks whether the machine was asleep, while a guide goes on."""


class Direction:
    """The guide, the questions, and the voice between them, on one thread, told the moment."""

    def __init__(
        self,
        voice: Voice,
        player: Player,
        clock: Clock,
        settings: Settings,
        find: Find,
        tell: Tell,
    ) -> None:
        self.choosing = Choosing(settings, find)
        self._player = player
        self._tell = tell
        self._keys = count(1)
        self._clips = Clips(voice, settings.pace)
        self._voice = voice
        self.delivery = Delivery(player, self._clips, tell)
        self.delivery.chimes = settings.chimes
        self._mouth = Mouth(self._clips, self.delivery, self._keys, lambda: self._hearing.ready)
        self._controls = Controls(
            settings, self._clips, self.delivery, player, self.say, tell,
            lambda: self._hearing.silence_chosen,
        )  # fmt: skip
        self._hearing = Hearing(tell, self._answer, clock.now(), self._clips, self.delivery)
        self._intake = Intake(self._clips, self.delivery, self._hearing, self._mouth)
        self._keymaps = keymaps(settings.keys)
        self._alarm = Alarm(self.delivery, self._mouth, self._put)
        self._cramp = CrampWatch(self._alarm, tell)
        self._performance: Performance | None = None
        self._asking: Asking | None = None
        self._led_to: frozenset[str] = frozenset()
        """Guides that silence has led to since the last key."""
        self._suspended = Suspended(clock.slept)

    def turn(self, now: float) -> None:
        """Do everything that is due."""
        self._notice_suspend(now)
        self._hearing.turn(now, playing=self._performance is not None)
        if self._performance is not None:
            self._performance.turn(now)
            self._go_elsewhere(self._performance.elsewhere, now)
        ends = self._performance is not None and self._performance.is_ending(now)
        self._controls.soften(self._performance, now, on=ends)
        self._cramp.turn(self._performance, self.choosing.settings.country, now)
        if self._asking is None:
            self._alarm.turn(self._performance, now)
        self._mouth.turn(now)
        if self._performance is not None:
            self._performance.end(now)
        if self._asking is not None:
            self._asking.turn(now)
        self.delivery.caption(now)
        self.delivery.close_books(now)

    def wake_at(self, now: float) -> float | None:
        """The next moment at which something is due by itself."""
        moments = [
            self._hearing.wake_at(),
            self.delivery.wake_at(now),
            self._mouth.wake_at(now),
            self._cramp.wake_at(),
            self._alarm.wake_at(now) if self._asking is None else None,
            self._performance.wake_at(now) if self._performance else None,
            self._asking.wake_at(now) if self._asking else None,
            now + LOOK if self._performance and self._performance.is_playing else None,
        ]
        return min((moment for moment in moments if moment is not None), default=None)

    def play(
        self, guide: Guide, start: str | None, shipped: bool, now: float, *, sitting: bool = False
    ) -> None:
        """Play a guide as it suits the person, from its start, or from a step."""
        led = self._performance if guide.id in self._led_to else None
        if self._performance is not None:
            self._performance.pause(now)
        self.wake(now)
        self._asking = None
        cut = self._mouth.clear(now)
        if guide.questions:
            self._performance = None
            self._ask(GuideQuestions(guide), now, is_a_guide=True)
            return
        choice = self.choosing.choose(guide, shipped=shipped, sitting=sitting)
        self._performance = Performance(
            choice.guide,
            self._clips,
            self.delivery,
            self._mouth,
            self._tell,
            keys=self._keys,
            ready=lambda: self._hearing.ready,
            keymap=self._keymaps.session,
            carries_on_early=self.choosing.settings.first_key == "carry-on",
            gently=choice.gently,
            first=led.session.second(now) if led else 0.0,
            still=lambda: self._asking is not None,
            in_use=self._hearing.in_use,
        )
        self._performance.start(now, start if choice.guide.id == guide.id else None)
        self._performance.wait_for_keys(now, on=self._controls.waits)
        if choice.remark:
            self.say(choice.remark, Urgency.ANSWER, now)
        if choice.guide.cramping:
            self._cramp.grips(now)
        naming = self._hearing.begin(now, cut)
        if naming:
            self._performance.say(naming, Urgency.ANSWER, now, after=NAMED_AFTER)

    def press(self, key: str, now: float) -> None:
        """Take a key: an answer first, then what works anywhere, then what works here."""
        self.wake(now)
        self._led_to = frozenset()
        guide = self._performance
        keys = self._keymaps.questions if self._asking is not None else self._keymaps.session
        meaning = keys.find(key)
        if self._asking is None and guide is not None and guide.wants(key):
            guide.press(key, now)
        elif self._controls.obey(meaning, guide, now):
            self.wake(now)
            self._hearing.turned(now, on=self.delivery.voice_on, playing=guide is not None)
        elif self._asking is not None:
            self._press_in_help(self._asking, key, now)
        elif meaning is Act.HELP:
            self.help(now)
        elif guide is not None:
            self._press_in_guide(guide, key, meaning, now)

    def help(self, now: float) -> None:
        """Ask about the warning signs; a guide waits meanwhile."""
        if self._asking is None:
            self.wake(now)
            if self._performance is not None:
                self._performance.pause(now)
            self._ask(WarningSigns(self.choosing.settings.country), now)

    def say(self, words: str, urgency: Urgency, now: float) -> None:
        """Say something of the program's own; an alarm until it is heard."""
        if urgency is Urgency.ALARM:
            self._alarm.give(words, now)
        else:
            self._put(words, urgency, now)

    def _put(self, words: str, urgency: Urgency, now: float) -> None:
        """Say something once, in a guide or outside."""
        if urgency is Urgency.ALARM:
            self.wake(now)
        if self._performance is None:
            self._mouth.say(words, urgency, now)
        else:
            self._performance.say(words, urgency, now)

    def _answer(self, words: str, now: float) -> None:
        """Say something that the person should know, in its turn."""
        self.say(words, Urgency.ANSWER, now)

    def hush(self, now: float) -> None:
        """Cut what is being said outside a guide."""
        self._mouth.hush(now)

    def sleep(self, now: float) -> None:
        """Be silent, and close the audio device."""
        self._mouth.clear(now)
        self._hearing.asleep = True
        self._player.sleep()

    def pause(self, now: float) -> None:
        """Stand still, if a guide goes on."""
        if self._performance is not None:
            self._performance.pause(now)

    def has_bell(self, _: float) -> None:
        """There is a terminal that can ring where nothing else can be heard."""
        self._hearing.has_bell()

    def mute(self, now: float) -> None:
        """Turn the voice off; the audio device is closed if no chime needs it."""
        self._controls.mute()
        self._hearing.turned(now, on=False, playing=False)
        if not self.delivery.sounds:
            self._hearing.rest()
            self._player.sleep()

    def wake(self, _: float) -> None:
        """Open the audio device if it was closed, and something shall sound."""
        if self._hearing.asleep and self.delivery.sounds:
            self._hearing.asleep = False
            self._player.wake()

    def settings_changed(self, settings: Settings, now: float) -> None:
        """Take in what was set; what the person said of themself counts from the next guide on."""
        before, self.choosing.settings = self.choosing.settings, settings
        self._keymaps = keymaps(settings.keys)
        self._controls.settings_changed(before, settings, self._performance, now)
        self._hearing.settings_changed()
        if (settings.drivers, settings.voice) != (before.drivers, before.voice):
            self._mouth.clear(now)
            self._clips.forget()
            self._voice.choose(settings.drivers, settings.voice)

    def leave(self, now: float) -> None:
        """End the guide at once."""
        if self._performance is not None:
            self._performance.leave(now)
            self._performance = None

    def take_in(self, event: Event, now: float) -> None:
        """Take in one report."""
        self._intake.take_in(event, self._performance, now)

    def _ask(self, interview: Interview, now: float, *, is_a_guide: bool = False) -> None:
        """Open questions with yes and no."""
        self._mouth.clear(now)
        keys = self._keymaps.questions
        self._asking = Asking(
            interview, self._mouth, self._tell, now, keys=keys, is_a_guide=is_a_guide
        )

    def _go_elsewhere(self, name: str | None, now: float) -> None:
        """Play a guide by its id; an unknown one, or a circle of gates, ends what there was.

        A gate that names its own guide leads to that guide sitting.
        """
        if name is None:
            return
        circles, self._led_to = name in self._led_to, self._led_to | {name}
        sitting = self._performance is not None and self._performance.guide.id == name
        found = self.choosing.find(name)
        if found is None or circles:
            self.leave(now)
        else:
            guide, shipped = found
            self.play(guide, None, shipped, now, sitting=sitting)

    def _press_in_help(self, asking: Asking, key: str, now: float) -> None:
        asking.press(key, now)
        if asking.open:
            return
        self._asking = None
        guide = self._performance
        if asking.accepted == HELP:
            signs = WarningSigns(self.choosing.settings.country)
            self._ask(signs, now, is_a_guide=asking.is_a_guide)
        elif asking.accepted is not None:
            self._go_elsewhere(asking.accepted, now)
        elif asking.is_a_guide:
            self._tell(Finished(whole=True))
        elif guide is not None and guide.session.status is Status.PAUSED:
            self._mouth.say(wording.PAUSED, Urgency.ANSWER, now)
        elif guide is not None:
            guide.questions_are_over()

    def _press_in_guide(
        self, guide: Performance, key: str, meaning: Act | None, now: float
    ) -> None:
        guide.press(key, now)
        if meaning is Act.EASED:
            self._cramp.eased()
        if guide.closed:
            self._performance = None

    def _notice_suspend(self, now: float) -> None:
        """Pause if the machine was asleep: nobody was there to hear."""
        if self._suspended.ended() and self._performance is not None:
            self._performance.pause(now)
            self._mouth.say(wording.SLEPT, Urgency.ANSWER, now)
            self._tell(Noticed(wording.SLEPT, said=True))
