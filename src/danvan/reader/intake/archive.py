"""Zip files opened with care: limits while unpacking, and a sentence for each way to be broken."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from danvan.reader.errors import ReaderError
from danvan.reader.options import Options

_SUSPECT_SIZE = 20_000_000  # smaller parts may be as dense as they like
_SUSPECT_RATIO = 200  # office files reach 100 in long tables of empty cells
_CHUNK = 1 << 20
# What zipfile lets through where offsets or sizes lie.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError,
    OSError,
)  # fmt: skip


class Archive:
    """The parts of a zip file, unpacked one by one within the limits of `options`."""

    def __init__(self, data: bytes, options: Options) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise broken() from error
        self._left = options.max_unpacked
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes | None:
        """The part of that name, or None where there is none."""
        if name not in self.names:
            return None
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise encrypted()
        dense = info.file_size > _SUSPECT_RATIO * info.compress_size
        if info.file_size > self._left or (dense and info.file_size > _SUSPECT_SIZE):
            raise too_large()
        try:
            return self._unpack(info)
        except _FAULTS as error:
            raise broken() from error

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of one part; the size that the zip states is not believed."""
        chunks: list[bytes] = []
        with self._zip.open(info) as part:
            while chunk := part.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise too_large()
                chunks.append(chunk)
        return b"".join(chunks)


def broken() -> ReaderError:
    """The error for a file that is cut off or damaged."""
    return ReaderError(
        "broken", "Tệp bị hỏng hoặc tải về chưa hết. Hãy tải lại hoặc xin lại bản khác."
    )


def encrypted() -> ReaderError:
    """The error for a file that asks for a password."""
    return ReaderError(
        "encrypted", "Tệp được đặt mật khẩu. Hãy mở tệp rồi lưu lại bản không có mật khẩu."
    )


def too_large() -> ReaderError:
    """The error for a zip that unpacks to far more than a document needs."""
    return ReaderError(
        "too_large",
        "Tệp nén bung ra lớn bất thường, vượt giới hạn cho phép. Hãy xem lại nguồn của tệp.",
    )
