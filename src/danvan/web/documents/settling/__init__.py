"""What the reading screen knows: rows as cards, doubts, the source cut at what was read."""
