"""Tags of pages about people."""
