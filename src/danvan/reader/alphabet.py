"""Vietnamese letters for classes of patterns: ranges of Unicode mix capital and small ones."""

from __future__ import annotations

_TONED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

SMALL = "a-z" + _TONED
CAPITAL = "A-Z" + _TONED.upper()
