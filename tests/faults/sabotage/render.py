"""Faults of turning words into sound."""

import time
from types import ModuleType
from typing import Final

from tests.faults.sabotage.loaded import when_loaded

ENGINE: Final = "voice_guide.voices.engine"


def hang(word: str = "") -> None:
    """Never end with a sentence that has this word in it; with none at all if it is left out."""

    def change(module: ModuleType) -> None:
        whole = module.Engine.render

        def render(self: object, words: str, *rest: object) -> None:
            if word in words:
                time.sleep(3600)
            whole(self, words, *rest)

        module.Engine.render = render

    when_loaded(ENGINE, change)
