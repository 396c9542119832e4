"""The document behind a made-up programme: its text, its clauses, where each task stands in it."""

from __future__ import annotations

from hashlib import sha256

from django.core.files.base import ContentFile

from danvan.web.bodies.models import Body
from danvan.web.core.clock import now
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.models import Clause, Document, Version
from danvan.web.programmes.models import Task

_ROMAN = ("I", "II", "III", "IV", "V", "VI")


class Paper:
    """A text that grows by sections and tasks; `write` makes a version of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.version = Version(document=document)
        self.clauses: list[Clause] = []
        self._text = f"{document.title.upper()}\n"
        self._section: Clause | None = None
        self._within = 0

    def section(self, heading: str) -> None:
        """The next section, numbered in Roman."""
        number = _ROMAN[sum(clause.level == 1 for clause in self.clauses)]
        self._within = 0
        self._section = self._clause(number, f"{number}.", heading.upper(), "", 1)

    def task(self, task: Task, lead: Body | None, coordinators: list[Body]) -> None:
        """The next clause of the section; the task learns its clause and place."""
        assert self._section is not None
        self._within += 1
        path = f"{self._section.path}.{self._within}"
        words = _sentence(task, lead, coordinators)
        clause = self._clause(path, f"{self._within}.", "", words, 2)
        task.clause, task.start, task.end = path, clause.end - len(words), clause.end
        task.version = self.version

    def _clause(self, path: str, label: str, heading: str, text: str, level: int) -> Clause:
        start = len(self._text)
        self._text += f"{label} {heading or text}\n"
        clause = Clause(
            version=self.version,
            parent=self._section if level > 1 else None,
            order=len(self.clauses),
            path=path,
            label=label,
            level=level,
            heading=heading,
            text=text,
            start=start,
            end=len(self._text) - 1,
        )
        self.clauses.append(clause)
        return clause

    def write(self) -> None:
        """Save the document, its version with the text as a file, and the clauses."""
        self.document.save()
        content = self._text.encode()
        version = self.version
        version.document = self.document
        version.name = "van-ban.txt"
        version.media_type, version.size = "text/plain", len(content)
        version.sha256 = sha256(content).hexdigest()
        version.status, version.text = Version.Status.SETTLED, self._text
        version.read_at = version.settled_at = now()
        version.file.save(f"{version.sha256[:20]}.txt", ContentFile(content), save=False)
        version.save()
        tops = [clause for clause in self.clauses if clause.parent is None]
        Clause.objects.bulk_create(tops)
        for clause in self.clauses:
            clause.version, clause.parent = version, clause.parent
        below = [clause for clause in self.clauses if clause.parent is not None]
        Clause.objects.bulk_create(below, batch_size=500)


def _sentence(task: Task, lead: Body | None, coordinators: list[Body]) -> str:
    who = str(task.group) if task.group else (lead.name if lead else "")
    if coordinators:
        who += " chủ trì, phối hợp với " + ", ".join(body.name for body in coordinators)
    words = f"{who}: {task.text[:1].lower()}{task.text[1:]}"
    return f"{words}; hoàn thành trước ngày {day(task.due)}." if task.due else f"{words}."
