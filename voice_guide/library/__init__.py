"""Guides on disk: those that are shipped, and people's own."""
