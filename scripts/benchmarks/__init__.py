"""The program measured beside its peers, in one run, by what is heard at a sink."""
