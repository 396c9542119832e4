"""Tags and filters of the whole application."""
