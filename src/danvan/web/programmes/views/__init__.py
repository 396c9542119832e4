"""Pages of programmes and tasks."""
