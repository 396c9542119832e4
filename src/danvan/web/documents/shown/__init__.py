"""What the page of a document shows, fetched with few queries."""
