"""What there is to choose from, and what is asked of the person, however it is shown."""
