"""Which speech engine is at fault when the worker dies, and what is done about it."""

from typing import Final

from voice_guide.voices.wanted import Request

CHANCES: Final = 2
"""How often an engine may end the worker while it is loaded, or spoil sentences, to be dropped."""

BARREN: Final = 4
"""Deaths in a row, with no voice between them, after which there is none for now."""


class Blame:
    """Keeps count of the worker's deaths.

    A sentence the worker died over is given to it once more. If it dies again, another engine
    is to say it; if that dies as well, nobody does. An engine that died so over two sentences
    with nothing said between them, or twice while it was loaded, is not loaded again. One that
    hangs is not given as many chances, as each costs seconds: two sentences in a row are enough.
    """

    def __init__(self) -> None:
        self.dropped: set[str] = set()
        """The drivers that are not to be loaded again."""
        self._deaths = 0
        self._loading: dict[str, int] = {}
        self._spoilt: dict[str, int] = {}
        self._hung: dict[str, set[str]] = {}

    @property
    def is_barren(self) -> bool:
        """Whether there is no voice for now, because the worker never lives for long."""
        return self._deaths >= BARREN

    def loaded(self) -> None:
        """Some engine was loaded without harm."""
        self._deaths = 0
        self._loading.clear()

    def spoke(self, driver: str) -> None:
        """A driver has said a sentence: no other is held against it any more."""
        self._deaths = 0
        self._spoilt.pop(driver, None)
        self._hung.pop(driver, None)

    def died_loading(self, driver: str) -> None:
        """The worker died while it loaded a driver."""
        self._deaths += 1
        self._count(driver, self._loading)

    def died_speaking(self, driver: str, request: Request | None) -> bool:
        """The worker died at a sentence, or at none; whether the sentence is to be tried again."""
        self._deaths += 1
        if request is None:
            return True
        request.failures += 1
        if request.failures == CHANCES:
            request.without.add(driver)
            self._count(driver, self._spoilt)
        return request.failures <= CHANCES

    def hung(self, driver: str, request: Request | None) -> None:
        """The worker was ended because a sentence took it far too long."""
        if request is not None:
            texts = self._hung.setdefault(driver, set())
            texts.add(request.text)
            if len(texts) >= CHANCES:
                self.dropped.add(driver)

    def _count(self, driver: str, against: dict[str, int]) -> None:
        against[driver] = against.get(driver, 0) + 1
        if against[driver] >= CHANCES:
            self.dropped.add(driver)
