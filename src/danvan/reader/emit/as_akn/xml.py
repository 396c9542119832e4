"""XML written as text: one element, one piece of escaped words."""

from __future__ import annotations

_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
# Characters that no XML 1.0 document may hold, not even escaped.
_FORBIDDEN = (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_TABLE: dict[int, str | None] = {**dict.fromkeys(_FORBIDDEN), **_ESCAPES}


def words(text: str) -> str:
    """`text` escaped for content and attributes; forbidden characters go."""
    return text.translate(_TABLE)


def el(tag: str, /, *content: str, **attributes: str | None) -> str:
    """An element; attributes that are None are left out."""
    inside = "".join(
        f' {key}="{words(value)}"' for key, value in attributes.items() if value is not None
    )
    body = "".join(content)
    return f"<{tag}{inside}>{body}</{tag}>" if body else f"<{tag}{inside}/>"
