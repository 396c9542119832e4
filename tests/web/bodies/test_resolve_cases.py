"""The table of names in tests/cases/bodies.toml: each as printed, and what it means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions import start_groups
from danvan.web.bodies.models import Body, Role, Succession
from danvan.web.bodies.resolve import Match, Resolver

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "bodies.toml").read_text(encoding="utf-8")
)

_DEPTHS = {"central": 0, "province": 1, "district": 2}  # where committees with groups stand


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def _rows() -> Iterator[tuple[int, dict[str, Any]]]:
    for line in CASES["tree"].strip("\n").splitlines():
        name, kinds, place, days, *_rest = f"{line} ||| ".split("|")
        kind, level = kinds.split()
        begin, _, end = days.strip().partition("..")
        yield (
            (len(line) - len(line.lstrip())) // 2,
            {
                "name": name.strip(),
                "kind": kind,
                "level": level,
                "place": place.strip(),
                "valid_from": _day(begin),
                "valid_to": _day(end),
            },
        )


def plant() -> None:
    """The country of the table, with the usual groups of its provinces and districts."""
    way: list[Body] = []
    for depth, fields in _rows():
        del way[depth:]
        if way:
            body = Body.objects.add_child(Body.objects.get(pk=way[-1].pk), fields)
        else:
            body = Body.objects.add_root(fields)
        way.append(body)
        if body.kind == "committee" and depth == _DEPTHS.get(body.level):
            start_groups(by=Actor(None, body, frozenset({Role.ADMIN})), under=body)
    for name, heirs in CASES["successors"].items():
        ended = Body.objects.get(name=name)
        assert ended.valid_to
        for heir in heirs:
            Succession.objects.create(
                body=ended,
                successor=Body.objects.get(name=heir),
                how="merge",
                date=ended.valid_to + timedelta(days=1),
            )


def _name(body: Body, issuer: Body | None) -> str:
    """The name, with the place where the issuer's province has another body of that name."""
    province = issuer.path[: 2 * Body.steplen] if issuer and issuer.depth > 1 else ""
    alike = Body.objects.filter(name=body.name, path__startswith=province).exclude(pk=body.pk)
    return f"{body.name} ({body.place})" if alike.exists() else body.name


def shown(match: Match, issuer: Body | None) -> str:
    """A match in the notation of the table."""
    assert match.reason
    if match.group:
        return f"[{match.group.name}]"
    if match.body:
        return _name(match.body, issuer)
    options = [_name(body, issuer) for body in match.options]
    return f"{options[0]} |" if len(options) == 1 else " | ".join(options) or "?"


@pytest.mark.django_db
def test_every_name_of_the_table() -> None:
    plant()
    wrong = []
    for told in CASES["told"]:
        issuer = Body.objects.get(name=told["issuer"]) if "issuer" in told else None
        resolver = Resolver(issuer, told["at"])
        for words, meant in told["words"]:
            found = " + ".join(
                shown(match, issuer) for _part, match in resolver.resolve_each(words)
            )
            if found != meant:
                wrong.append(f"{told.get('issuer')}: {words!r} is {found!r}, not {meant!r}")
    assert not wrong, "\n".join(wrong)
