"""Documents, what was read from them, and what people settled."""
