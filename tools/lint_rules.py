#!/usr/bin/env python3
"""The list of lint's rules in the guide for drafters, written anew from the rules themselves.

usage: lint_rules.py
"""

from __future__ import annotations

from pathlib import Path
from unicodedata import is_normalized, normalize

from danvan.lint import GROUPS, RULES, Rule

PAGE = Path(__file__).parents[1] / "docs" / "vi" / "soat-du-thao.md"
BEGIN = "<!-- Phần dưới đây do tools/lint_rules.py viết từ các quy tắc. -->\n"
LEVELS = {"error": "lỗi", "warning": "cảnh báo", "note": "gợi ý"}
SPARED = "Không xét trong bản quét, nơi chữ do máy nhận dạng."


def written() -> str:
    """The list: a chapter for each group, a section for each rule."""
    chapters = []
    for letter, name in GROUPS.items():
        rules = [rule for rule in RULES if rule.code[0] == letter]
        sections = "\n".join(_section(rule) for rule in rules)
        chapters.append(f"### {letter} · {name}\n\n{sections}")
    return BEGIN + "\n" + "\n".join(chapters)


def _section(rule: Rule) -> str:
    said = [LEVELS[rule.level], *(["sửa được bằng `--fix`"] if rule.fixes else [])]
    checked = "" if rule.verified else " *(chưa đối chiếu với bản gốc)*"
    spared = f" {SPARED}" if rule.exact else ""
    return (
        f"#### {rule.code} · {rule.title.vi}\n\n"
        f"{', '.join(said).capitalize()}. {rule.why.vi}{spared}\n\n"
        f"Căn cứ: {rule.ground.vi}{checked}.\n\n"
        f"Chưa được:\n\n{_quoted(rule.bad)}\nNên viết:\n\n{_quoted(rule.good)}"
    )


def _quoted(words: str) -> str:
    if not is_normalized("NFC", words):
        return f"```text\n{normalize('NFC', words)}\n```\n(cùng câu đó với dấu rời khỏi chữ)\n\n"
    return f"```text\n{words.strip()}\n```\n"


def page() -> str:
    """The guide as it should be: what people wrote, then the list."""
    head, _, _ = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return head + written()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
