"""The front end run in a terminal from first frame to last."""

from voice_guide.tui.app import VoiceGuideApp
from voice_guide.tui.terminal import darkened


def run(app: VoiceGuideApp) -> int:
    """Run the screens until the person leaves; the exit code."""
    with darkened():
        app.run(mouse=False)
    return app.return_code or 0
