"""Who may speak next, and what speech is cut into."""
