"""Real sound: what the program plays, recorded at a sink of its own."""
