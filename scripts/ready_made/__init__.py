"""Writes the words on which safety depends as clips that come with the program."""
