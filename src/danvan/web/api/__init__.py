"""What other programs may ask: the numbers, dates and rows of the pages, as JSON, read only.

No models of its own. Whoever is signed in sees here what the pages show, by the same queries.
"""
