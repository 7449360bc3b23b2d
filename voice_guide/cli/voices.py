"""`voice-guide voices`: what can speak here."""

import click


@click.command()
def voices() -> None:
    """Print the voices there are."""
