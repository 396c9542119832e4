"""Spreadsheets out and back, for every app that keeps lists.

An app tells its columns as a `Sheet`, how one row is done as a `Run`, and which page asks for the
file as a `Desk`; reading, writing, telling what is wrong where, and the dry run stand here.
"""
