"""Editing what a report says: its sections as text that people type, and as blocks."""
