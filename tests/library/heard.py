"""What the shipped guides say in other words because the written ones are misheard.

Each was said by the voice that is the default, and misheard by a recogniser that knew nothing of
cramps: clean, or with as much noise as a bedroom may have. The new words were heard better.
"""

from typing import Final

from tests.library.change import Change

SORE: Final = "`sore` is heard as `saw`"
AROUND: Final = "`round` is heard as `around`, which means the same"
_RUB: Final = "`rub` as a sentence's first word is heard as `love`"
_RUB_SORE: Final = f"{SORE}, and {_RUB}"
_AS_THE_OTHERS: Final = f"as the other guides have it, where {_RUB}"
_CIRCLES: Final = "`Eight one way.` by itself is heard as `H one way.`"
_SLIDE: Final = f"{SORE}, and `Stop when you feel a pull.` by itself as `feel a pole`"
_FRAGMENT: Final = "a lone fragment is misheard: a whole sentence carries it"

REWORDED: Final = (
    Change("Slide your sore leg out straight.", "Slide your painful leg out straight.", SORE),
    Change("Put your sore leg on top.", "Put your painful leg on top.", SORE),
    Change("Slowly straighten your sore leg.", "Slowly straighten your painful leg.", SORE),
    Change("Step your sore leg back.", "Step back with your painful leg.", SORE),
    Change(
        "Press your sore foot flat on the floor.",
        "Press your painful foot flat on the floor.",
        SORE,
    ),
    *(
        Change(
            written,
            "Slide your painful foot back under you, and stop when you feel a pull.",
            _SLIDE,
        )
        for written in ("Slide your sore foot back under you.", "Stop when you feel a pull.")
    ),
    Change(
        "Rub the sore muscle with your hand.",
        "Gently rub the painful muscle with your hand.",
        _RUB_SORE,
    ),
    Change("Rub the front of your thigh.", "Gently rub the front of your thigh.", _AS_THE_OTHERS),
    Change(
        "Rub under your foot with your thumb, or roll it on a bottle.",
        "Gently rub under your foot with your thumb, or roll it on a bottle.",
        _AS_THE_OTHERS,
    ),
    Change(
        "Hold your ankle, or put a towel round it.",
        "Hold your ankle, or put a towel around it.",
        AROUND,
    ),
    *(
        Change(
            written,
            "Make slow circles with your foot, eight each way.",
            _CIRCLES,
        )
        for written in (
            "Make slow circles with your foot.",
            "Eight one way.",
            "Eight the other way.",
        )
    ),
    Change(
        "If it is still sore, you may ask a pharmacist about pain tablets.",
        "If it is still sore, you may ask a pharmacist about tablets for the pain.",
        "`pain tablets` is heard as `paying tablets`",
    ),
)
"""The sentences of the narration that were reworded so."""

FELT: Final = (
    Change(
        "The hard lump gets softer.",
        "The hard muscle gets softer.",
        "`lump` is heard as `lung`",
    ),
    Change(
        "A firm pull in the calf of the back leg.",
        "You feel a strong pull in the back of your painful leg, below the knee.",
        "`firm pull` is heard as `sample`, and `calf` as `cast`",
    ),
    Change(
        "A tight band behind your thigh.",
        "You feel a tight pull behind your thigh.",
        "`band` is heard as `bend`",
    ),
    Change(
        "A pull under your foot and toes.",
        "You feel a pull under your foot and toes.",
        _FRAGMENT,
    ),
    Change(
        "A pull down the front of your thigh.",
        "You feel a pull down the front of your thigh.",
        _FRAGMENT,
    ),
    Change("A light pull above your knee.", "You feel a light pull above your knee.", _FRAGMENT),
    Change(
        "A pull behind your thigh and knee.",
        "You feel a pull behind your thigh and your knee.",
        _FRAGMENT,
    ),
    Change(
        "A pull behind your thigh, not in your back.",
        "You feel a pull behind your thigh, not in your back.",
        _FRAGMENT,
    ),
    Change("Loose and warm.", "Your foot feels loose and warm.", _FRAGMENT),
    Change("Loose.", "It feels loose.", _FRAGMENT),
    Change("Less stiff.", "You feel less stiff.", _FRAGMENT),
)
"""What a step feels like, where that was reworded so."""
