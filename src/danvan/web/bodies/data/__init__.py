"""Bodies that every installation can start with, as data."""
