"""The scripts that set the program up, run for real in a small project without a network."""
