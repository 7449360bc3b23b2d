"""What the check before the night says and asks, aloud and in lines alike."""

from typing import Final

from voice_guide.speech.numbers import in_words
from voice_guide.wording.menu import sentence

VERDICTS: Final = {
    "good": "Good",
    "poor": "Could be better",
    "bad": "Does not work",
    "unasked": "Not checked",
}
"""What stands before a finding where it is read."""

BEGIN: Final = "I check what you need at night. This takes a few minutes."
BEGIN_SHORT: Final = "I check what you need at night, without any question."
ESCAPE: Final = "Press Escape to leave a question open. Any other key says it again."
CUT: Final = "While I speak, any key goes on."
OCCUPIED: Final = (
    "Another window of voice guide has the sound. I check only what is silent. "
    "Close that window to check the sound."
)
WITHOUT: Final = "Nobody can be asked here. Run voice-guide doctor in a terminal for the questions."

REST: Final = (
    "Now I am silent for {seconds} seconds, so that the sound device can fall asleep. "
    "Then I count from one to five."
)
AGAIN: Final = "I am silent again, and then I count once more, after another length of silence."
WHOLE: Final = (
    "Did you hear all five numbers? For yes, press Y. "
    "If not, press the first number that you heard whole. Press zero if you heard nothing."
)
WHOLE_LABELS: Final = (
    "all five", "nothing", "from one on", "from two on", "from three on", "from four on",
    "only five", "not whole",
)  # fmt: skip

SAMPLE: Final = "Pull your toes up towards your shin. Keep breathing. Now let your leg go loose."
LOUD: Final = (
    "That is how loud the night will be. If that is right, press Y. "
    "To make it louder, press plus. To make it quieter, press minus."
)
LOUDEST: Final = "This is the loudest. Turn up the computer's own volume for more."
QUIETEST: Final = "This is the quietest. Turn down the computer's own volume for less."
LOUD_LABELS: Final = ("right", "louder", "louder", "quieter", "quieter")

PRESS_SPACE: Final = "Now press Space, once."
PRESS_ESCAPE: Final = "Now press the Escape key, once."


def summed_up(bad: int, poor: int, *, silent: bool) -> str:
    """What the check comes to."""
    if silent:
        return "Nothing can be said aloud at night yet. The words above say what to do."
    if bad:
        count = "One thing does" if bad == 1 else f"{in_words(bad).capitalize()} things do"
        return f"{count} not work. The words above say what to do."
    if poor:
        count = "One thing" if poor == 1 else f"{in_words(poor).capitalize()} things"
        return f"All that you need works. {count} could be better."
    return "All that you need at night works."


def rest(seconds: float) -> str:
    """That there will be silence, and then the counted phrase."""
    return REST.format(seconds=in_words(round(seconds)))


def lead_in(milliseconds: int) -> str:
    """A length of time in words, in tenths of a second."""
    whole, tenth = divmod(round(milliseconds / 100), 10)
    if not tenth:
        return f"{in_words(whole)} second{'' if whole == 1 else 's'}"
    return f"{in_words(whole) if whole else 'zero'} point {in_words(tenth)} seconds"


# The device.


def device(name: str, system: str) -> str:
    """Which device sounds."""
    return f"Sound goes to {name}, by way of {system}." if name else f"Sound works, with {system}."


DEVICE_OFF: Final = (
    "Plug in or turn on a loudspeaker or headphones. "
    "Then see that the sound settings of your computer name it."
)
DEVICE_OPEN: Final = "The sound device was not opened, for another window has the sound."
PIPED: Final = "miniaudio is not there or cannot play, so another program does."
PIPED_MEND: Final = "Install it with: python -m pip install miniaudio."
AWAY: Final = (
    "You work on another computer, over ssh. The sound comes out there, not where you are."
)
AWAY_MEND: Final = "Start voice-guide on the computer by your bed."
MUTED: Final = "The sound of your computer is turned off."
MUTED_MEND: Final = "Turn it on in the sound settings of your computer."
LOW_MEND: Final = "Turn it up, and then set the volume here."
LEVEL_UNKNOWN: Final = "The computer's own volume cannot be read here."


def no_device(why: str) -> str:
    """That there is no device, and why."""
    return f"There is no sound{f': {why}' if why else ''}.".replace("..", ".")


def level(percent: int) -> str:
    """The computer's own volume."""
    return f"The computer's own volume is at {in_words(percent) if percent else 'zero'} percent."


def buffer(milliseconds: int) -> str:
    """How much sound is made ready ahead."""
    return f"The sound buffer is {in_words(milliseconds)} milliseconds long."


def silence_first(milliseconds: int) -> str:
    """The silence that is set before the first words."""
    if not milliseconds:
        return "There is no silence before the first words."
    return f"There is a silence of {lead_in(milliseconds)} before the first words."


# What was heard.

HEARD: Final = "The first words are heard in full."
NOT_HEARD: Final = "You heard nothing of the numbers."
NOT_HEARD_MEND: Final = (
    "See that the loudspeaker is on, is not turned down, and is the one your computer plays on."
)
STILL_CUT: Final = "The first words lose their beginning, even with the longest silence first."
STILL_CUT_MEND: Final = "Leave the device awake, or use another one at night."
HEARD_OPEN: Final = "Nobody was asked whether the first words are heard in full."
LOUD_OPEN: Final = "Whether the volume is right for the night was not asked."
KEYS_OPEN: Final = "Whether your keys arrive was not asked."


def set_silence(milliseconds: int) -> str:
    """That the silence before the first words was set."""
    silence = f"a silence of {lead_in(milliseconds)}"
    return f"The device sleeps. I have set {silence} before the first words."


def not_kept(problem: str) -> str:
    """That a setting could not be written."""
    return f"It could not be kept: {problem}"


def volume_right(number: int) -> str:
    """That the volume is right."""
    return f"The volume for the night is right, at {in_words(number)}."


def volume_set(number: int) -> str:
    """That the volume was set."""
    return f"I have set the volume for the night to {in_words(number)}."


# Voices and what stands in for them.


def speaks(voice: str, *, chosen: bool) -> str:
    """Which voice speaks, and why it does."""
    why = "You chose it." if chosen else "It is the first one that works."
    return f"The voice is {voice}. {why}"


def not_the_wished(voice: str, why: str) -> str:
    """That another voice speaks than the one that was set."""
    return f"The voice is {voice}, and not the one you set. {sentence(why)}"


SILENCE_CHOSEN: Final = "You chose silence in place of a voice. Chimes and words stand in for it."
NO_VOICE: Final = "No voice can speak here."
NO_VOICE_MEND: Final = "Install one with: python -m pip install py-nanotts."
WISHED_MEND: Final = "Choose another in the settings, or see: voice-guide voices."


def engine_speaks(title: str, seconds: float) -> str:
    """That an engine has said a sentence."""
    return f"{title} can speak, after {lead_in(round(1000 * seconds))}."


def engine_fails(title: str, why: str) -> str:
    """That an engine has said nothing, and why."""
    return f"{title} cannot speak{f': {why}' if why else ''}.".replace("..", ".")


ONLY_VOICE: Final = "If the voice fails, no other stands in for it."
CLIPS_READY: Final = "If every voice fails, the words of {guide} are kept as sound."
CLIPS_SOME: Final = (
    "If every voice fails, {ready} of {whole} sentences of {guide} are kept as sound."
)
CLIPS_MEND: Final = "Play that guide through once, and they are all kept."
CLIPS_NONE: Final = "If every voice fails, only chimes can be heard."
CLIPS_NOT_KEPT: Final = "Spoken sentences cannot be kept: {why}."
CHIMES: Final = "Behind every voice there are low chimes. They need no voice."
NO_CHIMES: Final = "The chimes cannot be heard either."
BELL: Final = "Without any sound device, the bell of the terminal marks each hold."
WORDS_STAY: Final = "Whatever fails, the words are on the screen, on time."


# The terminal.

TERMINAL: Final = "The window has {columns} columns and {lines} lines{colours}."
COLOURS: Final = ", and shows colours"
NO_COLOURS: Final = ", without colours"
SMALL: Final = "The window has {columns} columns and {lines} lines, which is little."
SMALL_MEND: Final = "Make it larger, at least forty columns and twelve lines, or use --plain."
NO_TERMINAL: Final = "There is no terminal here, so no screen is drawn and no key is read."
NO_TERMINAL_MEND: Final = "At night start voice-guide in a terminal window."
PLAIN: Final = "Plain lines are shown here, for that was asked for."
NOT_UNICODE: Final = "This terminal cannot show every letter."
NOT_UNICODE_MEND: Final = "Set its character set to UTF-8, for instance with LANG=C.UTF-8."
INSIDE: Final = "The terminal runs in {program}, which may hold the Escape key back for a moment."
INSIDE_MENDS: Final = {
    "tmux": "Shorten that with: tmux set -g escape-time 10.",
    "screen": "Shorten that with the line maptimeout 10 in the file .screenrc.",
}
READER: Final = "If a screen reader reads this window, use --plain --no-voice."
KEY_OTHER: Final = "In place of {key} came {came}."
KEY_OTHER_MEND: Final = "See that the keyboard is set up right, or use the other keys."
KEY_NONE_MEND: Final = "See that this window has the keyboard, and try again."


def that_was(came: str) -> str:
    """That another key came than was asked for."""
    return f"That was {came}."


def key_came(key: str) -> str:
    """That a key arrives."""
    return f"The {key} arrives."


def key_missing(key: str) -> str:
    """That a key was not pressed, or was and nothing came."""
    return f"The {key} was not pressed, or did not arrive."


def key_named(name: str) -> str:
    """What another key is called that came instead."""
    return f"the letter {name.upper()}" if len(name) == 1 and name.isalpha() else f"the key {name}"


# Files.

FOLDERS: Final = "All folders of the program can be written to, and are closed to others."
FOLDER_SHUT: Final = "The folder of the {name}, {path}, cannot be written to: {why}."
FOLDER_SHUT_MEND: Final = "Make it yours, or set VOICE_GUIDE_HOME to another folder."
FOLDER_OPEN: Final = "Other people of this computer can look into the folder of the {name}, {path}."
FOLDER_OPEN_MEND: Final = "Close it with: chmod 700 {path}"
ROOM: Final = "There is room enough for spoken sentences."
LITTLE_ROOM: Final = "Only {free} megabytes are free on the disk."
LITTLE_ROOM_MEND: Final = "Make some space free, about one hundred megabytes."
KEPT_WELL: Final = "What the program remembers can be read."
SETTINGS_GOOD: Final = "The settings file has no mistake."
SETTINGS_NONE: Final = "There is no settings file, so every setting has its default."
FAULT: Final = "The settings file {path}{line}: {words}"
FAULT_LINE: Final = ", line {line}"
FAULT_MEND: Final = "Mend it there, or with: voice-guide settings set."
NOT_KEPT_MEND: Final = "Mend that, or set it with: voice-guide settings set."
NOT_KEPT: Final = "It could not be kept."
REMEMBERED_SHARED: Final = "Something that the program remembered was damaged."
FIRST_GUIDE: Final = "the first guide"
FAULT_SHARED: Final = "There is a mistake in the settings file{line}."

# Guides.

GUIDES: Final = "{count} guides can be played."
GUIDE_FIRST: Final = "The first one is {title}"
NO_GUIDE: Final = "There is no guide to play."
NO_GUIDE_MEND: Final = "Install voice-guide anew."
GUIDE_SHARED: Final = "A guide of one's own cannot be used."
FIRST_SHARED: Final = "The guide that was set cannot be used."

# Privacy.

PRIVATE: Final = "No network connection is open. Nothing leaves this computer."
PRIVATE_UNKNOWN: Final = "Whether a network connection is open cannot be seen here."
NETWORKED: Final = "The sound goes over the network, as your sound system was told to."
NETWORKED_MEND: Final = "If you did not mean that, unset PULSE_SERVER."
