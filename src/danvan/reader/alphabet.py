"""Vietnamese letters for classes of patterns: ranges of Unicode mix capital and small ones."""

from __future__ import annotations

TONED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

SMALL = "a-z" + TONED
CAPITAL = "A-Z" + TONED.upper()
