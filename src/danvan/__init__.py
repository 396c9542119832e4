"""danvan reads Vietnamese administrative documents and tracks what they promise."""
