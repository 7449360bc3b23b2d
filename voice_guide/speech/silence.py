"""The name of the voice of who wants none."""

from typing import Final

SILENT: Final = "silent"
"""What is asked for, as an engine or as a voice, by who wants no voice at all."""
