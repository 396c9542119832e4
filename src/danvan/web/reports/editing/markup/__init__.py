"""The text that people type for a section, without any script: written from blocks, read back.

A line is a paragraph. `## ` and `### ` are headings, `- ` an item of a list, `| a | b |` a row of
a table whose first row are its heads; `**bold**`, `*italic*`. A backslash before a mark makes it a
letter. For what is seldom needed: `##- ` a heading without number, `##. ` a paragraph with the
number of a heading, `#= ` a part, `|^ ` the caption above a table, `|= ` a row of totals, `|# ` a
row that heads others, `<` in a cell that belongs to the one on its left.
"""

from danvan.web.reports.editing.markup.marks import Unreadable
from danvan.web.reports.editing.markup.read import read
from danvan.web.reports.editing.markup.write import write

__all__ = ["Unreadable", "read", "write"]
