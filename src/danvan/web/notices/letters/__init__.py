"""Letters: what each kind says, as plain text and as HTML."""
