"""Measures the voices: whether a speed means the same in each, and what each of them costs."""
