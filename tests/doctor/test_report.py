"""A report holds all that helps, and nothing that tells who somebody is."""

from voice_guide.checkup.finding import Finding
from voice_guide.doctor.report import Private, data, report

FINDINGS = (
    Finding("device", "good", "Sound goes to Anna's headphones.", shared="Sound works."),
    Finding("room", "poor", "The folder /home/anna/x on annas-pc is full.", "Ask anna."),
)
PRIVATE = Private({"HOME": "/home/anna", "USER": "anna"}, "annas-pc.example.org")


def test_nothing_private_is_left_in_a_report() -> None:
    text = report(FINDINGS, PRIVATE)
    assert "anna" not in text.lower()
    assert "Good: Sound works." in text.splitlines()
    assert "Could be better: The folder ~/x on (removed) is full. Ask (removed)." in text


def test_nothing_private_is_left_in_data() -> None:
    found = data(FINDINGS, PRIVATE)
    assert "anna" not in str(found).lower()
    assert found["code"] == 0
    assert found["findings"] == [
        {"name": "device", "verdict": "good", "words": "Sound works.", "mend": ""},
        {
            "name": "room",
            "verdict": "poor",
            "words": "The folder ~/x on (removed) is full.",
            "mend": "Ask (removed).",
        },
    ]


def test_a_name_that_is_a_word_of_ours_takes_nothing_out() -> None:
    private = Private({"USER": "root", "HOME": "/root"}, "localhost")
    assert private.without("The root of it is in /root/x.") == "The root of it is in ~/x."


def test_another_home_of_the_program_is_named_by_its_variable() -> None:
    private = Private({"VOICE_GUIDE_HOME": "/mnt/annas stick"}, "")
    assert private.without("/mnt/annas stick/config") == "VOICE_GUIDE_HOME/config"


def test_versions_and_the_system_are_named() -> None:
    text = report((), Private({}, ""))
    assert "pyttsx3 2" in text
    assert "python 3." in text
    assert "The exit code is 0." in text
