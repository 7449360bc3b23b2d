"""A real terminal: the program as a person sees it, and what it leaves behind."""
