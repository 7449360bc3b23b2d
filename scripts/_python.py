"""Refuses a Python that is too old, in words, before it can stumble over newer syntax."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "voice_guide needs Python 3.11 or newer, and this is Python %d.%d. "
        "Install a newer one from python.org or your system's packages, then run this with it."
        % sys.version_info[:2]
    )
