"""A province in numbers: bodies, programmes, tasks and updates in bulk, the same for a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from danvan.web.bodies.models import Body, Kind, Level, Membership, Role, User
from danvan.web.core.words import fold
from danvan.web.documents.models import Document, Visibility
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, TaskState, Update

FIELDS = (
    "Công tác tuyên truyền, vận động",
    "Dân vận chính quyền",
    "Phong trào thi đua Dân vận khéo",
    "Thực hiện quy chế dân chủ ở cơ sở",
    "Công tác dân tộc, tôn giáo",
    "Tiếp công dân, đối thoại",
    "",
)
WORK = (
    "Xây dựng kế hoạch tổ chức hội nghị đối thoại giữa người đứng đầu cấp ủy với nhân dân",
    "Tổ chức lớp bồi dưỡng nghiệp vụ công tác dân vận cho cán bộ cơ sở",
    "Rà soát, công khai thủ tục hành chính và địa chỉ tiếp nhận phản ánh, kiến nghị",
    "Xây dựng, nhân rộng mô hình Dân vận khéo gắn với nhiệm vụ chính trị của địa phương",
    "Sơ kết việc thực hiện quy chế dân chủ ở cơ sở, báo cáo kết quả về Ban Chỉ đạo",
    "Kiểm tra việc giải quyết đơn thư, kiến nghị của cử tri sau tiếp xúc",
)
_STATES = (
    (TaskState.COMPLETED, 45),
    (TaskState.IN_PROGRESS, 25),
    (TaskState.NOT_STARTED, 15),
    (TaskState.SUBMITTED, 7),
    (TaskState.RETURNED, 3),
    (TaskState.PAUSED, 3),
    (TaskState.CANCELLED, 2),
)


@dataclass
class Province:
    """What was made: the root, the living communes, and a leader with all roles."""

    root: Body
    bodies: list[Body]
    programmes: list[Programme]
    leader: User


def make_province(
    day: date, *, bodies: int, tasks: int, updates: int, programmes: int = 40, seed: int = 1
) -> Province:
    """Fill an empty database."""
    chance = random.Random(seed)
    root = Body.objects.add_root(
        {"name": "Tỉnh ủy Hải Lâm", "kind": Kind.COMMITTEE, "level": Level.PROVINCE}
    )
    tree = _tree(root, bodies)
    made = [_programme(chance, tree, number, day) for number in range(programmes)]
    rows = [_task(chance, made[number % programmes], number, day) for number in range(tasks)]
    Task.objects.bulk_create(rows, batch_size=500)
    _parts(chance, rows, tree)
    _updates(chance, rows, updates, day)
    return Province(root, tree, made, _leader(root))


def _leader(root: Body) -> User:
    user = User.objects.create_user(
        "lanhdao@example.vn", "Dân vận khéo 2026", full_name="Lê Văn Bí"
    )
    Membership.objects.create(user=user, body=root, role=Role.APPROVER)
    return user


def _tree(root: Body, number: int) -> list[Body]:
    """`number` bodies: a tenth under the root, the others under those."""
    rows: list[Body] = []
    steps = max(1, number // 10)
    for each in range(number):
        top = each < steps
        above = root.path if top else rows[each % steps].path
        step = _step(each + 1)
        name = f"Đảng ủy xã Hải {each + 1}" if top else f"Chi hội số {each + 1}"
        rows.append(
            Body(
                name=name,
                key=fold(name),
                kind=Kind.COMMITTEE if top else Kind.ORGANISATION,
                level=Level.COMMUNE,
                path=above + step,
                depth=2 if top else 3,
                numchild=9 if top else 0,
            )
        )
    Body.objects.bulk_create(rows, batch_size=500)
    root.numchild = steps
    root.save()
    return list(Body.objects.exclude(pk=root.pk))


def _step(number: int) -> str:
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    found = ""
    for _place in range(4):
        number, rest = divmod(number, 36)
        found = digits[rest] + found
    return found


def _programme(chance: random.Random, tree: list[Body], number: int, day: date) -> Programme:
    owner = chance.choice(tree)
    start = day - timedelta(days=chance.randint(30, 700))
    name = f"Kế hoạch số {number + 10}-KH/TU về công tác dân vận năm {start.year}"
    document = Document.objects.create(
        type="plan", code=f"{number + 10}-KH/TU", title=name, owner=owner, issuer=owner, date=start
    )
    return Programme.objects.create(
        document=document,
        name=name,
        owner=owner,
        follower=owner,
        start=start,
        end=start + timedelta(days=540),
        visibility=Visibility.INTERNAL if number % 3 == 0 else Visibility.PUBLIC,
    )


def _task(chance: random.Random, programme: Programme, number: int, day: date) -> Task:
    state = chance.choices([s for s, _w in _STATES], [w for _s, w in _STATES])[0]
    due = programme.start + timedelta(days=chance.randint(20, 540))
    if state == TaskState.COMPLETED:
        due = min(due, day + timedelta(days=20))
    told = min(day, due + timedelta(days=chance.randint(-25, 15)))
    done = state in (TaskState.COMPLETED, TaskState.SUBMITTED)
    task = Task(
        programme=programme,
        order=number,
        clause=f"II.{number % 9 + 1}",
        text=f"{chance.choice(WORK)} ({number})",
        field=FIELDS[number % len(FIELDS)],
        due=None if number % 25 == 0 else due,
        deliverable="Báo cáo" if number % 2 else "",
        proven=number % 4 == 1,
        state=state,
        progress=100 if done else chance.randrange(0, 90, 10),
        submitted_on=told if done else None,
        completed_on=told if state == TaskState.COMPLETED else None,
        updated_at=datetime(day.year, day.month, day.day, tzinfo=UTC)
        - timedelta(days=chance.randint(0, 90)),
    )
    task.first_due = task.due
    task.index()
    return task


def _parts(chance: random.Random, rows: list[Task], tree: list[Body]) -> None:
    parts = []
    for task in rows:
        lead, helper, second = chance.sample(tree, 3)
        parts.append(TaskBody(task=task, body=lead, part=Part.LEAD))
        parts.append(TaskBody(task=task, body=helper, part=Part.COORDINATE))
        if task.order % 10 == 0:
            parts.append(TaskBody(task=task, body=second, part=Part.LEAD))
    TaskBody.objects.bulk_create(parts, batch_size=500)


def _updates(chance: random.Random, rows: list[Task], number: int, day: date) -> None:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    Update.objects.bulk_create(
        (
            Update(
                task=rows[each % len(rows)],
                kind=Update.Kind.PROGRESS,
                at=at - timedelta(days=chance.randint(0, 300)),
                text="Đã triển khai theo kế hoạch, đạt khoảng một nửa.",
            )
            for each in range(number)
        ),
        batch_size=1000,
    )
