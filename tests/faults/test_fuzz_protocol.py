"""Workers that talk nonsense: a line is a message, or its worker is broken; the guide goes on."""

import io
import json
from pathlib import Path
from typing import Final
from unittest.mock import patch

import pytest
from hypothesis import strategies as st

from tests.faults.file_inputs import anything, hurt
from tests.faults.fuzzing import amounts, corpus, hold
from tests.faults.unattended import Unattended
from tests.session.guides import a_guide
from voice_guide.player import client as player_client
from voice_guide.player.client import PlayerClient
from voice_guide.voices import client as voice_client
from voice_guide.voices.client import VoiceClient
from voice_guide.voices.engine import EngineFailed
from voice_guide.voices.rendering import Rendering
from voice_guide.workers.life import Broken, Life
from voice_guide.workers.outbox import Outbox

BEGAN: Final = (
    b'{"began": 1, "at": 1000.05}\n{"ended": 1, "at": 1001.5, "whole": true}\n{"beat": true}\n'
)
"""What a player says, as it stands on its pipe."""


class Pipe:
    """A process that has said all it will ever say."""

    def __init__(self, said: bytes) -> None:
        self.stdin = None
        self.stdout = io.BytesIO(said)
        self.returncode = 0

    def kill(self) -> None:
        """It is dead already."""

    def wait(self, timeout: float | None = None) -> int:
        del timeout
        return 0


@amounts(40, 3000)
def test_whatever_a_worker_writes_is_messages_or_breaks_it(inputs: int) -> None:
    def any_lines(said: bytes) -> None:
        life = Life("none", Outbox(), None, Pipe(said))  # type: ignore[arg-type]
        with pytest.raises(Broken) as broken:
            hear_everything(life)
        assert "stopped answering" not in str(broken.value)
        assert str(broken.value).isprintable()

    lines = st.lists(st.one_of(st.just(BEGAN), hurt(BEGAN), anything), max_size=3).map(b"\n".join)
    hold(any_lines, inputs, lines, known=tuple(each + b"\n" for each in corpus("json")))


def hear_everything(life: Life) -> None:
    """Listen for as long as it is worth it."""
    while True:
        life.hear(5.0)


ODD: Final[st.SearchStrategy[object]] = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 40), st.integers(), st.floats(), st.text(max_size=5),
    st.sampled_from((10**400, 1e308, -1e308, float("nan"), float("inf"))),
    st.sampled_from(([], {}, [[]], "\ud800", "\x00")),
)  # fmt: skip

KEYS: Final = (
    "began", "ended", "missed", "at", "whole", "why", "opening", "device", "voice", "identity",
    "id", "path", "seconds", "error", "trying", "survey", "do", "key", "clip", "late", "keys", "on",
    "configure", "text", "speed", "without", "store", "spare", "drivers",
)  # fmt: skip

near = st.floats(999.0, 1100.0)
sound = st.one_of(
    st.builds(lambda key, at: {"began": key, "at": at}, st.integers(1, 30), near),
    st.builds(lambda key, at: {"ended": key, "at": at, "whole": True}, st.integers(1, 30), near),
    st.builds(lambda key: {"missed": key, "why": "late"}, st.integers(1, 30)),
    st.sampled_from(({"device": "bed", "why": ""}, {"device": None, "why": "gone"})),
    st.builds(lambda n: {"id": n, "path": "/nowhere/a.wav", "seconds": 1.5}, st.integers(1, 9)),
    st.builds(lambda n: {"id": n, "error": "no"}, st.integers(1, 9)),
    st.just({"voice": "pico en-GB", "identity": ["pico", "en-GB", "1"], "why": ""}),
    st.sampled_from(({"voice": None, "why": "none"}, {"trying": "pico"}, {"beat": True})),
)
strange = st.dictionaries(st.sampled_from(KEYS), ODD, max_size=4)
messages = st.lists(
    st.one_of(
        sound,
        st.builds(lambda whole, more: {**whole, **more}, sound, strange),
        strange,
    ),
    max_size=25,
)  # fmt: skip


class Deaf:
    """A child that takes what it is sent, and says what a test has it say."""

    def __init__(self, _: str, **callbacks: object) -> None:
        self.heard = callbacks["heard"]
        self.restarts = 0

    def start(self) -> None:
        """Nothing runs."""

    def send(self, message: dict[str, object]) -> None:
        json.dumps(message)

    def restart(self, why: str) -> None:
        assert why
        self.restarts += 1

    def close(self) -> None:
        """Nothing runs."""


@amounts(25, 3000)
def test_messages_that_mean_nothing_stop_no_guide(inputs: int, tmp_path: Path) -> None:
    def any_messages(said: list[dict[str, object]]) -> None:
        children: list[Deaf] = []

        def deaf(module: str, **callbacks: object) -> Deaf:
            children.append(Deaf(module, **callbacks))
            return children[-1]

        with patch.object(player_client, "Child", deaf), patch.object(voice_client, "Child", deaf):
            session = Unattended()
            player = PlayerClient(session.inbox.put)
            voice = VoiceClient(tmp_path, (), "", session.inbox.put, None)
        for words in ("Hold.", "Release.", "Well done."):
            voice.want(words, 145)
        session.play(a_guide())
        for message in said:
            for child in children:
                child.heard(message)  # type: ignore[operator]
            session.turn()
            session.let_pass(0.3)
        session.conductor.leave()  # what a player lies about need not be silent
        assert not session.turn().conductor.turn([None])
        player.close()
        voice.close()

    hold(any_messages, inputs, messages)


@amounts(25, 3000)
def test_orders_that_mean_nothing_are_answered_or_passed_over(inputs: int, tmp_path: Path) -> None:
    def refuse(_: object) -> object:
        raise EngineFailed("there is no engine in this test")

    def any_orders(told: list[dict[str, object]]) -> None:
        answers: list[object] = []
        rendering = Rendering(answers.append, refuse)  # type: ignore[arg-type]
        places = {"store": str(tmp_path / "clips"), "spare": str(tmp_path / "spare")}
        rendering.obey({"configure": {"drivers": ["pico"], "without": [], "voice": "", **places}})
        for order in told:
            rendering.obey({name: value for name, value in order.items() if name != "configure"})
        assert all(isinstance(answer, dict) for answer in answers)
        json.dumps(answers)

    hold(any_orders, inputs, messages)
