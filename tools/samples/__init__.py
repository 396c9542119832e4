"""What `build_samples.py` is made of: one file per kind of file it writes."""
