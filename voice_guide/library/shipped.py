"""Where the shipped guides lie."""

from pathlib import Path
from typing import Final

SHIPPED: Final = Path(__file__).with_name("guides") / "en"
"""The folder of the guides that come with the program, in English."""
