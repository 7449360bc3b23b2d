"""Guides as data: what they may hold, and how a file becomes one."""
