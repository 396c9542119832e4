"""The tree as it is shown: the branches that are open, each with a page of its children."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from danvan.web.bodies.models import Body
from danvan.web.bodies.querysets import BodyQuerySet

PAGE = 100  # children shown at once
_STEP = Body.steplen


@dataclass
class Node:
    """A body in the tree; `children` is None while they are not loaded."""

    body: Body
    children: Branch | None = None

    @property
    def folds(self) -> bool:
        """Whether anything stands below."""
        return self.body.numchild > 0


@dataclass
class Branch:
    """A page of children, of `parent` (None: the roots) beginning with the number `start`."""

    nodes: list[Node] = field(default_factory=list)
    parent: Body | None = None
    start: int = 0
    more: bool = False

    @property
    def before(self) -> int | None:
        """Where the page before begins."""
        return max(0, self.start - PAGE) if self.start else None

    @property
    def after(self) -> int | None:
        """Where the page after begins."""
        return self.start + PAGE if self.more else None


def branch(bodies: BodyQuerySet, parent: Body | None, start: int = 0) -> Branch:
    """One page of the children of `parent` among `bodies`."""
    found = bodies.children_of(parent) if parent else bodies.filter(depth=1)
    some = list(found.order_by("path")[start : start + PAGE + 1])
    nodes = [Node(body) for body in some[:PAGE]]
    return Branch(nodes, parent, start, len(some) > PAGE)


def tree(bodies: BodyQuerySet, opened: Body | None, start: int = 0) -> Branch:
    """The roots, with the branches open on the way to `opened` and below it."""
    roots = branch(bodies, None)
    _open(bodies, roots, opened, start)
    if opened is None and len(roots.nodes) == 1:
        roots.nodes[0].children = branch(bodies, roots.nodes[0].body)
    return roots


def _open(bodies: BodyQuerySet, level: Branch, opened: Body | None, start: int) -> None:
    while opened:
        node = _on_the_way(bodies, level, opened)
        if node is None or not node.folds:
            return
        last = node.body == opened
        node.children = level = branch(bodies, node.body, start if last else 0)
        if last:
            return


def _on_the_way(bodies: BodyQuerySet, level: Branch, opened: Body) -> Node | None:
    """The node that leads to `opened`; one that is not on the page is put in front."""
    for node in level.nodes:
        if opened.path.startswith(node.body.path):
            return node
    depth = (level.parent.depth if level.parent else 0) + 1
    body = bodies.filter(path=opened.path[: depth * _STEP]).first()
    if body is None:
        return None
    level.nodes.insert(0, Node(body))
    return level.nodes[0]


def ways(bodies: Iterable[Body]) -> dict[str, list[Body]]:
    """For each path the bodies above it, the highest first; one query for all."""
    paths = [body.path for body in bodies]
    above = {path[:end] for path in paths for end in range(_STEP, len(path), _STEP)}
    held = {body.path: body for body in Body.objects.filter(path__in=above)}
    return {
        path: [held[path[:end]] for end in range(_STEP, len(path), _STEP) if path[:end] in held]
        for path in paths
    }
