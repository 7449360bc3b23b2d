"""The colours of the night: black, amber and red, with hardly any blue."""

from typing import Final

from textual.theme import Theme

NIGHT: Final = Theme(
    name="night",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#000000",
    foreground="#d88a34",
    primary="#f5a83c",
    secondary="#b5651d",
    accent="#e8552c",
    warning="#f5a83c",
    error="#ff5038",
    success="#d88a34",
)
"""Every colour keeps 4.5 to 1 on black."""
