"""The digest: who gets one when, what it says, and that each is composed once."""
