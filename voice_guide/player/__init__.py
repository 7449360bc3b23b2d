"""Clips played each at its moment, in a process of its own."""
