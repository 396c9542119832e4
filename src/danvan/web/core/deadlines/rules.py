"""The rules of the repository: `data/*.toml`, checked when they are read."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from danvan.web.core.deadlines.rule import DayOff, Extending, Length, Rule, Unit, Variant

DATA = Path(__file__).with_name("data")
TOPICS = ("letters", "complaints", "denunciations", "receptions", "petitions", "others")


class BadRule(ValueError):
    """A file of rules that cannot be used; names the file, the rule and the value."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, with all its dated versions, in the order of the files."""
    found = tuple(rule for topic in TOPICS for rule in load(DATA / f"{topic}.toml"))
    _check_once(found)
    return found


def rule(key: str, at: date) -> Rule:
    """The version of the rule that holds on the day; KeyError where there is none."""
    for each in rules():
        if each.key == key and each.at(at):
            return each
    raise KeyError(key)


def load(path: Path) -> list[Rule]:
    """The rules of one file. Raises BadRule."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadRule(f"{path.name}: {error}") from error
    return [_rule(each, path) for each in data.get("rule", [])]


def _rule(data: dict[str, Any], path: Path) -> Rule:
    where = f"{path.name}: {data.get('key', '?')}"
    known(data, _RULE, where)
    for name in ("key", "name", "start"):
        if not str(data.get(name, "")).strip():
            raise BadRule(f"{where}: {name} is missing")
    if not isinstance(data.get("verified"), bool):
        raise BadRule(f"{where}: verified must be true or false")
    made = {name: data[name] for name in _PLAIN if name in data}
    rule = Rule(
        **made,
        topic=path.stem,
        length=length(data["length"], where) if "length" in data else None,
        day_off=choice(DayOff, data.get("day_off", DayOff.NEXT), where),
        variants=MappingProxyType(
            {key: _variant(key, each, where) for key, each in data.get("variant", {}).items()}
        ),
        extending=_extending(data.get("extending"), where),
    )
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        raise BadRule(f"{where}: valid_to is before valid_from")
    return rule


_PLAIN = (
    "key", "name", "start", "law", "article", "verified", "valid_from", "valid_to",
    "from_next_day", "suspension", "note",
)  # fmt: skip
_RULE = {*_PLAIN, "length", "day_off", "variant", "extending"}
_VARIANT = {"name", "length", "verified", "decided_by", "extending"}
_EXTENDING = {"times", "length", "who", "needs_reason"}


def _variant(key: str, data: dict[str, Any], where: str) -> Variant:
    where = f"{where}.{key}"
    known(data, _VARIANT, where)
    if not data.get("name") or not isinstance(data.get("verified"), bool) or "length" not in data:
        raise BadRule(f"{where}: a variant has name, length and verified")
    return Variant(
        key,
        data["name"],
        length(data["length"], where),
        data["verified"],
        data.get("decided_by", ""),
        _extending(data.get("extending"), where),
    )


def _extending(data: dict[str, Any] | None, where: str) -> Extending | None:
    if data is None:
        return None
    known(data, _EXTENDING, where)
    if not isinstance(data.get("times"), int) or data["times"] < 0:
        raise BadRule(f"{where}: extending.times is a number, 0 for any")
    more = length(data["length"], where) if "length" in data else None
    return Extending(data["times"], more, data.get("who", ""), data.get("needs_reason", True))


def length(text: str, where: str) -> Length:
    """`30 calendar`, `10 working`, `2 month`."""
    number, _, unit = str(text).partition(" ")
    if not number.isdecimal() or not 1 <= int(number) <= 3650:
        raise BadRule(f"{where}: length {text!r} is not a number and a unit")
    return Length(int(number), choice(Unit, unit, where))


def choice(kind: Any, value: str, where: str) -> Any:
    try:
        return kind(value)
    except ValueError:
        raise BadRule(f"{where}: {value!r} is none of {[str(each) for each in kind]}") from None


def known(data: dict[str, Any], names: set[str], where: str) -> None:
    if strange := set(data) - names:
        raise BadRule(f"{where}: unknown {sorted(strange)}")


def _check_once(found: tuple[Rule, ...]) -> None:
    """On no day do two versions of a rule hold."""
    by_key: dict[str, list[Rule]] = {}
    for each in found:
        by_key.setdefault(each.key, []).append(each)
    for key, versions in by_key.items():
        spans = sorted((v.valid_from or date.min, v.valid_to or date.max) for v in versions)
        for (_first, last), (start, _end) in pairwise(spans):
            if start <= last:
                raise BadRule(f"{key}: two versions hold on {start}")
