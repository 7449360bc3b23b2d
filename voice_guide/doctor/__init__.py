"""What works here: gathered, played and asked, each part kept from holding up the rest."""
