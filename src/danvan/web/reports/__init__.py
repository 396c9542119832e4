"""Periodic reports: who owes them, what was sent, how lower ones add up."""
