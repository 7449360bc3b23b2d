"""What the person has set, and the file it is kept in."""
