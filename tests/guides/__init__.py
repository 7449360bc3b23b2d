"""What must hold of every guide that the program ships."""
