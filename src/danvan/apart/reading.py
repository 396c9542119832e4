"""One file read in a process of its own, with a limit on its time and its memory."""

from __future__ import annotations

import selectors
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from danvan.apart.limit import TimeUp, time_limit
from danvan.apart.process import Gone, Process, died
from danvan.apart.serving import serve
from danvan.reader import Options, ReaderError, read

if TYPE_CHECKING:
    from danvan.reader import Reading

GRACE = 2.0  # seconds after the limit in which the process may still say so itself


class Order(NamedTuple):
    """One file and its limits: seconds, and bytes of address space (None: no limit)."""

    data: bytes
    name: str
    options: Options
    seconds: float
    memory: int | None = None


class Failure(NamedTuple):
    """A ReaderError as it travels between processes."""

    code: str
    message: str


def read_apart(order: Order) -> Reading:
    """The Reading of a file; raises ReaderError, also where the process hangs, dies or is full."""
    reading: Reading = ask("danvan.apart.reading", order, order.seconds)
    return reading


def ask(module: str, order: Any, seconds: float) -> Any:
    """What `module`, run as a process, answers to an order; raises ReaderError as `read_apart`.

    Nothing that the process wrote outlives the call.
    """
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        process = Process(module, Path(folder))
        try:
            process.order(order)
            return _answer(process, seconds)
        finally:
            process.kill()


def _answer(process: Process, seconds: float) -> Any:
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        if not selector.select(seconds + GRACE):
            raise ReaderError(*_too_long(seconds))
    try:
        answer = process.answer()
    except Gone as gone:
        raise ReaderError("broken", died(gone.code)) from None
    if isinstance(answer, Failure):
        raise ReaderError(*answer)
    return answer


def perform(order: Order) -> Any:
    """The inside: a Reading, or the Failure that tells why there is none."""
    return guarded(order, lambda: read(order.data, order.name, order.options))


def guarded(order: Order, work: Callable[[], Any]) -> Any:
    """What `work` answers within the limits of the order, or the Failure that tells why not."""
    _bound(order.memory)
    try:
        with time_limit(order.seconds):
            return work()
    except TimeUp:
        return _too_long(order.seconds)
    except ReaderError as error:
        return Failure(error.code, str(error))
    except MemoryError:
        return Failure("too_large", "Không đủ bộ nhớ để đọc tệp này; xin chia nhỏ tệp.")
    except Exception as error:
        words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Failure("broken", f"Lỗi ngoài dự kiến khi đọc tệp ({words}); xin báo lại.")


def _bound(memory: int | None) -> None:
    """Let the process have no more than `memory` bytes, where the system can be told so."""
    if memory is None:
        return
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _too_long(seconds: float) -> Failure:
    return Failure("timeout", f"Đọc quá {seconds:g} giây, đã dừng; xin chia nhỏ tệp.")


if __name__ == "__main__":
    # The module that others import, not this second copy of it: an Order is one of its own.
    from danvan.apart.reading import perform as answer

    serve(answer)
