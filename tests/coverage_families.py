"""The labelled families of documents: parents, children, and what a person found to match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from danvan.coverage import COVERED, PARTLY, Item, items
from danvan.reader import Reading, read

ROOT = Path(__file__).parents[1]
FAMILIES = Path(__file__).with_name("coverage") / "families"
SEEDS = ROOT.parent / "shared" / "seeds"
DEMO = ROOT / "src" / "danvan" / "web" / "demo" / "documents"
SAMPLES = ROOT / "samples" / "documents"
HALVES = ("development", "held-out")

_LABEL = re.compile(r"\[\[(=|~)? ?([\w-]+|0)\]\]")
_MARK = re.compile(r"^(?:\d+(?:\.\d+)*\.|[a-zđ]\)|-)\s+")
_KINDS = {"=": COVERED, "~": PARTLY}


@dataclass
class Child:
    """One child: its items, and for each of its duties the parent's duties that it carries out."""

    name: str
    reading: Reading
    labels: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def items(self) -> tuple[Item, ...]:
        return items(self.reading)


@dataclass
class Family:
    """A parent with its children; `whole` are cells whose parts together do the whole work."""

    name: str
    reading: Reading
    children: list[Child] = field(default_factory=list)

    @property
    def parents(self) -> tuple[Item, ...]:
        return items(self.reading)

    def cells(self) -> dict[tuple[str, str], str]:
        """The kind of each parent duty and child that match at all; the strongest label counts."""
        found: dict[tuple[str, str], str] = {}
        for child in self.children:
            for labels in child.labels.values():
                for parent, kind in labels.items():
                    if found.get((parent, child.name)) != COVERED:
                        found[parent, child.name] = kind
        return found

    def pairs(self) -> dict[tuple[str, str, str], str]:
        """The kind of each (parent duty, child, clause) that match at all."""
        return {
            (parent, child.name, clause): kind
            for child in self.children
            for clause, labels in child.labels.items()
            for parent, kind in labels.items()
        }

    def considered(self) -> int:
        """How many pairs of a parent's duty and a child's duty were judged."""
        return len(_duties(self.parents)) * sum(
            len(_duties(child.items)) for child in self.children
        )


def names(half: str) -> list[str]:
    """The families of a half, in alphabetical order."""
    return sorted(path.stem for path in (FAMILIES / half).glob("*.txt"))


def needs_seeds(half: str, name: str) -> bool:
    return "%parent seed:" in (FAMILIES / half / f"{name}.txt").read_text(encoding="utf-8")


@cache
def family(half: str, name: str) -> Family:
    """A family read from its file; ValueError where a label names what is not there."""
    text = (FAMILIES / half / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^%(?=parent|child)", text, flags=re.M)[1:]
    head, tags = _parent(blocks[0])
    found = Family(name, head)
    for block in blocks[1:]:
        found.children.append(_child(block, tags, {item.key for item in _duties(found.parents)}))
    return found


def _parent(block: str) -> tuple[Reading, dict[str, str]]:
    """The parent and, for each short name of a duty, its clause."""
    reading, lines = _open(block)
    duties = _duties(items(reading))
    tags = {name: _find(line, duties) for line in lines for _, name in _LABEL.findall(line)}
    for line in block.splitlines():
        if line.startswith("%tag "):
            clause, name = line.split()[1:]
            tags[name] = clause
    missing = {item.key for item in duties} - set(tags.values()) if tags else set()
    if missing:
        raise ValueError(f"duties of the parent without a name: {sorted(missing)}")
    return reading, tags


def _child(block: str, tags: dict[str, str], parents: set[str]) -> Child:
    reading, lines = _open(block)
    child = Child(block.split("\n", 1)[0].split()[1], reading)
    duties = _duties(items(reading))
    told = [(_find(line, duties), *label) for line in lines for label in _LABEL.findall(line)]
    for line in block.splitlines():
        if line.startswith("%label "):
            clause, kind, *name = line.split()[1:]
            told.append((clause, kind, name[0] if name else "0"))
    for clause, kind, name in told:
        own = child.labels.setdefault(clause, {})
        if name != "0":
            own[tags.get(name, name)] = _KINDS[kind]
    _check(child, {item.key for item in duties}, parents)
    return child


def _check(child: Child, duties: set[str], parents: set[str]) -> None:
    if set(child.labels) != duties:
        raise ValueError(f"{child.name}: labels and duties differ: {set(child.labels) ^ duties}")
    unknown = {name for labels in child.labels.values() for name in labels} - parents
    if unknown:
        raise ValueError(f"{child.name}: no such duties of the parent: {sorted(unknown)}")


def _open(block: str) -> tuple[Reading, list[str]]:
    """The document of a block, and its lines that carry labels."""
    first, *lines = block.split("\n")
    source = first.split()[1] if len(first.split()) > 1 else ""
    where, _, name = source.partition(":")
    if where == "seed":
        return read(next(SEEDS.glob(f"{name}*"))), []
    if where == "demo":
        return read(DEMO / name), []
    if "." in source:
        return read(SAMPLES / source), []
    text = "\n".join(_LABEL.sub("", line).rstrip() for line in lines)
    return read(text.encode(), f"{source or 'parent'}.txt"), [ln for ln in lines if "[[" in ln]


def _duties(own: tuple[Item, ...]) -> list[Item]:
    return [item for item in own if item.is_duty]


def _find(line: str, duties: list[Item]) -> str:
    """The clause that a labelled line became."""
    words = _MARK.sub("", _LABEL.sub("", line).strip())
    found = [item.key for item in duties if words in item.text or item.text in words]
    if len(found) != 1:
        raise ValueError(f"not one duty but {found}: {words}")
    return found[0]


def families(half: str) -> Iterator[Family]:
    """The families of a half that can be read here."""
    for name in names(half):
        if SEEDS.is_dir() or not needs_seeds(half, name):
            yield family(half, name)
