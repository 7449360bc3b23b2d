"""When to get help: warning signs, what each calls for, and how they are asked about."""
