"""What people fill in, and how it becomes the arguments of an action."""
