"""What the search of the head finds: each app tells its finder in its AppConfig.

`finder = "danvan.web.programmes.finding.find"`: a function `find(by, words, most)` that gives
groups of what `by` may see, each with at most `most` rows and the way to all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from danvan.web.core.places import here


@dataclass(frozen=True, slots=True)
class Found:
    """One thing: its name, where it stands, what it is; `standing` as in `marks.MARKS`."""

    words: str
    url: str
    under: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The first rows of a kind of thing; `all` leads to the list of all, empty where it ends."""

    words: str | Promise
    icon: str
    rows: list[Found]
    all: str


def group(place: str, words: str, rows: Iterable[Found], most: int) -> Group:
    """The group of a place of the office; `rows` are one more than `most` where there are more."""
    found, known = list(rows), here(place, "")
    assert known is not None  # a key of PLACES
    more = len(found) > most and known.exists
    query = urlencode({"q": words})
    return Group(known.words, known.icon, found[:most], f"{known.path}?{query}" if more else "")


def find(by: Any, words: str, most: int) -> list[Group]:
    """The groups in which something was found, in the order of the rail as far as apps know it."""
    finders = (getattr(app, "finder", "") for app in apps.get_app_configs())
    found = [each for name in finders if name for each in import_string(name)(by, words, most)]
    return [each for each in found if each.rows]
