"""The screens: they show what the conductor reports and pass on what is pressed."""
