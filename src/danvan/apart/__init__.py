"""Work on files that nobody trusts, in processes that can be killed; needs the reader only."""
