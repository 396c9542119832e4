"""Programmes, their tasks, and how they stand."""
