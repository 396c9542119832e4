"""Looks resolved: direct formatting over styles over the document's defaults, each wording once."""

from __future__ import annotations

from typing import NamedTuple

from danvan.reader.intake.docx.numbering import Numbering
from danvan.reader.intake.docx.styles import Said, Styles, letters, setting
from danvan.reader.intake.letters import Letters


class Setting(NamedTuple):
    """How a paragraph is set: `left` is where its first line begins, `number` names its list.

    `runs_on`: its mark was deleted by a tracked change, so the next paragraph goes on in it.
    """

    style: str
    align: str | None
    left: float
    heading: int | None
    number: str | None
    level: int | None
    runs_on: bool


class Looks:
    """What the wordings of `w:pPr` and `w:rPr` come to in this document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self._runs: dict[tuple[str, str], Letters] = {}
        self._own: dict[str, Said] = {}
        self._settings: dict[str, Setting] = {}

    def run(self, style: str, wording: str) -> Letters:
        """The letters of a run of that wording in a paragraph of that style."""
        known = self._runs.get((style, wording))
        if known is None:
            said = self.styles.base.letters | self.styles[style].letters | self._letters(wording)
            said.pop("style", None)
            known = self._runs[style, wording] = Letters(**said)
        return known

    def _letters(self, wording: str) -> Said:
        """A run's own words over those of the style that it names."""
        own = self._own.get(wording)
        if own is None:
            own = letters(wording)
            if "style" in own:
                own = self.styles[own["style"]].letters | own
            self._own[wording] = own
        return own

    def paragraph(self, wording: str) -> Setting:
        """The setting of a paragraph of that wording."""
        known = self._settings.get(wording)
        if known is None:
            runs_on = "<w:del " in wording or "<w:moveFrom " in wording
            known = self._settings[wording] = self._setting(setting(wording), runs_on)
        return known

    def _setting(self, own: Said, runs_on: bool) -> Setting:
        """Own words over those of the list, of the style, and of the document."""
        style = own.get("style") or self.styles.default
        said = self.styles.base.setting | self.styles[style].setting
        number = own.get("number", said.get("number"))
        level: int | None = None
        if number in (None, "", "0"):
            number = None
        else:
            level = own.get("level", said.get("level", 0))
            if "number" not in own and not level:
                level = self.numbering.level_of_style(number, style)
            said |= self.numbering.indent(number, level or 0)
        said |= own
        left = said.get("left", 0.0) + said.get("first", 0.0)
        heading = said.get("heading") or None
        return Setting(style, said.get("align"), left, heading, number, level, runs_on)
