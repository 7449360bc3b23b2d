"""A calm voice that guides a person through a night leg cramp."""
