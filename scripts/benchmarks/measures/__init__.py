"""What can be measured, each by a module of its own."""
