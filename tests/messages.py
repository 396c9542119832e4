"""What of the interface is to be translated, read from the code, and the catalogues as they are."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation.template import templatize

SEPARATOR = "\x04"  # between context and words, as gettext keeps them

_MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop"}
_PLURALS = {"ngettext", "ngettext_lazy"}
_CONTEXTS = {"pgettext", "pgettext_lazy"}
_STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_IN_TEMPLATE = re.compile(
    rf"(?<!\w)(_|gettext|ngettext|pgettext)\({_STRING}(?:, {_STRING})?", re.DOTALL
)
_PO_STRING = re.compile(r'^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?(".*")$')


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that a page may show; `plural` where they are counted."""

    words: str
    plural: str = ""


@dataclass(slots=True)
class Told:
    """One entry of a catalogue: its translations by number, whether somebody doubts them."""

    plural: str = ""
    says: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False


def wanted(folder: Path) -> dict[Wanted, Path]:
    """Every message under `folder`, with a file that has it."""
    found: dict[Wanted, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".py":
            found |= dict.fromkeys(in_python(path.read_text(encoding="utf-8")), path)
        elif path.suffix in (".html", ".txt") and "templates" in path.parts:
            found |= dict.fromkeys(in_template(path.read_text(encoding="utf-8")), path)
    return found


def in_python(code: str) -> Iterator[Wanted]:
    """Messages in calls of gettext, whatever it is called."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        words = [a.value for a in node.args if isinstance(a, ast.Constant)]
        told = [str(each) for each in words]
        if name in _MARKS and told:
            yield Wanted(told[0])
        elif name in _PLURALS and len(told) > 1:
            yield Wanted(told[0], told[1])
        elif name in _CONTEXTS and len(told) > 1:
            yield Wanted(told[0] + SEPARATOR + told[1])


def in_template(source: str) -> Iterator[Wanted]:
    """Messages in tags, in blocks and in arguments of filters."""
    for kind, first, second in _IN_TEMPLATE.findall(templatize(source)):
        words, more = ast.literal_eval(first), ast.literal_eval(second) if second else ""
        if kind == "ngettext":
            yield Wanted(words, more)
        else:
            yield Wanted(words + SEPARATOR + more if kind == "pgettext" else words)


def catalogue(path: Path) -> dict[str, Told]:
    """A .po file: its entries by their words (after the context, if there is one)."""
    found: dict[str, Told] = {}
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        parts, fuzzy = _parts(paragraph)
        if "msgid" not in parts:
            continue
        context = parts.get("msgctxt")
        key = parts["msgid"] if context is None else context + SEPARATOR + parts["msgid"]
        says = {
            int(name[7:-1] or 0): words
            for name, words in parts.items()
            if name.startswith("msgstr")
        }
        found[key] = Told(parts.get("msgid_plural", ""), says, fuzzy)
    return found


def _parts(paragraph: str) -> tuple[dict[str, str], bool]:
    parts: dict[str, str] = {}
    at = ""
    for line in paragraph.splitlines():
        if told := _PO_STRING.match(line):
            at = told[1] or at
            parts[at] = parts.get(at, "") + ast.literal_eval(told[2])
    return parts, bool(re.search(r"^#,.*\bfuzzy\b", paragraph, re.MULTILINE))


def compiled(path: Path) -> dict[str, dict[int, str]]:
    """A .mo file in the same shape, without its header."""
    with path.open("rb") as file:
        kept = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    found: dict[str, dict[int, str]] = {}
    for key, words in kept.items():
        name, number = key if isinstance(key, tuple) else (key, 0)
        if name:
            found.setdefault(name, {})[number] = words
    return found
