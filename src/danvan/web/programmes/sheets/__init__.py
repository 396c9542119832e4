"""Tasks as spreadsheets: written, read back, compared."""
