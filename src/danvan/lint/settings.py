"""Which rules are on: chosen on the command line, in danvan.toml, or all."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from danvan.lint.model import GROUPS

FILE = "danvan.toml"
_KEYS = {"select", "ignore"}


class SettingsError(ValueError):
    """The settings make no sense; the message is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Codes (`T01`) or groups (`T`) to look for, and those to leave out; empty `select` is all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def has(self, code: str) -> bool:
        """Whether the rule of that code is on; the longer of two matching choices decides."""
        chosen = max((len(c) for c in self.select if code.startswith(c)), default=0)
        left_out = max((len(c) for c in self.ignore if code.startswith(c)), default=0)
        return (chosen > 0 or not self.select) and (left_out == 0 or chosen > left_out)


ALL = Settings()


def codes(words: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Codes and groups as written ("T01,N"), checked against the codes that there are."""
    all_known = {*known, *GROUPS}
    found = [piece.strip().upper() for word in words for piece in word.split(",") if piece.strip()]
    for code in found:
        if code not in all_known:
            raise SettingsError(
                f"Không có quy tắc hay nhóm “{code}”; các nhóm: {', '.join(GROUPS)}; "
                "mã của từng quy tắc có trong hướng dẫn lint"
            )
    return tuple(dict.fromkeys(found))


def load(path: Path, known: Iterable[str]) -> Settings:
    """The table `[lint]` of a danvan.toml; a file without it says nothing."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("lint", {})
    except OSError as error:
        raise SettingsError(f"Không mở được {path} ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} không đúng dạng TOML ({error})") from error
    return _settings(path, table, tuple(known))


def _settings(path: Path, table: Any, known: tuple[str, ...]) -> Settings:
    if not isinstance(table, dict) or not _KEYS.issuperset(table):
        raise SettingsError(f"{path}: bảng [lint] chỉ nhận select và ignore")
    for name, value in table.items():
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise SettingsError(f"{path}: {name} phải là một dãy mã, như ['T01', 'L']")
    return Settings(codes(table.get("select", ()), known), codes(table.get("ignore", ()), known))
