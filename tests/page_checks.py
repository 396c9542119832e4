"""What no page may have, as scripts that find it: faults for axe, content too wide, tiny aims."""

from __future__ import annotations

from pathlib import Path

_VENDOR = Path(__file__).parent / "browser" / "vendor"
AXE = (_VENDOR / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WRONG = """async () => {
  const found = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return found.violations.filter((each) => ["serious", "critical"].includes(each.impact))
    .map((each) => `${each.id}: ${each.help}: ` +
      each.nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + node.html.slice(0, 120))
        .join(" | "));
}"""
# A link within a sentence is as high as its line; all else is to be hit with a thumb.
TINY = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((at) => at.checkVisibility({ visibilityProperty: true }) && at.type !== "hidden"
    && !at.closest(".visually-hidden, .skip, .form-hint, p, blockquote, figcaption, td, li, dd")
    && !at.closest("label"))
  .map((at) => [at, at.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([at, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ` +
    at.outerHTML.slice(0, 120))"""
BEYOND = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((at) => at.getBoundingClientRect().right > innerWidth + 1)
    .map((at) => `${Math.round(at.getBoundingClientRect().right)} ` + at.outerHTML.slice(0, 120))
    .slice(0, 5)"""
