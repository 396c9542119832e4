"""Which duties of a document those that carry it out have made their own, and which nobody has."""
