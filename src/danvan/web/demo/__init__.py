"""The demo: a fictional province at work, taken in through the real reader."""
