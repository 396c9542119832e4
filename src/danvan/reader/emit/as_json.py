"""The document contract as JSON: plain dicts in the contract's key order, written by the C encoder.

Afterwards: the text is one JSON object that `schema.schema()` accepts; it stands on one line
(`line`), or with each top-level field and each element of its lists on a line (`render`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from danvan.reader.emit.tree import shallow
from danvan.reader.model import SCHEMA

if TYPE_CHECKING:
    from danvan.reader.emit import Look
    from danvan.reader.model import (
        Citation,
        Finding,
        Meta,
        Milestone,
        Part,
        Reading,
        ReportDuty,
        SourceInfo,
        Task,
    )
    from danvan.reader.source import Repair

Json = dict[str, Any]


def line(reading: Reading) -> str:
    """The whole document on one line, for streams of several documents."""
    return _dump(to_dict(shallow(reading))) + "\n"


def render(reading: Reading, look: Look | None = None) -> str:
    """The document laid out for people and for line-by-line comparison.

    json's own `indent` leaves the C encoder and is ten times slower on long texts.
    """
    fields = [f"{_dump(key)}: {_lay_out(value)}" for key, value in to_dict(reading).items()]
    return "{\n" + ",\n".join(fields) + "\n}\n"


def to_dict(reading: Reading) -> Json:
    """The contract's object: dicts, lists, strings, numbers, None."""
    return {
        "schema": SCHEMA,
        "source": _source(reading.source),
        "text": reading.text,
        "meta": _meta(reading.meta),
        "outline": [_part(part) for part in reading.outline],
        "citations": [_citation(citation) for citation in reading.citations],
        "tasks": [_task(task) for task in reading.tasks],
        "reports": [_report(report) for report in reading.reports],
        "milestones": [_milestone(milestone) for milestone in reading.milestones],
        "repairs": [_repair(repair) for repair in reading.repairs],
        "findings": [_finding(finding) for finding in reading.findings],
    }


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lay_out(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(_dump(item) for item in value) + "\n]"
    return _dump(value)


def _source(source: SourceInfo) -> Json:
    return {
        "name": source.name,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "pages": source.pages,
    }


def _meta(meta: Meta) -> Json:
    return {
        "type": meta.type,
        "code": meta.code,
        "issuer": meta.issuer,
        "superior": meta.superior,
        "place": meta.place,
        "date": meta.date,
        "title": meta.title,
        "signatories": [
            {"authority": s.authority, "position": s.position, "name": s.name}
            for s in meta.signatories
        ],
        "recipients": [{"name": r.name, "purpose": r.purpose} for r in meta.recipients],
    }


def _part(part: Part) -> Json:
    return {
        "id": part.id,
        "label": part.label,
        "level": part.level,
        "heading": part.heading,
        "text": part.text,
        "span": list(part.span),
        "children": [_part(child) for child in part.children],
    }


def _citation(citation: Citation) -> Json:
    return {
        "code": citation.code,
        "type": citation.type,
        "number": citation.number,
        "date": citation.date,
        "issuer": citation.issuer,
        "title": citation.title,
        "relation": citation.relation,
        "inferred": citation.inferred,
        "clause": citation.clause,
        "span": list(citation.span),
    }


def _task(task: Task) -> Json:
    return {
        "clause": task.clause,
        "text": task.text,
        "lead": [actor.name for actor in task.lead],
        "coordinate": [actor.name for actor in task.coordinate],
        "due": {"date": task.due.date, "text": task.due.text} if task.due else None,
        "every": task.every,
        "deliverable": task.deliverable,
        "span": list(task.span),
    }


def _report(report: ReportDuty) -> Json:
    return {
        "clause": report.clause,
        "from": report.reporter,
        "to": list(report.to),
        "every": list(report.every),
        "span": list(report.span),
    }


def _milestone(milestone: Milestone) -> Json:
    return {
        "clause": milestone.clause,
        "kind": milestone.kind,
        "date": milestone.date,
        "text": milestone.text,
        "span": list(milestone.span),
    }


def _repair(repair: Repair) -> Json:
    return {
        "kind": repair.kind,
        "count": repair.count,
        "examples": [{"before": e.before, "after": e.after, "at": e.at} for e in repair.examples],
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "span": list(finding.span),
    }
