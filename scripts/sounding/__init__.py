"""How loud and how sharp the voices and the chimes come out."""
