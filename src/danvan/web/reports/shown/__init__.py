"""What pages show of a report's content: sections, figures, what is behind a number."""
