"""The guide for drafters tells every rule as it is."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

from danvan.lint import CODES, RULES

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "vi" / "soat-du-thao.md"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lint_rules", ROOT / "tools" / "lint_rules.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_list_of_rules_is_up_to_date():
    assert GUIDE.read_text(encoding="utf-8") == _tool().page(), "run tools/lint_rules.py"


def test_every_rule_stands_in_the_guide_once():
    told = re.findall(r"^#### (\w\d\d) · (.+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert told == [(rule.code, rule.title.vi) for rule in RULES]


def test_every_rule_has_a_module_and_a_test_of_its_name():
    rules = ROOT / "src" / "danvan" / "lint" / "rules"
    modules = {path.stem for path in rules.glob("[a-z]*.py")}
    tests = {path.stem for path in (ROOT / "tests" / "lint" / "rules").glob("test_*.py")}
    assert {name[:3].upper() for name in modules} == set(CODES)
    assert tests == {f"test_{name}" for name in modules}


def test_every_option_stands_in_the_readme():
    from danvan.cli.lint.arguments import _parser

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    options = [o for action in _parser()._actions for o in action.option_strings if o != "-h"]
    assert [o for o in options if not re.search(rf"(?<![\w-]){o}(?![\w-])", readme)] == []
