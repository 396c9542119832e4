"""What the marks at the start of a line look like, and what is said of one that cannot be read."""

from __future__ import annotations

import re

# The three dashes that people and word processors type for an item of a list.
ITEM = re.compile(r"[-–•](?:\s+|$)")
HEADING = re.compile(r"(#{1,3})([-.]?)(?:\s+|$)")
PART = re.compile(r"#=(?:\s+|$)")
ROW = "|"
CAPTION = "|^"
KINDS = {"=": "total", "#": "group"}
MARK_OF = {kind: mark for mark, kind in KINDS.items()}
SPANNED = "<"
RULE = re.compile(r":?-{3,}:?")  # a cell of the line under the heads, as Markdown wants it
STARTS = re.compile(r"[#|]|[-–•](?:\s|$)")


class Unreadable(ValueError):
    """A line that says nothing the paper knows; `line` counts from 1, `reason` is for people."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason
