"""The one place that waits: it asks what is due, sends it to the player, and reports."""
