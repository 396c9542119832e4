"""Signs of symbol fonts as ordinary characters."""

from __future__ import annotations

_WINGDINGS = {
    0x6F: "☐", 0x72: "☐", 0xA8: "☐", 0xFC: "✓", 0xFE: "☑", 0xFD: "☒", 0xE0: "→", 0xDF: "←",
    0xF0: "⇨", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xB9: "≠", 0xAE: "→",
    0xB8: "÷", 0xA5: "∞", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip
_BULLETS = frozenset((0xB7, 0xA7, 0xD8, 0x76, 0x77, 0xA2, 0x9F, 0x6C, 0x6E, 0x71, 0x75, 0x2D))


def symbol(font: str, code: str, opens: bool) -> str:
    """The sign number `code` (hexadecimal) of a symbol font.

    Where it `opens` its line, a sign that is used as a bullet is a dash. One that we do not know
    keeps its number in the private area.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    own = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    if opens and own in _BULLETS:
        return "- "
    table = _SYMBOL if font == "Symbol" else _WINGDINGS if font.startswith("Wingdings") else {}
    if own in table:
        return table[own]
    return chr(number) if 0xA0 <= number <= 0xFFFF and not 0xD800 <= number < 0xE000 else ""
