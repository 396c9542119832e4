"""Bytes of one file, or a ReaderError that says in Vietnamese why there are none."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

from danvan.reader.errors import ReaderError

_CAUSES = {
    errno.ENOENT: ("not_found", "Không có tệp này; xin kiểm tra lại tên và thư mục."),
    errno.EACCES: ("not_allowed", "Không có quyền đọc tệp này; hãy xin cấp quyền đọc rồi thử lại."),
    errno.EPERM: ("not_allowed", "Không có quyền đọc tệp này; hãy xin cấp quyền đọc rồi thử lại."),
    errno.EISDIR: ("not_a_file", "Đây là thư mục, không phải tệp."),
    errno.ENAMETOOLONG: ("not_found", "Tên tệp quá dài; xin đặt tên ngắn hơn."),
}


def load(path: Path, max_bytes: int) -> bytes:
    """The bytes of `path`; a file above `max_bytes` is refused without being read whole."""
    try:
        with path.open("rb") as file:
            return load_stream(file, max_bytes)
    except (OSError, ValueError) as error:
        raise _no_bytes(error) from error


def load_stream(stream: BinaryIO, max_bytes: int) -> bytes:
    """The rest of `stream`, at most `max_bytes`."""
    try:
        data = stream.read(max_bytes + 1)
    except OSError as error:
        raise _no_bytes(error) from error
    if len(data) > max_bytes:
        raise ReaderError(
            "too_large",
            f"Tệp lớn hơn {max_bytes // 1_000_000} MB; xin chia thành nhiều tệp nhỏ hơn.",
        )
    return data


def _no_bytes(error: OSError | ValueError) -> ReaderError:
    """What to tell the user of a file that could not be opened or read."""
    number = error.errno if isinstance(error, OSError) else errno.ENOENT
    code, message = _CAUSES.get(
        number or 0, ("broken", f"Hệ thống không đọc được tệp ({error}); xin thử chép lại tệp.")
    )
    return ReaderError(code, message)
