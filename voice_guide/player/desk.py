"""What the program's messages mean to the player."""

import sys
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, Literal

from voice_guide.player import clips
from voice_guide.player.deck import Deck, Report
from voice_guide.player.device import resample
from voice_guide.player.opening import OPENING, Opening
from voice_guide.player.output import Output
from voice_guide.player.sink import RATE
from voice_guide.player.sounds import Sound
from voice_guide.player.tones import chime

LONG_DUE: Final = 1.0
"""Seconds since which the opening words are taken to be due: they begin with the first frame."""

STILL_FIRST: Final = 2.0
"""Seconds after the start in which the opening words are still the ones to begin with."""

_chime = cache(chime)


class Desk:
    """Takes the program's messages one by one, and hands each to the part it is for."""

    def __init__(self, deck: Deck, output: Output, opening: Opening, report: Report) -> None:
        self._deck = deck
        self._output = output
        self._opening = opening
        self._report = report

    def open(self, clip: str, now: float) -> None:
        """Play a clip as soon as anything can be heard, before the program asks for it.

        If it takes too long until something can, other words are the right ones by then.
        """
        self._opening.play(clip)
        self._add(OPENING, clip, now - LONG_DUE, LONG_DUE + STILL_FIRST)

    def obey(self, message: Mapping[str, object]) -> None:
        """Do what one message says; moments are in seconds, volumes in decibels."""
        match message:
            case {
                "do": "play", "key": int(key), "clip": str(clip),
                "at": float(at), "late": float(late),
            }:  # fmt: skip
                self._play(key, clip, at, late)
            case {
                "do": "chime", "key": int(key), "which": "begin" | "end" as which,
                "at": float(at), "late": float(late),
            }:  # fmt: skip
                self._chime(key, which, at, late)
            case {"do": "drop", "keys": list(keys)}:
                self._drop(map(self._opening.key_of, keys))
            case {"do": "dip", "on": bool(on)}:
                self._deck.dip(on=on)
            case {"do": "hush"}:
                self._give_up_opening()
                self._deck.hush()
                self._narrow()
            case {"do": "volume", "decibels": float(decibels)}:
                self._deck.volume(decibels)
            case {"do": "sleep"}:
                self._output.sleep()
            case {"do": "wake"}:
                self._output.wake()
            case _:
                sys.stderr.write(f"not understood: {message}\n")

    def _play(self, key: int, clip: str, at: float, late: float) -> None:
        self._output.wake()
        if not self._opening.is_taken_over(clip, key):
            self._give_up_opening()
            self._add(key, clip, at, late)

    def _give_up_opening(self) -> None:
        """Fade out the opening words if they turn out not to be the program's first."""
        if self._opening.is_given_up():
            self._drop((OPENING,))

    def _drop(self, keys: Iterable[int]) -> None:
        if self._deck.drop(keys):
            self._narrow()

    def _narrow(self) -> None:
        """Be silent now: a wide buffer would go on for as long as it is."""
        if self._output.is_wide:
            self._output.narrow()

    def _add(self, key: int, clip: str, at: float, late: float) -> None:
        try:
            samples = clips.read(clip, RATE, resample)
        except clips.BadClip as error:
            self._report({"missed": key, "why": str(error)})
        else:
            self._deck.add(Sound(key, samples, at, late, is_words=True))

    def _chime(self, key: int, which: Literal["begin", "end"], at: float, late: float) -> None:
        self._output.wake()
        self._give_up_opening()
        self._deck.add(Sound(key, _chime(which, RATE), at, late))
