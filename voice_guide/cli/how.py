"""The options of everything that speaks: how it is shown and heard."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import click

if TYPE_CHECKING:
    from voice_guide.cli.speaking import How

Command = TypeVar("Command", bound=Callable[..., None])


_OPTIONS: Final = (
    click.option("--plain", is_flag=True, help="Plain lines, nothing drawn."),
    click.option(
        "--voice/--no-voice", default=None, help="Speak, or only show the words, each on time."
    ),
    click.option(
        "--count",
        "counts",
        is_flag=True,
        help="Show each count of a countdown without a voice too.",
    ),
    click.option("--require-sound", is_flag=True, help="End with code 3 if nothing can be heard."),
)


def shown_and_heard(command: Command) -> Command:
    """Give a command the options on how it is shown and heard."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given(how: "How") -> str | None:
    """The name of an option that was given; none if none was."""
    names = {
        "--plain": how["plain"],
        "--voice" if how["voice"] else "--no-voice": how["voice"] is not None,
        "--count": how["counts"],
        "--require-sound": how["require_sound"],
    }
    return next((name for name, was_given in names.items() if was_given), None)


def demand_sense(how: "How") -> None:
    """Refuse options that cannot both be meant.

    Raises:
        click.UsageError: Sound is demanded and the voice turned off.
    """
    if how["require_sound"] and how["voice"] is False:
        raise click.UsageError(
            "--require-sound and --no-voice contradict each other: leave one out."
        )
