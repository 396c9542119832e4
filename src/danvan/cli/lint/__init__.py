"""`danvan lint`: drafts in, what falls short in them out."""

from __future__ import annotations

from collections.abc import Sequence

from danvan.cli.inputs import collect
from danvan.cli.lint.arguments import parse
from danvan.cli.lint.targets import target_of
from danvan.cli.lint.work import LintOrder
from danvan.cli.work import carry_out


def run(arguments: Sequence[str]) -> int:
    """Look at what the arguments name; returns the exit code."""
    asked = parse(arguments)
    inputs = collect(asked.inputs, asked.output)
    order = LintOrder(asked.settings, asked.fix, asked.language)
    shown = not asked.output or asked.fix
    return carry_out(asked, inputs, target_of(asked, inputs), shown=shown, lint=order)
