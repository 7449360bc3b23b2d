"""A score as a reviewer reads it."""

from collections.abc import Iterator

from voice_guide.score.model import Cue, Kind, Part, Phase, Score


def transcript(score: Score) -> str:
    """One spoken sentence a line, minutes and seconds first, and every hold with its length."""
    return "".join(f"{line}\n" for line in _lines(score))


def clock(at: float) -> str:
    """A moment as minutes, seconds and a tenth: 01:02.3."""
    tenths = round(at * 10)
    return f"{tenths // 600:02}:{tenths % 600 // 10:02}.{tenths % 10}"


def spoken(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """The cues that are said: not the chimes, and not what is left out."""
    return tuple(cue for cue in cues if cue.fits and cue.kind is not Kind.CHIME)


def lines_of(begin: float, part: Part) -> Iterator[str]:
    """One part from its second on, a line for each sentence and for each stretch of stillness."""
    rows = [(begin + cue.at, 1, cue.text) for cue in spoken(part.cues)]
    rows += [
        (begin + span.begin, 0, f"[{span.phase}, {span.end - span.begin:g} s]")
        for span in part.spans
        if span.phase in (Phase.HOLD, Phase.WAIT, Phase.QUIET)
    ]
    for at, _, text in sorted(rows):
        yield f"{clock(at)}  {text}"


def _lines(score: Score) -> Iterator[str]:
    """The lines of a transcript, without their ends."""
    for begin, part in score.parts:
        yield f"# {part.step}"
        yield from lines_of(begin, part)
    yield f"{clock(score.length)}  end"
