"""Words of the higher document inside the draft: between quotation marks, in a style of their own.

Marks inside are set single, so that what is quoted has one beginning and one end.
"""

from __future__ import annotations

from danvan.official.blocks import Run
from danvan.official.drafting.citing import short
from danvan.official.drafting.model import Duty, Source
from danvan.official.wording import clean

_INSIDE = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def quoted(words: str) -> str:
    """The words as they stand between the marks, without the stop that closes them."""
    return clean(words).translate(_INSIDE).rstrip(" .;,:")


def quotation(duty: Duty, source: Source) -> tuple[Run, ...]:
    """The words of a duty and, in brackets, where they come from."""
    if not duty.quoted:
        words = clean(duty.words).rstrip(" .;,:")
        return (Run(f"{words} (việc giao thêm khi thực hiện {short(source)})."),)
    where = " ".join(filter(None, [duty.place, short(source)]))
    return (Run(f"“{quoted(duty.words)}”", quote=True), Run(f" ({where})."))
