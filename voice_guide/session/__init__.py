"""A guide being followed: which phase, what is due, what a key does."""
