"""argparse that speaks Vietnamese: headings, usage and every complaint."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

# argparse's complaints, which it has no setting for; those not listed are shown as they are.
_COMPLAINTS = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu \1"),
    (r"argument (\S+): expected one argument", r"sau \1 phải có một giá trị"),
    (r"argument (\S+): expected at least one argument", r"sau \1 phải có ít nhất một giá trị"),
    (r"argument (\S+): ignored explicit argument (.+)", r"\1 không nhận giá trị \2"),
    (r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)", r"\1 không nhận \2, chỉ \3"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """The usual help with a Vietnamese word before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: ")


class Parser(argparse.ArgumentParser):
    """A parser without abbreviations; its groups are named by whoever fills it."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=Formatter,
            add_help=False,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {translate(message)}.\nXem hướng dẫn: {self.prog} --help\n")


def translate(complaint: str) -> str:
    """argparse's English sentence in Vietnamese."""
    for pattern, words in _COMPLAINTS:
        found = re.fullmatch(pattern, complaint, re.DOTALL)
        if found:
            return found.expand(words)
    return complaint


def at_least_one(words: str) -> int:
    """A whole number from 1."""
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"cần một số nguyên từ 1 trở lên, không phải “{words}”")
    return int(words)


def seconds(words: str) -> float:
    """A number of seconds above 0."""
    try:
        value = float(words)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"cần một số giây lớn hơn 0, không phải “{words}”")
    return value
