"""What is told of the sentences that were heard, whoever said them."""

from collections.abc import Mapping

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.ports import Settings


def listened(settings: Settings | None = None) -> tuple[Stage, list[Mapping[str, object]]]:
    """A stage, and every sentence of which it is told that it was heard."""
    stage, heard = Stage(settings or Settings()), list[Mapping[str, object]]()
    stage.conductor.listen(stage.told.append, None, heard.append)
    return stage, heard


def test_the_guide_s_words_and_the_program_s_own_are_told_once_heard_to_their_end() -> None:
    stage, heard = listened()
    stage.play(a_guide(a_step(repeats=1), a_pause())).wait(2)
    stage.press("space").wait(8).press("space").wait(60)
    texts = [line["text"] for line in heard]
    assert "Your guide is paused." in texts
    assert texts[0] == "Pull your toes up."
    assert texts[-1] == "Well done."
    played = stage.player.played.values()
    whole = [each for each in played if (each.dropped_at or 1e9) >= each.at + each.seconds]
    assert sorted(map(str, texts)) == sorted(each.text for each in whole)
    assert all(line["ended"] > line["began"] for line in heard)  # type: ignore[operator]


def test_what_was_cut_is_not_told() -> None:
    stage, heard = listened()
    stage.play(a_guide(a_step(), a_pause())).wait(0.3).press("space").wait(0.4)
    assert stage.heard == ["Pull your toes up."]
    assert heard == []


def test_a_chime_that_stands_in_for_words_is_not_told_as_words() -> None:
    stage, heard = listened()
    stage.voice.dumb = True
    stage.play(a_guide(a_step(repeats=1), a_pause())).wait(60)
    assert "(end)" in {each.text for each in stage.player.played.values()}
    assert heard == []
