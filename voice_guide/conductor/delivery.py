"""What is on its way to the ear: sent to the player, captioned at its moment, noted when over."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from voice_guide.conductor.bell import Bell
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.coming import Coming
from voice_guide.conductor.reports import Spoken, Tell
from voice_guide.ports import Began, Clip, Ended, Missed, Player
from voice_guide.score.model import Kind
from voice_guide.score.words import AND_REST
from voice_guide.session.due import Due

Trace = Callable[[Mapping[str, object]], None]
"""Takes one line of a trace."""

OVERDUE: Final = 3.0
"""Seconds after its end when something sent is taken for lost."""


class Delivery:
    """Everything handed out and not over yet, by key."""

    def __init__(self, player: Player, clips: Clips, tell: Tell) -> None:
        self.voice_on = True
        self.device = False
        """Whether the player has a device to play on."""
        self.chimes: Literal["standing-in", "always", "never"] = "standing-in"
        self.rings: Callable[[], bool] = lambda: False
        """Whether the terminal's bell stands in for chimes now."""
        self.trace: Trace | None = None
        self.heard: Trace | None = None
        """Takes a line for every sentence heard to its end, the program's own among them."""
        self.told: Callable[[str], None] = lambda _: None
        """Takes every sentence heard to its end, or shown to it where nothing sounds."""
        self._player = player
        self._clips = clips
        self._tell = tell
        self._bell = Bell(tell)
        self._coming: dict[int, Coming] = {}
        self._mute = False
        """Whether the guide's last words had no sound."""
        self._newest_at = 0.0
        """The moment of the sentence told last."""

    def put(self, due: Due) -> None:
        """Send something to be played at its moment, or note that it is left out."""
        coming = Coming(due, due.text, chimes=self._mute)
        if due.dropped or self._comes_too_late(due):
            self._note(coming, None, "dropped")
            return
        self._coming[due.key] = coming
        self._send(coming)

    def take_back(self, keys: tuple[int, ...], now: float) -> None:
        """Stop what is being played of these, and forget the rest."""
        if not keys:
            return
        self._player.drop(keys)
        for key in keys:
            coming = self._coming.get(key)
            if coming is None:
                continue
            coming.taken_back = True
            if coming.began is None and (coming.due.at > now or not coming.sent):
                if coming.due.at <= now < coming.due.end:
                    self._note(coming, None, "cut")
                del self._coming[key]

    def caption(self, now: float) -> None:
        """Tell every sentence whose moment has come."""
        for coming in sorted(self._coming.values(), key=lambda each: each.due.at):
            due = coming.due
            if due.at <= now and not coming.captioned and not coming.taken_back:
                coming.captioned, self._newest_at = True, due.at
                if due.kind is not Kind.CHIME:
                    self._tell(Spoken(coming.text, due.aside, due.kind is Kind.COUNT))
                elif not coming.sent and self.rings():
                    self._bell.ring("begin" if due.text == "begin" else "end", due.at)
        self._bell.turn(now)

    def close_books(self, now: float) -> None:
        """Note what was silent and is over, and what the player never answered for."""
        for key, coming in list(self._coming.items()):
            over = coming.due.end + (OVERDUE if coming.sent else 0.0)
            if coming.broken_at is not None and not coming.sent:
                if coming.taken_back or not self._may_be_mended(coming, now):
                    del self._coming[key]
                    self._note(coming, coming.broken_at, "cut")
            elif now >= over:
                del self._coming[key]
                if coming.taken_back or coming.due.kind is not Kind.CHIME or coming.sent:
                    state = "played" if not coming.sent else "dropped"
                    self._note(coming, None, "cut" if coming.taken_back else state)

    def wake_at(self, now: float) -> float | None:
        """The next moment at which something has to be captioned or noted."""
        moments = [
            moment
            for coming in self._coming.values()
            for moment in (coming.due.at, coming.due.end)
            if moment > now
        ]
        stroke = self._bell.wake_at()
        return min(moments if stroke is None else (*moments, stroke), default=None)

    def began(self, event: Began) -> None:
        """Note when something was first heard."""
        coming = self._coming.get(event.key)
        if coming is not None:
            coming.began = event.at

    def ended(self, event: Ended) -> None:
        """Note that something was heard to its end, or cut; by a device that went, it is kept."""
        coming = self._coming.pop(event.key, None)
        if coming is not None and not event.whole and coming.sent and not coming.taken_back:
            coming.sent, coming.broken_at = False, event.at
            self._coming[event.key] = coming
        elif coming is not None:
            self._note(coming, event.at, "played" if event.whole else "cut")
            if self.heard is not None and event.whole and coming.spoken:
                moments = {"began": coming.began, "ended": event.at}
                self.heard({"text": coming.text, **moments})

    def missed(self, event: Missed) -> None:
        """Note that something was not played; if its clip has gone, it waits for another."""
        coming = self._coming.get(event.key)
        if coming is not None:
            coming.sent = False
            coming.lost = coming.spoken and self._clips.is_gone(coming.text)

    def rendered(self, now: float) -> None:
        """Send those again whose clips had gone, as far as they are there again in time."""
        for coming in self._coming.values():
            if coming.lost and not coming.taken_back and self._clips.clip(coming.text) is not None:
                coming.lost = False
                if now < coming.due.at + coming.due.late:
                    self._send(coming)

    def takes(self, key: int) -> float:
        """Seconds that something sent takes to be said: other words may stand in for it."""
        coming = self._coming.get(key)
        return 0.0 if coming is None else coming.seconds

    def is_unheard(self, key: int) -> bool:
        """Whether something was sent, and it is not known to have been heard to its end."""
        coming = self._coming.get(key)
        return coming is not None and coming.sent and not coming.taken_back

    def is_coming(self, texts: tuple[str, ...]) -> bool:
        """Whether one of some sentences is on its way, and nothing has cut it."""
        every = self._coming.values()
        return any(each.text in texts and not each.taken_back for each in every)

    def unheard(self, which: Callable[[Due], bool]) -> tuple[Due, ...]:
        """All of some kind that was sent and is yet to be heard to its end, in order of time."""
        sent = (each.due for each in self._coming.values() if self.is_unheard(each.due.key))
        return tuple(sorted(filter(which, sent), key=lambda due: due.at))

    def player_lost(self) -> None:
        """Nothing that was sent will be played."""
        self.device = False
        for key, coming in list(self._coming.items()):
            if coming.began is not None or coming.taken_back:
                del self._coming[key]
                self._note(coming, None, "cut")
            coming.sent = False

    def send_again(self, now: float) -> None:
        """Send what is still worth hearing to a player that has just come back."""
        worth = [
            each
            for each in self._coming.values()
            if not each.taken_back and now < each.due.at + each.due.late
        ]
        newest = max((each.due.at for each in worth if each.due.at <= now), default=now)
        for coming in worth:
            broken = coming.broken_at is not None and not self._may_be_mended(coming, now)
            if (
                coming.due.at >= newest and not broken
            ):  # of all that is late, for they would be heard together
                self._send(coming)

    def _may_be_mended(self, coming: Coming, now: float) -> bool:
        """Whether it is worth saying once more from its beginning, as nothing came after it."""
        return now < coming.due.at + coming.due.late and coming.due.at >= self._newest_at

    def silence(self) -> None:
        """Stop every sound; what is on its way stays on its way, without sound."""
        self._player.hush()
        self._bell.hush()
        for coming in self._coming.values():
            coming.sent = False

    def _send(self, coming: Coming) -> None:
        """Give something to the player if it can be heard now."""
        due = coming.due
        if coming.sent or not self.device:
            return
        self._clips.opened = None  # the player gives up what it opened with, if it is not this
        if due.kind is Kind.CHIME:
            if self._chimes_sound or (coming.chimes and due.text == "begin" and self._stands_in):
                coming.sent = True
                which: Literal["begin", "end"] = "begin" if due.text == "begin" else "end"
                self._player.chime(due.key, which, due.at)
            return
        clip = self._clip_of(coming) if self.voice_on else None
        if due.kind is Kind.SAY and not due.aside:
            self._mute = self.voice_on and clip is None
        if clip is not None:
            coming.sent = coming.spoken = True
            coming.seconds = clip.seconds
            self._player.play(due.key, clip, due.at, due.late)
        elif due.kind is Kind.RELEASE and self._stands_in and self.voice_on:
            coming.sent, coming.spoken, coming.seconds = True, False, 0.0
            self._player.chime(due.key, "end", due.at)

    def _clip_of(self, coming: Coming) -> Clip | None:
        """The clip of the words; of the words that stand in for a release that is not there."""
        clips, coming.text = self._clips, coming.due.text
        is_there = clips.clip(coming.text) is not None or coming.due.kind is not Kind.RELEASE
        if not is_there and not clips.borrow(coming.text) and clips.clip(AND_REST) is not None:
            coming.text = AND_REST
        return clips.clip(coming.text)

    def _comes_too_late(self, due: Due) -> bool:
        """Whether it is only worth saying on time, and its words are not rendered by then."""
        can_wait = due.kind in (Kind.CUE, Kind.COUNT) and self.voice_on and self.device
        return can_wait and not self._clips.known(due.text)

    @property
    def sounds(self) -> bool:
        """Whether anything shall ever sound: with the voice off and no chimes nothing does."""
        return self.voice_on or self.chimes != "never"

    @property
    def _stands_in(self) -> bool:
        """Whether a chime may sound where words should."""
        return self.chimes == "standing-in"

    @property
    def _chimes_sound(self) -> bool:
        """Whether the chimes sound now: by setting, or standing in for a voice turned off."""
        return self.chimes == "always" or (self._stands_in and not self.voice_on)

    def _note(self, coming: Coming, ended: float | None, state: str) -> None:
        """Tell of words that came to their end, and write one line of the trace."""
        if state == "played" and coming.due.kind is not Kind.CHIME:
            self.told(coming.text)
        if self.trace is not None and coming.is_traced:
            self.trace(coming.line(ended, state))
