"""The end of loading: what was loaded stays until the program ends.

While it loads, the program does not look for garbage: there is none, and looking through all that
was loaded took an eighth of the time to the first picture. It never looks through it later, either,
which would hold up every thread for as long as a person notices.
"""

import gc


def end() -> None:
    """Look for garbage from now on, but only in what is made from now on."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
