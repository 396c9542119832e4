"""What a report says, written from what was done: one cut-off, one set of queries, all traceable."""
