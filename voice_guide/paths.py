"""Where the program's files lie, and how they are written."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from voice_guide.files import put

if sys.platform != "win32":
    import pwd

NAME = "voice-guide"
"""What our folders are called."""


NOWHERE = Path(os.devnull)
"""A folder in which nothing can be kept."""


class Places(Struct, frozen=True):
    """The folders of one person; none of them need exist."""

    config: Path
    """The settings and the person's own guides."""
    state: Path
    """What the program remembers, and its logs."""
    cache: Path
    """What can be made again: rendered clips, and what is known of the guides."""

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def guides(self) -> Path:
        """The folder of the person's own guides."""
        return self.config / "guides"

    @property
    def remembered(self) -> Path:
        """The file of what is remembered from run to run."""
        return self.state / "state.json"

    @property
    def place(self) -> Path:
        """The file of where a session stands."""
        return self.state / "place.json"

    @property
    def clips(self) -> Path:
        """The folder of rendered clips."""
        return self.cache / "clips"

    @property
    def logs(self) -> Path:
        """The folder of the logs, one for each process."""
        return self.state / "log"


def places(environ: Mapping[str, str]) -> Places:
    """The folders the system gives us, or those under VOICE_GUIDE_HOME when it is set."""
    if home := environ.get("VOICE_GUIDE_HOME"):
        base = Path(os.path.expanduser(home)).absolute()  # noqa: PTH111 - pathlib's gives up without a home
        return Places(base / "config", base / "state", base / "cache")
    if sys.platform == "linux":
        own = _own(environ)
        return Places(
            _folder(environ, "XDG_CONFIG_HOME", own / ".config"),
            _folder(environ, "XDG_STATE_HOME", own / ".local" / "state"),
            _folder(environ, "XDG_CACHE_HOME", own / ".cache"),
        )
    # Loaded here: it loads much besides, and the first words wait for it.
    import platformdirs

    return Places(
        platformdirs.user_config_path(NAME, appauthor=False).absolute(),
        platformdirs.user_state_path(NAME, appauthor=False).absolute(),
        platformdirs.user_cache_path(NAME, appauthor=False).absolute(),
    )


def _own(environ: Mapping[str, str]) -> Path:
    """The person's own folder, by its whole path; one that can never be made if there is none.

    A path that is not whole would lie wherever the program was started.
    """
    named = Path(environ.get("HOME", ""))
    if named.is_absolute() or sys.platform == "win32":
        return named
    try:
        known = Path(pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError:
        return NOWHERE
    return known if known.is_absolute() else NOWHERE


def _folder(environ: Mapping[str, str], name: str, usual: Path) -> Path:
    """Our folder in the one that a variable names by its whole path, else in the usual one."""
    named = Path(environ.get(name, ""))
    return (named if named.is_absolute() else usual) / NAME


def made(folder: Path) -> Path | None:
    """The folder, made for its owner alone if it was missing; none if nothing can be written."""
    try:
        for missing in reversed([folder, *folder.parents]):
            if not missing.exists():
                missing.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK) else None


def write_whole(path: Path, text: str) -> None:
    """Put text in a file for its owner alone, all at once or not at all.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    real = path.resolve()  # a link to a file kept elsewhere stays a link
    if made(real.parent) is None:
        raise PermissionError(f"the folder {real.parent} cannot be written to")
    put(real, text.encode(), for_good=True)
