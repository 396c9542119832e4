"""`danvan figures`: documents in, the quantified objectives that they set out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import nullcontext

from danvan.cli.deliver import Files, Screen, Target
from danvan.cli.figures.arguments import parse
from danvan.cli.inputs import Input, collect
from danvan.cli.work import carry_out
from danvan.figures.emit import FORMATS


def run(arguments: Sequence[str]) -> int:
    """Read what the arguments name and show its figures; returns the exit code."""
    asked = parse(arguments)
    inputs = collect(asked.inputs, asked.output)
    target = nullcontext(_target(asked, inputs))
    return carry_out(asked, inputs, target, shown=not asked.output, figures=True)


def _target(asked: Namespace, inputs: Sequence[Input]) -> Target:
    if not asked.output:
        return Screen(asked.format)
    return Files(inputs, asked.output, FORMATS[asked.format][1])
