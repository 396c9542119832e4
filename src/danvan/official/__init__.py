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
from danvan.official.page import as_html
from danvan.official.pdf import as_pdf
from danvan.official.stored import from_json, to_json
from danvan.official.word import as_docx

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
    "as_docx",
    "as_html",
    "as_pdf",
    "from_json",
    "to_json",
]
