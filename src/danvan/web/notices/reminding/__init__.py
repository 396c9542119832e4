"""Reminders of due dates: which step a date has reached, and whom it is told."""
