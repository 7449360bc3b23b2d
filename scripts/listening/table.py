"""The tables that tell how well each voice was understood."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from listening.errors import Heard, rate

WORST: Final = 25
"""How many of the worst recordings are named."""

Noise = int | None
"""Decibels by which the words are louder than the room; none in a quiet one."""

Results = Mapping[tuple[str, Noise], tuple[Heard, ...]]
"""What was heard, by voice and noise."""


def told(results: Results, alone: frozenset[str]) -> Iterator[str]:
    """Every table, line by line; `alone` names the groups of sentences that stand alone."""
    yield from _by_voice(results, alone)
    for (voice, noise), found in results.items():
        yield from _by_group(f"{voice}, {_room(noise)}", found)
        if noise is None:
            yield from _dangers(found)
        yield from _worst(found)


def _by_voice(results: Results, alone: frozenset[str]) -> Iterator[str]:
    yield "| voice | room | as heard | alone | safety words misheard |"
    yield "|---|---|---|---|---|"
    for (voice, noise), found in results.items():
        heard = rate(each for each in found if each.group not in alone)
        single = rate(each for each in found if each.group in alone)
        lost = sum(len(each.endangered) for each in found)
        yield f"| {voice} | {_room(noise)} | {heard:.1%} | {single:.1%} | {lost} |"


def _by_group(title: str, found: Iterable[Heard]) -> Iterator[str]:
    groups: dict[str, list[Heard]] = {}
    for each in found:
        groups.setdefault(each.group, []).append(each)
    yield ""
    yield f"{title}:"
    for group, members in groups.items():
        words = sum(len(each.said) for each in members)
        yield f"  {group:<14} {rate(members):6.1%}  of {words} words"


def _dangers(found: Iterable[Heard]) -> Iterator[str]:
    yield "  Safety words misheard:"
    for each in found:
        for said, heard in each.endangered:
            yield f"    {each.name}: {said or '(nothing)'} -> {heard or '(nothing)'}"


def _worst(found: Iterable[Heard]) -> Iterator[str]:
    yield "  Worst:"
    wrong = [each for each in found if each.errors]
    for each in sorted(wrong, key=lambda each: (-len(each.errors), -each.rate))[:WORST]:
        pairs = ", ".join(f"{said or '-'} -> {heard or '-'}" for said, heard in each.errors)
        yield f"    {each.rate:5.0%}  {each.name}: {pairs}"


def _room(noise: Noise) -> str:
    return "quiet" if noise is None else f"{noise} dB"
