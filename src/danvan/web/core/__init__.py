"""What several apps share: audit, errors, files, search, deadlines, counts."""
