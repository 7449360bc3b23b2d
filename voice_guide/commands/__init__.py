"""Every command, one row each; keys, footer, help, palette and speech read these rows."""
