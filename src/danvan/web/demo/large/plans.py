"""Programmes of a province: its own for all communes, those of its offices, one of each commune."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random

from danvan.web.bodies.models import Body, BodyGroup, Kind
from danvan.web.core.deadlines.periods import between, last_day
from danvan.web.demo.large.land import Commune, Land, Province, places
from danvan.web.demo.large.paper import Paper
from danvan.web.demo.phrases import Theme, Voice, parted, period_of, themes, words
from danvan.web.documents.models import Document, Visibility
from danvan.web.programmes.models import Every, Part, Programme, Task, TaskBody

SHARED = "Đảng ủy các xã, phường, đặc khu"
BY_GOVERNMENT = "Ủy ban nhân dân các xã, phường, đặc khu"


@dataclass
class Drawn:
    """One task with its parts and theme; `children` are shares or occurrences.

    `ordered` says that the theme's results are told in their order, each once.
    """

    task: Task
    theme: Theme
    where: list[str]
    lead: Body | None
    coordinators: list[Body] = field(default_factory=list)
    children: list[Drawn] = field(default_factory=list)
    ordered: bool = False

    def parts(self) -> Iterator[TaskBody]:
        if self.lead:
            yield TaskBody(task=self.task, body=self.lead, part=Part.LEAD)
        for body in self.coordinators:
            yield TaskBody(task=self.task, body=body, part=Part.COORDINATE)

    @property
    def rows(self) -> int:
        return 1 + len(self.children)


@dataclass
class Plan:
    """A programme not yet written: its document on paper, its tasks, themes for indicators."""

    programme: Programme
    paper: Paper
    tasks: list[Drawn]
    themes: list[Theme]
    receivers: list[Body]

    @property
    def leaves(self) -> Iterator[Drawn]:
        for drawn in self.tasks:
            yield from drawn.children or [drawn]


class Planner:
    """Draws plans until there are as many tasks as were asked for."""

    def __init__(self, rng: Random, at: date, land: Land) -> None:
        self.rng, self.at, self.land = rng, at, land
        self.voice = Voice(rng)
        self.themes = list(themes().values())
        self.number = count(1)

    def plan_all(self, of_commune: int, tasks: int) -> Iterator[Plan]:
        """Plans of communes, then of provinces in turn, the last with what is missing."""
        left = tasks
        for plan in self._plans(of_commune):
            size = sum(drawn.rows for drawn in plan.tasks)
            if size >= left:
                break
            left -= size
            yield plan
        while left > 0:
            yield self._of_province(self.land.provinces[0], single=min(left, 140), shared=0)
            left -= min(left, 140)

    def _plans(self, of_commune: int) -> Iterator[Plan]:
        if self.land.centre:
            yield self._of_all(self.land.centre)
        for province in self.land.provinces:
            for commune in province.communes:
                yield self._of_commune(commune, of_commune)
        while True:
            for province in self.land.provinces:
                yield self._of_province(province, single=self.rng.randint(24, 44), shared=4)

    def _of_commune(self, commune: Commune, size: int) -> Plan:
        issued = self._issued()
        chosen = self.rng.sample(self.themes, 5)
        where = self.rng.sample(words()["hamlets"], 6)
        plan = self._plan(
            commune.committee, commune.follower, issued, chosen, [],
            f"Kế hoạch thực hiện công tác dân vận năm {issued.year} của Đảng bộ {commune.place}",
            ("plan", "KH/ĐU"),
        )  # fmt: skip
        for at in range(size):
            theme = chosen[at * len(chosen) // size]
            office = self._office(commune)
            drawn = self._drawn(plan, theme, where, theme.local, office)
            drawn.coordinators = self._some(commune.offices, office)
            plan.tasks.append(drawn)
        return self._finish(plan)

    def _office(self, commune: Commune) -> Body:
        """The commune's administration has half of the work, the others share the rest."""
        if self.rng.random() < 0.5:
            return commune.offices[0]
        return self.rng.choice([body for body in commune.offices if body.kind != Kind.ARMED])

    def _of_province(self, province: Province, *, single: int, shared: int) -> Plan:
        issued = self._issued()
        party = self.rng.random() < 0.5
        bodies = province.bodies
        owner = bodies["Tỉnh ủy Hải Lâm" if party else "Ủy ban nhân dân tỉnh Hải Lâm"]
        follower = bodies[
            "Ban Tuyên giáo và Dân vận Tỉnh ủy" if party else "Văn phòng Ủy ban nhân dân tỉnh"
        ]
        kind, name = ("action_programme", "CTr/TU") if party else ("plan", "KH-UBND")
        chosen = self.rng.sample(self.themes, 5)
        topic = self.rng.choice(places()["topics"])
        receivers = [commune.committee for commune in province.communes]
        first = "Chương trình hành động" if party else "Kế hoạch"
        title = f"{first} {topic} {self._span(issued)}"
        plan = self._plan(owner, follower, issued, chosen, receivers, title, (kind, name))
        where = [commune.place for commune in province.communes]
        group = province.groups[SHARED if party else BY_GOVERNMENT]
        recurring = self.rng.sample(range(single), min(2, single)) if shared else []
        for at in range(single):
            theme = chosen[at * len(chosen) // single]
            lead = bodies[self.rng.choice(theme.leads)]
            drawn = self._drawn(plan, theme, where, theme.tasks, lead)
            drawn.coordinators = self._some([bodies[n] for t in chosen for n in t.leads], lead)
            if at in recurring:
                self._recur(drawn, issued)
            plan.tasks.append(drawn)
        for theme in chosen[:shared]:
            members = [c.committee if party else c.offices[0] for c in province.communes]
            plan.tasks.append(self._shared(plan, theme, where, group, members))
        return self._finish(plan)

    def _of_all(self, centre: Body) -> Plan:
        """The programme above the provinces: nearly everything is shared out to all of them."""
        issued = self.at - timedelta(days=420)
        chosen = self.rng.sample(self.themes, 5)
        members = [province.committee for province in self.land.provinces[1:]]
        topic = places()["topics"][0]
        title = f"Chương trình mẫu toàn quốc {topic} {self._span(issued)}"
        plan = self._plan(
            centre, centre, issued, chosen, members, title, ("action_programme", "CTr/BCĐ")
        )
        where = [body.place for body in members]
        group = self.land.everywhere
        assert group is not None
        for theme in chosen:
            for _twice in range(2):
                plan.tasks.append(self._shared(plan, theme, where, group, members))
        return self._finish(plan)

    def _plan(
        self, owner: Body, follower: Body, issued: date, chosen: list[Theme],
        receivers: list[Body], title: str, sign: tuple[str, str],
    ) -> Plan:  # fmt: skip
        kind, letters = sign
        title = title.strip()
        document = Document(
            type=kind,
            code=f"{next(self.number)}-{letters}",
            title=title,
            issuer_name=owner.name,
            issuer=owner,
            owner=owner,
            date=issued,
            visibility=Visibility.PUBLIC if self.rng.random() < 0.7 else Visibility.INTERNAL,
        )
        programme = Programme(
            document=document,
            name=title,
            owner=owner,
            follower=follower,
            start=issued,
            end=date(issued.year + (1 if receivers else 0), 12, 31),
            visibility=document.visibility,
        )
        return Plan(programme, Paper(document), [], chosen, receivers)

    def _drawn(
        self,
        plan: Plan,
        theme: Theme,
        where: list[str],
        phrases: tuple[str, ...],
        lead: Body | None,
    ) -> Drawn:
        due = self._due(plan.programme)
        text, product = parted(self.voice.one(phrases, where=where, period=period_of(due)))
        task = Task(
            programme=plan.programme,
            order=len(plan.tasks) + 1,
            text=text,
            field=theme.section,
            due=due,
            deliverable=product,
            weight=self.rng.choice((1, 1, 1, 2, 3)),
        )
        return Drawn(task, theme, where, lead)

    def _shared(
        self, plan: Plan, theme: Theme, where: list[str], group: BodyGroup, members: list[Body]
    ) -> Drawn:
        top = self._drawn(plan, theme, where, theme.shared, None)
        top.task.leaf, top.task.group = False, group
        hamlets = words()["hamlets"]
        for body in members:
            share = self._child(top.task)
            top.children.append(Drawn(share, theme, hamlets, body))
        return top

    def _recur(self, drawn: Drawn, issued: date) -> None:
        """Every quarter from the start to half a year ahead."""
        top = drawn.task
        top.text += "; định kỳ hằng quý"
        top.leaf, top.every, top.due = False, Every.QUARTER, None
        for start in between(Every.QUARTER, issued, self.at + timedelta(days=100)):
            child = self._child(top)
            child.period_start, child.due = start, last_day(Every.QUARTER, start)
            drawn.children.append(
                Drawn(child, drawn.theme, drawn.where, drawn.lead, drawn.coordinators)
            )

    def _child(self, top: Task) -> Task:
        names = ("programme", "order", "text", "field", "due", "deliverable", "weight", "every")
        return Task(parent=top, **{name: getattr(top, name) for name in names})

    def _finish(self, plan: Plan) -> Plan:
        """Write the tasks on the paper of the document; each gets its clause and its place."""
        for section in plan.themes:
            plan.paper.section(section.section)
            for drawn in plan.tasks:
                if drawn.theme is section:
                    plan.paper.task(drawn.task, drawn.lead, drawn.coordinators)
                    for child in drawn.children:
                        for name in ("clause", "start", "end"):
                            setattr(child.task, name, getattr(drawn.task, name))
        return plan

    def _issued(self) -> date:
        return self.at - timedelta(days=self.rng.randint(45, 500))

    def _due(self, programme: Programme) -> date:
        """The end of a month or any day, up to half a year from today."""
        assert programme.end is not None
        days = min((programme.end - programme.start).days, 560)
        due = programme.start + timedelta(days=self.rng.randint(40, max(days, 60)))
        due = min(due, self.at + timedelta(days=200))
        return last_day(Every.MONTH, due.replace(day=1)) if self.rng.random() < 0.6 else due

    def _some(self, bodies: list[Body], lead: Body) -> list[Body]:
        found = self.rng.sample(bodies, self.rng.choice((0, 0, 1, 1, 2)))
        return [b for at, b in enumerate(found) if b is not lead and b not in found[:at]]

    @staticmethod
    def _span(issued: date) -> str:
        return f"giai đoạn {issued.year} - {issued.year + 4}"
