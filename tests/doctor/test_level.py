"""What the system says of its loudspeaker is read as its tools print it."""

from voice_guide.doctor.level import Level, level

PACTL = {
    ("pactl", "info"): "Server Name: PulseAudio\nDefault Sink: bluez.1\nDefault Source: x\n",
    ("pactl", "list", "sinks"): """Sink #0
	State: SUSPENDED
	Name: alsa.0
	Description: Built-in Audio
	Mute: no
	Volume: front-left: 65536 / 100% / 0.00 dB,   front-right: 65536 / 100% / 0.00 dB
	Base Volume: 65536 / 100% / 0.00 dB

Sink #1
	State: RUNNING
	Name: bluez.1
	Description: Anna's headphones
	Mute: yes
	Volume: mono: 13107 /  20% / -41.94 dB
	Base Volume: 65536 / 100% / 0.00 dB
""",
}


def told(answers: dict[tuple[str, ...], str], **environ: str) -> Level:
    """The level where the system's tools print these answers."""
    return level(environ, lambda *command: answers.get(command, ""))


def test_the_default_device_is_named_with_its_volume() -> None:
    assert told(PACTL) == Level("Anna's headphones", 20, muted=True)


def test_a_device_that_was_wished_for_comes_before_the_default() -> None:
    assert told(PACTL, PULSE_SINK="alsa.0") == Level("Built-in Audio", 100, muted=False)


def test_pipewire_is_asked_where_pulseaudio_is_not() -> None:
    wpctl = ("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@")
    assert told({wpctl: "Volume: 0.40 [MUTED]\n"}) == Level("", 40, muted=True)
    assert told({wpctl: "Volume: 1.00\n"}) == Level("", 100, muted=False)


def test_without_any_tool_nothing_is_known() -> None:
    assert told({}) == Level()
    assert told({("pactl", "info"): "Default Sink: gone\n"}) == Level()
