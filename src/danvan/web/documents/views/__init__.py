"""What documents answer to a browser."""
