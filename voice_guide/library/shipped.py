"""Where the shipped guides lie."""

from pathlib import Path
from typing import Final

SHIPPED: Final = Path(__file__).with_name("guides") / "en"
"""The folder of the guides that come with the program, in English."""

ORDER: Final = (
    "calf-bed", "foot-toes", "thigh-front", "thigh-back", "calf-floor", "calf-wall",
    "after", "bedtime",
    "what", "which", "causes", "prevention", "remedies", "about",
)  # fmt: skip
"""Their ids in the order of the menu: the commonest cramp first, and the bed before the floor."""
