"""The top of page 1 as HTML."""

from __future__ import annotations

from danvan.official.page.tags import Markup, join, tag
from danvan.official.sheet import Sheet, Stamp


def parts(sheet: Sheet, level: int) -> Markup:
    """Everything above the body."""
    bases = (tag("p", text, name="base") for text in sheet.bases)
    return join((_columns(sheet), _naming(sheet, level), _addressed(sheet), *bases))


def _columns(sheet: Sheet) -> Markup:
    head = sheet.head
    ruled = "issuer" if sheet.form == "party" else "issuer ruled"
    left = [
        *([tag("p", "\n".join(head.superior), name="superior")] if head.superior else []),
        tag("p", "\n".join(head.issuer), name=ruled),
        *([tag("p", "*", name="issuer")] if sheet.form == "party" else []),
    ]
    motto = [tag("p", head.motto, name="motto")] if head.motto else []
    right = [tag("p", head.nation, name="nation"), *motto]
    low = [
        tag("p", head.number, name="number"),
        *([tag("p", "\n".join(head.about), name="about")] if head.about else []),
        *(_stamp(stamp) for stamp in head.stamps),
    ]
    cells = (left, right, low, [tag("p", head.date, name="date")])
    return tag("div", *(tag("div", *cell) for cell in cells), name="head")


def _stamp(stamp: Stamp) -> Markup:
    words = tag("span", stamp.text) if stamp.framed else stamp.text
    return tag("p", words, name="stamp red" if stamp.red else "stamp")


def _naming(sheet: Sheet, level: int) -> Markup:
    if not sheet.type_name:
        return Markup()
    below = "hyphens" if sheet.form == "party" else "rule"
    return join(
        (
            tag(f"h{level}", sheet.type_name, name="type"),
            tag("p", "\n".join(sheet.title), name="title"),
            tag("p", "-----" if sheet.form == "party" else "", name=below),
        )
    )


def _addressed(sheet: Sheet) -> Markup:
    told = sheet.addressed_to
    if len(told) < 2:
        words = f"{sheet.addressing}: {told[0]}" if told else ""
        return tag("p", words, name="addressed") if told else Markup()
    listed = tag("ul", *(tag("li", text) for text in told))
    return tag("div", tag("p", f"{sheet.addressing}:"), listed, name="addressed several")
