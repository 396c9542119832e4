"""An internal document with another one below it, and what a person said of the two."""

from __future__ import annotations

from typing import Any

from coverage_builders import make_paper
from danvan.web.documents.actions import decide_coverage
from roles import Cast


def make_covered(cast: Cast, word: str) -> dict[str, Any]:
    """Two duties, both found below in clauses of the same words; of the second it was decided."""
    duties = [f"Mở lớp {word} cho cán bộ xã", f"Tổ chức hội thi {word}"]
    upper = make_paper(cast, f"20-KH/{word}", "follower", duties)
    lower = make_paper(cast, f"21-KH/{word}", "follower", duties, upper=upper)
    version = upper.versions.get()
    decide_coverage(
        by=cast.actor("officer"),
        upper=version,
        lower=lower.versions.get(),
        duty="II.2",
        verdict="covered",
        clauses=["II.2"],
        note=f"Đủ {word}",
    )
    first, second = version.candidates.all()
    return {"covered": upper.pk, "answer": lower.pk, "covered_duty": first.pk, "said": second.pk}
