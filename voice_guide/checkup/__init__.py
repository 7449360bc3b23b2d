"""The check before the night: what was found, what is wrong with it, what comes next. Pure."""
