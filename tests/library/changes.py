"""What the shipped guides say otherwise than it was written, and why."""

from typing import Final

from tests.library.change import Change
from tests.library.heard import AROUND, REWORDED, SORE

_OFFERED: Final = "an optional step is offered beforehand"
_ENDS: Final = "a hold's end is always said, and `Release.` means a stretch"
_EARLY: Final = "a stop rule that helps only while the step is done is said as it begins"

CHANGES: Final = (
    *REWORDED,
    *(
        Change(word, "", "`countdown = 3` counts, each number a clip of its own")
        for word in ("Three.", "Two.", "One.")
    ),
    Change(
        "If one leg is swollen, hot or red, or you have chest pain, say help.",
        "If one leg is swollen, hot or red, or you have chest pain, press H.",
        "there is a key in place of a spoken word",
    ),
    Change(
        "If it still grips, say, again.",
        "If it still grips, press A.",
        "there is a key in place of a spoken word",
    ),
    Change("", "If it has eased, press E.", "the other answer must be heard as well"),
    Change("", "Are you steady on your feet tonight?", "nobody stands at night unasked"),
    Change("", "For yes, press Y.", "a question names its key"),
    Change("If not, do this on your bed.", "", "without a yes, the guide for the bed is played"),
    Change("If it has gone, you may skip this.", "", _OFFERED),
    Change("You may skip this and stay in bed.", "", _OFFERED),
    Change(
        "If not, put a towel round the front of your foot.",
        "Put a towel around the front of your foot.",
        f"{_OFFERED}; {AROUND}",
    ),
    Change(
        "If not, put a towel round your sore foot.",
        "Put a towel around your painful foot.",
        f"{_OFFERED}; {AROUND}; {SORE}",
    ),
    Change("If not, sit up tall.", "Sit up tall.", _OFFERED),
    Change(
        "If lying down is hard, sit on the edge of the bed.",
        "Sit on the edge of the bed.",
        _OFFERED,
    ),
    Change("If it has eased, walk a few slow steps.", "Walk a few slow steps.", _OFFERED),
    Change("If you feel steady, put a light on.", "Put a light on.", _OFFERED),
    Change("", "Rest your hand.", _ENDS),
    Change("", "Rest your foot.", _ENDS),
    Change("", "Now sit down slowly.", _ENDS),
    Change("", "Sit down, and rest.", _ENDS),
    Change("", "Put the pack away.", _ENDS),
    Change("", "If you are dizzy or your leg gives way, sit down at once.", _EARLY),
    Change("", "Take it off if it stings, burns or goes numb.", _EARLY),
    Change("", "Never sleep with it on.", _EARLY),
    Change(
        "If you cannot reach, go on to the next step.",
        "If you cannot reach, press N for the next step.",
        "going on takes a key",
    ),
)

_JUST_SAID: Final = "a step before it has just said the same, and the guide would be too long"

STOPS_ELSEWHERE: Final = {
    ("calf-floor", "Rub it"): _JUST_SAID,
    ("calf-wall", "Press down"): _JUST_SAID,
    ("foot-toes", "Rub under the foot"): _JUST_SAID,
    ("thigh-front", "Rub it"): _JUST_SAID,
    ("thigh-back", "Rub it"): _JUST_SAID,
    ("calf-wall", "Stand up safely"): "its words say it, and its posture has all of it",
    ("calf-wall", "Slow steps"): _EARLY,
    ("after", "A short walk"): _EARLY,
    ("after", "Warm or cool"): _EARLY,
}
"""The steps without a stop rule of their own where one was written, and why."""

OFFERED: Final = {("calf-wall", "Slow steps"): "walking never starts unasked"}
"""The steps that are optional though they were written as part of the whole, and why."""

SAID_TWICE: Final = {
    ("thigh-front", "Or sit and slide"): "it stands in for the stretch before it",
    ("foot-toes", "Press flat"): "for a new hip, the stretch before it is left out",
}
"""The steps that say the safety line besides the first stretch, and for whom."""
