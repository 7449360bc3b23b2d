"""What is said and shown of the check before the night, where it is opened from the menu."""

from typing import Final

TITLE: Final = "Check before the night"
LEAVE: Final = "To leave the check, press Q. To get help, press H."
AGAIN: Final = "Start voice guide again, so that the silence comes first from now on."
"""Said where the silence before the first words was set, which holds from the next start on."""

GO_ON: Final = "Go on"
ANY_KEY: Final = "Any key"
DONE: Final = "The check is over. To hear it again, press the arrows. To go back, press Escape."
FAILED: Final = "The check stopped by a fault of its own. Run voice-guide doctor instead."
IN_CHECK: Final = "Type a key, or leave."
"""What can be typed, told where whole lines are typed."""
