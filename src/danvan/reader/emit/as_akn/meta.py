"""The metadata of a file: its identity as work, expression and manifestation, and its relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from danvan.reader.emit.as_akn.context import citation_iri
from danvan.reader.emit.as_akn.naming import slug, work_iri
from danvan.reader.emit.as_akn.xml import el
from danvan.reader.emit.words import cited_name, type_name

if TYPE_CHECKING:
    from danvan.reader.emit.as_akn.context import Context
    from danvan.reader.model import Citation

_SOFTWARE = "#danvan"
# The schema wants a date; year 1 with the name `unknown` can be mistaken for none.
_NO_DATE = "0001-01-01"
# relation of the contract -> (kind of modification, its type in the schema)
_MODIFICATIONS = {
    "implements": ("legalSystemMod", "implementation"),
    "continues": ("legalSystemMod", "reiteration"),
    "amends": ("textualMod", "substitution"),
    "replaces": ("textualMod", "replacement"),
}


def meta(context: Context, annexes: int) -> str:
    """The `meta` of the whole file; written last, when ids and bodies are known."""
    author = context.refer("TLCOrganization", context.reading.meta.issuer or "không rõ")
    return el(
        "meta",
        identification(context, author, ""),
        _analysis(context),
        _references(context, annexes),
    )


def component_meta(context: Context, component: str) -> str:
    """The `meta` of an annex, a component of the same work."""
    author = context.refer("TLCOrganization", context.reading.meta.issuer or "không rõ")
    return el("meta", identification(context, author, component))


def identification(context: Context, author: str, component: str) -> str:
    """FRBR: the work, this expression of it in Vietnamese, this file."""
    facts = context.reading.meta
    work = work_iri(facts.type, facts.code, facts.issuer, facts.date, facts.title)
    expression = f"{work}/vie@{facts.date or ''}"
    tail = f"/!{component or 'main'}"
    date = el("FRBRdate", date=facts.date or _NO_DATE, name="issued" if facts.date else "unknown")
    about_work = [
        el("FRBRcountry", value="vn"),
        el("FRBRsubtype", value=slug(facts.type or "other")),
        el("FRBRnumber", value=facts.code) if facts.code else "",
        el("FRBRname", value=type_name(facts.type)),
    ]

    def level(name: str, iri: str, ending: str, by: str, *rest: str) -> str:
        this = el("FRBRthis", value=iri + tail + ending)
        uri = el("FRBRuri", value=iri + ending)
        return el(f"FRBR{name}", this, uri, date, el("FRBRauthor", href=by), *rest)

    return el(
        "identification",
        level("Work", work, "", author, *about_work),
        level("Expression", expression, "", author, el("FRBRlanguage", language="vie")),
        level("Manifestation", expression, ".xml", _SOFTWARE),
        source=_SOFTWARE,
    )


def _analysis(context: Context) -> str:
    """What this document does to others: carries out, goes on with, amends, replaces."""
    done: set[tuple[str, str]] = set()
    modifications = []
    for citation in context.reading.citations:
        key = (citation.relation, citation_iri(citation))
        if citation.relation in _MODIFICATIONS and key not in done:
            done.add(key)
            modifications.append(_modification(context, citation, len(done)))
    if not modifications:
        return ""
    return el("analysis", el("activeModifications", *modifications), source=_SOFTWARE)


def _modification(context: Context, citation: Citation, number: int) -> str:
    element, type = _MODIFICATIONS[citation.relation]
    place = context.eids.get(citation.clause or "", "preface")
    eid = context.ids.take("", "am", str(number))
    source = el("source", href=f"#{place}", eId=f"{eid}__source")
    target = el("destination", href=citation_iri(citation), eId=f"{eid}__destination")
    return el(element, source, target, type=type, eId=eid)


def _references(context: Context, annexes: int) -> str:
    facts = context.reading.meta
    iri = work_iri(facts.type, facts.code, facts.issuer, facts.date, facts.title)
    entries = [el("original", eId="ro1", href=iri, showAs=type_name(facts.type))]
    cited: dict[str, str] = {}
    for citation in context.reading.citations:
        cited.setdefault(citation_iri(citation), cited_name(citation))
    for number, (href, name) in enumerate(cited.items(), 1):
        entries.append(el("activeRef", eId=f"rac{number}", href=href, showAs=name))
    for number in range(1, annexes + 1):
        href = f"{iri}/!annex_{number}"
        entries.append(
            el("hasAttachment", eId=f"ra{number}", href=href, showAs=f"Phụ lục {number}")
        )
    entries.append(
        el(
            "TLCOrganization",
            eId="danvan",
            href="/akn/ontology/organization/danvan",
            showAs="danvan",
        )
    )
    for (kind, name), eid in context.tlc.items():
        href = f"/akn/ontology/{kind[3:].lower()}/{slug(name)}"
        entries.append(el(kind, eId=eid, href=href, showAs=name))
    return el("references", *entries, source=_SOFTWARE)
