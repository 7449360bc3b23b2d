"""Whether all that a screen has to say can be read on it."""

from collections.abc import Iterator

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from tests.tui.scene import Scene
from voice_guide.tui.widgets.shelf import MARK, Shelf


def lost(scene: Scene) -> list[str]:
    """What is cut off, in words; empty when all is whole, or can be scrolled to."""
    shown = list(_shown(scene.screen))
    found = [f"{each}: {why}" for each in shown if (why := _lost(scene, each))]
    return found if shown else ["nothing is shown"]


def spoken_in_sight(scene: Scene) -> bool:
    """Whether every line that is marked as being spoken or chosen is seen as a whole."""
    marked = (
        _is_whole(scene, each)
        for each in _shown(scene.screen)
        if each.has_class("spoken") or each.has_class("chosen")
    )
    return all(marked) and all(map(_chosen_is_whole, scene.screen.query(Shelf)))


def _chosen_is_whole(shelf: Shelf) -> bool:
    """Whether all the words of the chosen row stand in the lines that are marked."""
    lines = [shelf.render_line(y).text for y in range(shelf.size.height)]
    words = " ".join(line.removeprefix(MARK) for line in lines if line.startswith(MARK))
    return words.split() == shelf.text(shelf.selection.at).plain.split()


def _shown(screen: Widget) -> Iterator[Widget]:
    for widget in screen.query(Static):
        if widget.visible and all(each.display for each in widget.ancestors_with_self):
            yield widget


def _lost(scene: Scene, widget: Widget) -> str:
    if not _is_whole(scene, widget) and not _can_be_reached(widget):
        return f"cut off at {widget.region}"
    if isinstance(widget, Static) and isinstance(widget.content, str) and widget.content:
        return "" if _words(widget) == widget.content.split() else f"{_words(widget)} is all of it"
    return ""


def _words(widget: Widget) -> list[str]:
    """The words as they stand on the widget's lines."""
    strips = widget.render_lines(Region(0, 0, *widget.outer_size))
    return " ".join(strip.text.replace("▌", " ") for strip in strips).split()


def _is_whole(scene: Scene, widget: Widget) -> bool:
    place = scene.screen.find_widget(widget)
    return place.visible_region == place.region


def _can_be_reached(widget: Widget) -> bool:
    """Whether it lies on a list that can be scrolled, which is high enough to show it."""
    above = next((each for each in widget.ancestors if isinstance(each, VerticalScroll)), None)
    if above is None:
        return False
    end = widget.virtual_region.bottom
    return widget.size.height <= above.size.height and end <= above.virtual_size.height
