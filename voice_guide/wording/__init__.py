"""The program's own sentences."""
