"""What a report says, written from what was done: at one cut-off, by the queries of all pages."""
