"""Which document carries out which: links read from citations, walked up and down."""
