"""The two tables of the sweep, every URL name of ours, and what an answer says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver
from docx import Document
from openpyxl import load_workbook

from roles import ROLES
from sweep_scene import SEES

HERE = Path(__file__).parent / "web" / "sweep"
OURS = ("bodies", "deadlines", "documents", "programmes", "reports", "notices", "core")
# Those whom the internal matter does not concern.
OTHERS = [role for role in ROLES if role not in SEES]


@dataclass(frozen=True, slots=True)
class Address:
    """A row of addresses.txt: a URL name, an address of it, the status that each role gets."""

    name: str
    path: str
    status: dict[str, int]


def addresses() -> list[Address]:
    """The rows of addresses.txt in order; several rows may show one name with other queries."""
    lines = (HERE / "addresses.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return [
        Address(name, path, dict(zip(ROLES, map(int, given), strict=True)))
        for name, path, *given in rows
    ]


@dataclass(frozen=True, slots=True)
class Act:
    """A row of acts.toml: `by` are the roles that may; `data` is what one of them would send."""

    name: str
    path: str
    by: list[str]
    data: dict[str, Any]


def acts() -> list[Act]:
    """The rows of acts.toml."""
    rows = tomllib.loads((HERE / "acts.toml").read_text(encoding="utf-8"))["act"]
    return [Act(row["name"], row["path"], row["by"], row.get("data", {})) for row in rows]


def names(resolver: URLResolver | None = None, space: str = "") -> Iterator[str]:
    """Every URL name of our own apps, `app:name`; the front door has no app."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLPattern):
            if not space or space in (*OURS, "api"):
                named = each.name or str(each.pattern)
                yield f"{space}:{named}" if space else named
        elif each.namespace or not _foreign(each):
            yield from names(each, each.namespace or space)


def _foreign(resolver: URLResolver) -> bool:
    return str(getattr(resolver.urlconf_name, "__name__", "")).startswith(("allauth", "django."))


def everything() -> dict[str, list[Any]]:
    """Every row of every table of ours, to see whether something changed."""
    models = [
        model
        for label in OURS
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    return {model._meta.label: list(model.objects.order_by("pk").values_list()) for model in models}


def words_of(answer: HttpResponseBase) -> str:
    """What an answer says: its page, the bytes of a file, the words of a table or of a paper."""
    content = (
        b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        if answer.streaming
        else answer.content  # type: ignore[attr-defined]
    )
    if "wordprocessingml" in answer.headers.get("Content-Type", ""):
        return "".join(Document(BytesIO(content)).element.body.itertext())
    if content.startswith(b"PK"):
        sheets = load_workbook(BytesIO(content)).worksheets
        rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
        return "\n".join(str(cell) for row in rows for cell in row)
    return content.decode("utf-8", "replace")
