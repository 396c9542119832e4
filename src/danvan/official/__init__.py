"""Official documents in State and Party form: one model, written as DOCX, PDF and HTML."""

from danvan.official.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
)
from danvan.official.model import Annex, Form, Paper, Recipient, Signature
from danvan.official.stored import from_json, to_json

__all__ = [
    "Annex",
    "Block",
    "Cell",
    "Column",
    "Form",
    "Heading",
    "Items",
    "Paper",
    "Paragraph",
    "Part",
    "Recipient",
    "Row",
    "Run",
    "Signature",
    "Table",
    "from_json",
    "to_json",
]
