"""What must not silence it: every fault made for real, against the real program."""
