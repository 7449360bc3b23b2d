"""The guides at the length they have in the real voice, beside the model that tests use."""

import queue
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from tests.guides.unattended import PACE
from tests.library.shipped import GUIDES
from voice_guide.ports import Event, Rendered, Unrendered
from voice_guide.score.model import Score
from voice_guide.score.pace import SecondsToSay
from voice_guide.score.whole import arrange
from voice_guide.score.words import sentences_ahead
from voice_guide.voices.client import VoiceClient

NEAR = 0.15
"""How far the real length of a guide may be from that of the model."""

PATIENCE = 20.0
"""Seconds that one sentence may take at most, on a busy machine."""


@pytest.fixture(scope="module")
def lengths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, float]]:
    """Seconds that the first voice of this system takes for every sentence of every guide."""
    inbox: queue.SimpleQueue[Event] = queue.SimpleQueue()
    voice = VoiceClient(tmp_path_factory.mktemp("clips"), (), "", inbox.put, None)
    try:
        wanted = {text for guide in GUIDES.values() for text in sentences_ahead(guide)}
        for text in wanted:
            voice.want(text, PACE.speed)
        found: dict[str, float] = {}
        while wanted - found.keys():
            match inbox.get(timeout=PATIENCE):
                case Rendered(text=text, clip=clip):
                    found[text] = clip.seconds
                case Unrendered(text=text, why=why):
                    pytest.fail(f"{text} could not be said: {why}")
                case _:
                    pass
        yield found
    finally:
        voice.close()


def arranged(name: str, seconds: SecondsToSay) -> Score:
    """A guide as it plays unattended, behind its gate if it has one."""
    guide = GUIDES[name]
    first, *others = guide.steps
    return arrange(replace(guide, steps=(replace(first, gate=None), *others)), PACE, seconds)


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_in_the_real_voice_is_as_long_as_in_the_model(
    name: str, lengths: dict[str, float]
) -> None:
    model = arranged(name, PACE.estimate).length
    real = arranged(name, lengths.__getitem__).length
    assert real == pytest.approx(model, rel=NEAR)


@pytest.mark.parametrize("name", GUIDES)
def test_in_the_real_voice_no_rest_grows_and_every_cue_is_said(
    name: str, lengths: dict[str, float]
) -> None:
    for _, part in arranged(name, lengths.__getitem__).parts:
        assert part.stretched == pytest.approx(0.0, abs=1e-9)
        assert [cue.text for cue in part.cues if not cue.fits] == []
