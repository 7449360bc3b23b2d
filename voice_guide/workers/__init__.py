"""Child processes kept alive, and the wire between them and the program."""
