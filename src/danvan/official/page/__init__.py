"""A paper as an HTML fragment for a page that shows it: classes only, styled by official.css."""

from __future__ import annotations

from danvan.official.compose import compose
from danvan.official.model import Paper
from danvan.official.page import body, head
from danvan.official.page.tags import Markup, join, tag
from danvan.official.sheet import AnnexSheet, Ending


def as_html(paper: Paper, level: int = 2) -> str:
    """The fragment, escaped; its first heading is of `level`, what stands under it deeper."""
    sheet = compose(paper)
    first = tag(
        "section",
        head.parts(sheet, level),
        body.parts(sheet.pieces, level),
        _ending(sheet.ending),
        name="page",
    )
    annexes = (_annex(annex, level) for annex in sheet.annexes)
    return tag("article", first, *annexes, name=sheet.form, lang="vi")


def _ending(ending: Ending) -> Markup:
    received = join(tag("li", text) for text in ending.recipients)
    left = (
        tag("p", "Nơi nhận:", name="recipients"),
        tag("ul", received, name="recipient"),
    )
    right = (
        *(tag("p", line, name="authority") for line in ending.authority),
        *(tag("p", line, name="position") for line in ending.position),
        tag("p", ending.name, name="signer"),
    )
    columns = (tag("div", *(left if ending.recipients else ())), tag("div", *right))
    return tag("div", *columns, name="ending")


def _annex(annex: AnnexSheet, level: int) -> Markup:
    return tag(
        "section",
        tag(f"h{level + 1}", annex.mark, name="annex"),
        tag("p", annex.title, name="annex_title"),
        tag("p", annex.of, name="annex_of"),
        body.parts(annex.pieces, level),
        name="page lying" if annex.landscape else "page",
    )
