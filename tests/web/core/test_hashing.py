"""Modules of the editor import each other by hashed names, which browsers keep for good."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from django.core.files.storage import FileSystemStorage

import danvan.web
from danvan.web.core.hashing import MODULES, HashedModules

STATIC = Path(danvan.web.__file__).parent / "static"
IMPORT = re.compile(r"""(?:from|import)\s*["']([./][^"']+)["']""")
HASHED = re.compile(r"\.[0-9a-f]{12}\.js$")


def test_every_import_is_by_a_hashed_name_that_is_there(tmp_path: Path) -> None:
    names = sorted({str(p.relative_to(STATIC)) for each in MODULES for p in _files(each)})
    assert "js/editor/main.js" in names and "vendor/prosemirror/model/index.js" in names
    storage = HashedModules(location=tmp_path, base_url="/static/")
    sources = FileSystemStorage(location=STATIC)
    for name in names:
        with sources.open(name) as file:
            storage.save(name, file)
    failed = [
        each
        for _name, _new, each in storage.post_process({n: (storage, n) for n in names})
        if isinstance(each, Exception)
    ]
    assert failed == []
    hashed = {name: storage.stored_name(name) for name in names}
    for new in hashed.values():
        assert HASHED.search(new)
        for told in IMPORT.findall((tmp_path / new).read_text(encoding="utf-8")):
            there = tmp_path / PurePosixPath(new).parent / told
            assert HASHED.search(told), f"{new} imports {told}"
            assert there.resolve().relative_to(tmp_path.resolve()).as_posix() in hashed.values()


def _files(pattern: str) -> list[Path]:
    folder, _slash, kind = pattern.rpartition("/")
    return sorted((STATIC / folder).rglob(kind))
