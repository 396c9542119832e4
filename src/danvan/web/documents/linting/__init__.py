"""Lint in the application: what the rules say of a version, kept, counted, compared, shown."""
