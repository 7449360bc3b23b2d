"""Sentences such as guides hold, as many and as long as a fair measure needs.

They were drawn so that they are said as fast as all the guides together, within half a percent.
"""

from typing import Final

SENTENCES: Final = (
    "Push your heel down the bed.",
    "You may put your leg on a pillow.",
    "Done.",
    "Sit up, or lie propped up.",
    "Pull your toes back gently.",
    "Press your foot on the floor.",
    "Gently rub under your foot with your thumb, or roll it on a bottle.",
    "Sit down.",
    "Do not arch your back.",
    "Sit up.",
    "From the floor to the bed.",
    "If you feel dizzy, sit back down.",
    "Lean to the wall.",
    "Press your painful foot flat on the floor.",
    "One leg behind the other at the wall, back heel on the floor.",
    "A firm pull in the calf of the back leg.",
    "The leg loosens.",
    "Step one leg back.",
    "Straighten the leg, and pull your toes up towards your shin.",
    "Stretching can ease the cramp.",
    "After that, slow walking can help too.",
    "In one survey, 37 percent of people aged 50 and over had them.",
    "Did a muscle go hard and tight, with strong pain all at once?",
    "Please tell your doctor.",
    "Cramps are more common with diabetes, above all if it has hurt the nerves.",
    "A study of people with night cramps found other factors instead.",
    "Wear shoes that hold your heel well.",
    "Nine.",
    "No source was checked for it.",
    "Shoes that support, with low heels, are not proved.",
    "Vitamin K two looked good in one trial in China, but more tests are needed.",
    "It is very salty.",
    "It can upset your tummy.",
    "Unsafe: do not take quinine on your own.",
    "That is no real difference.",
    "Cochrane looked at five trials with 307 people.",
    "In a later trial of 94 people, it was no better than a dummy pill.",
    "No trial for cramps was found.",
    "Ask too if you have had a joint replaced, or have a long-term illness.",
    "In an emergency, call your local emergency number.",
)
