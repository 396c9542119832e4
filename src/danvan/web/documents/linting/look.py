"""Looking at the file of a version: for the first time, or anew when the rules have changed."""

from __future__ import annotations

from danvan.apart.reading import Order
from danvan.lint.apart import LOOK, Looked, LookOrder, look_apart
from danvan.reader import Options
from danvan.web.documents.linting.register import known_on
from danvan.web.documents.linting.telling import language
from danvan.web.documents.models import Document, Version


def order_of(
    data: bytes, name: str, limit: int, seconds: float, memory: int, *, cleared: bool = False
) -> Order:
    """The order to read a file that nobody trusts; `limit` in bytes.

    `cleared`: a person said that it is no secret, whatever its head says.
    """
    options = Options(
        allow_secret=cleared,
        max_bytes=limit,
        max_pages=2_000,
        max_letters=5_000_000,
        max_lines=200_000,
    )
    return Order(data, name, options, seconds, memory)


def bytes_of(version: Version) -> bytes:
    """The file as it came; raises FileNotFoundError where the store lost it."""
    with version.file.open("rb") as file:
        return bytes(file.read())


def look_at(order: Order, document: Document | None, want: str = LOOK) -> Looked:
    """Read and look; what a person set aside of the document is neither commented nor mended.

    Comments are in the reader's language.
    Raises ReaderError, and NoDraft where the file cannot be written to.
    """
    known = known_on(document.date if document else None)
    passed_over: frozenset[str] = frozenset()
    if document and want != LOOK:
        passed_over = frozenset(document.set_aside.values_list("mark", flat=True))
    return look_apart(LookOrder(order, known, want, passed_over, language()))
