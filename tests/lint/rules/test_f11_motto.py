"""F11: the motto."""

from __future__ import annotations

from lint_scenes import HEAD, PARTY, but, cases

MOTTO = "Độc lập - Tự do - Hạnh phúc"

FOUND = [
    but(HEAD, MOTTO, "Độc lập-Tự do-Hạnh phúc"),
    but(HEAD, MOTTO, "Độc Lập – Tự Do – Hạnh Phúc"),
]
LEFT = [HEAD, PARTY.partition("\n\n")[0]]

test_found, test_left_alone = cases("F11", FOUND, LEFT, "head")
