"""The colours of the screen: night, the strongest contrast, and day.

Each colour is chosen with what becomes of it on a terminal of 256 or of 16 colours. A Linux console
shows no bright backgrounds, and its brown on black is too dark to read. So with 16 colours the
night is bright red and bright yellow on black, and the day black and blue on white.
"""

from typing import Final

from textual.theme import Theme

NIGHT: Final = Theme(
    name="night",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#000000",
    foreground="#dc8a2c",
    primary="#ffb42c",
    secondary="#d6602e",
    accent="#f0622c",
    warning="#ffb42c",
    error="#ff5f2a",
    success="#dc8a2c",
    variables={"marked": "#ffb42c", "marked-paper": "#000000"},
)
"""Amber and red on black, with hardly any blue, which keeps people awake."""

CONTRAST: Final = Theme(
    name="contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#000000",
    foreground="#ffffff",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ffff00",
    success="#ffffff",
    variables={"marked": "#000000", "marked-paper": "#ffffff"},
)
"""White and yellow on black; what is chosen or spoken is black on white."""

DAY: Final = Theme(
    name="day",
    dark=False,
    background="#fbf8f0",
    surface="#fbf8f0",
    panel="#fbf8f0",
    foreground="#1a1410",
    primary="#12287a",
    secondary="#1a2f7a",
    accent="#12287a",
    warning="#500a00",
    error="#500a00",
    success="#1a1410",
    variables={"marked": "#fbf8f0", "marked-paper": "#12287a"},
)
"""Dark ink on light paper; what is chosen or spoken is light on blue."""

THEMES: Final = (NIGHT, CONTRAST, DAY)
"""Every theme, by the names that the settings know."""
