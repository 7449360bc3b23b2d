"""The warning signs, word for word as they are to be asked, in the order of their urgency.

Each names the sources it stands on. No clinician has reviewed them yet.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct


class Group(StrEnum):
    """How soon help is needed."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"


class Sign(Struct, frozen=True):
    """One thing to be asked about."""

    id: str
    group: Group
    text: str
    sources: tuple[str, ...]
    """Tags of sources; empty means general knowledge that has not been verified."""


HOSPITAL: Final = "A and E"
"""The place to go to, in the words of Britain and Ireland."""

SIGNS: Final = (
    Sign(
        "A1",
        Group.EMERGENCY,
        "You have chest pain, or it is hard to breathe.",
        ("DVT-NHS", "DVT-PREG"),
    ),
    Sign("A2", Group.EMERGENCY, "You cough up blood, or you faint.", ("DVT-PREG", "DVT-NHS")),
    Sign(
        "A3",
        Group.EMERGENCY,
        "Your leg is suddenly cold, and pale or blotchy. "
        "Or it is suddenly numb, or you cannot move it.",
        ("ALI",),
    ),
    Sign(
        "A4",
        Group.EMERGENCY,
        "You have sudden, very bad leg pain that will not ease. "
        "And the muscle is swollen and tight, or your foot is numb. "
        "This matters most after an injury, or under a cast or tight bandage.",
        ("COMP",),
    ),
    Sign(
        "A5",
        Group.EMERGENCY,
        "Your face drops on one side. Or you cannot lift one arm. Or your words are slurred. "
        "Or one side of you goes weak or numb all at once.",
        ("FAST",),
    ),
    Sign(
        "A6",
        Group.EMERGENCY,
        "You go numb between your legs, or you cannot control your bladder or bowels. "
        f"Go to {HOSPITAL}, or call.",
        ("CES",),
    ),
    Sign(
        "A7",
        Group.EMERGENCY,
        "Your leg is hot, red, swollen and sore. "
        "And you have a fever or a racing heart, or you feel faint or confused.",
        ("CELL",),
    ),
    Sign(
        "B1",
        Group.TODAY,
        "One leg is swollen, warm or red, or it is darker than before. "
        "Or it has a throbbing pain that will not go. "
        "It could be a blood clot. Do not rub it.",
        ("DVT-NHS", "DVT-RUB"),
    ),
    Sign(
        "B2",
        Group.TODAY,
        "You are pregnant, or had a baby in the last six weeks. "
        "And one leg is sore and swollen, or warm, or red. Call your maternity unit now.",
        ("DVT-PREG",),
    ),
    Sign(
        "B3",
        Group.TODAY,
        "A cramp has lasted more than ten minutes, and stretching does not help.",
        ("NHS-A", "NIDIRECT"),
    ),
    Sign(
        "B4",
        Group.TODAY,
        "Your cramps started after a dirty cut, or after you touched a poison such as lead. "
        "Tell them about it.",
        ("NIDIRECT", "NHS-B", "MAYO-1"),
    ),
    Sign(
        "B5",
        Group.TODAY,
        "You take a statin, and your muscles are sore or weak with no clear reason. "
        "Or you have dark urine. Ask if you should stop the statin.",
        ("STATIN",),
    ),
    Sign(
        "B6",
        Group.TODAY,
        "You take quinine and you bruise or bleed easily.",
        ("FDA-Q", "MHRA-Q"),
    ),
    Sign(
        "B7",
        Group.TODAY,
        "Your cramps started after a lot of vomiting, diarrhoea or sweating. "
        "Or you also have cramps in your arms, chest or tummy. Or you feel weak or numb.",
        ("MERCK-QF",),
    ),
    Sign(
        "B8",
        Group.TODAY,
        "Your foot hurts at night when you rest, and it is cold, or has a wound that will "
        "not heal. It may help to hang it out of bed.",
        ("PAD", "PAD-2"),
    ),
    Sign("B9", Group.TODAY, "You felt a pop in your leg, or you cannot push up on your toes.", ()),
    Sign(
        "C1",
        Group.SOON,
        "Cramps often wake you, or you are tired in the day.",
        ("NHS-A", "MAYO-1"),
    ),
    Sign("C2", Group.SOON, "Your legs are swollen or numb at other times.", ("NHS-A",)),
    Sign("C3", Group.SOON, "Your leg muscles get weaker or thinner.", ("NHS-B", "MAYO-1")),
    Sign(
        "C4",
        Group.SOON,
        "Your cramps started after a new medicine. Do not stop it on your own.",
        ("GARR12",),
    ),
    Sign("C5", Group.SOON, "You think it may be restless legs.", ("RLS-NHS",)),
)
"""Every sign, the most urgent first."""

LONG_CRAMP: Final = next(each for each in SIGNS if each.id == "B3")
"""What is said when a cramp has lasted ten minutes."""
