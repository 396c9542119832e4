"""How fast the reader is, beside its peers: `python -m benchmarks [NAME ...]`."""
