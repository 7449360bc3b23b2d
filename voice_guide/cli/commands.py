"""The commands by name, each loaded only when it is wanted.

The first words of `now` must not wait for what lists guides or changes settings to be loaded.
"""

from importlib import import_module
from typing import Final

import click

PLACES: Final = {
    "now": ("play", "now"),
    "play": ("play", "play"),
    "list": ("guides", "list_"),
    "show": ("guides", "show"),
    "check": ("guides", "check"),
    "new": ("new", "new"),
    "voices": ("voices", "voices"),
    "doctor": ("doctor", "doctor"),
    "settings": ("settings", "settings"),
}
"""The module of this package, and the name in it, that each command is."""


class Commands(click.Group):
    """A group that knows its commands by name before they are loaded."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name, the most wanted first."""
        del ctx
        return list(PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, loaded now; none if there is no such command."""
        del ctx
        if cmd_name not in PLACES:
            return None
        module, name = PLACES[cmd_name]
        command: click.Command = getattr(import_module(f"voice_guide.cli.{module}"), name)
        return command
