// The reading screen made quick: words and values light each other, one key accepts and goes on.
// Without it every link and button does the same by a page.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const source = one("#nguon");
  const pane = () => one("[data-pane]:not([hidden])", source ?? document);

  // --- values and their words
  const words = (key) => all(`[data-w~="${key}"]`);
  const light = (keys) => {
    all(".lit", source).forEach((each) => each.classList.remove("lit"));
    keys.flatMap(words).forEach((each) => each.classList.add("lit"));
  };
  const sticky = () => getComputedStyle(source).position === "sticky";
  const smooth = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  const page = (word) => {
    let line = word.closest("[data-at]");
    while (line && !line.matches(".turn")) line = line.previousElementSibling;
    return line && document.getElementById(line.id.replace("trang", "anh"));
  };
  const show = (key) => {
    const first = words(key)[0];
    if (!first || !sticky()) return;
    if (pane()?.dataset.pane === "picture") {
      const top = page(first)?.offsetTop;
      if (top !== undefined) source.scrollTo({ top: top - 60, behavior: smooth() });
      return;
    }
    const at = first.getBoundingClientRect();
    const box = source.getBoundingClientRect();
    if (at.top > box.top + 60 && at.bottom < box.bottom - 40) return;
    source.scrollTo({ top: source.scrollTop + at.top - box.top - box.height / 3, behavior: smooth() });
  };
  const keys = (row) => [`t${row.dataset.task}`, ...all("[data-lit]", row).map((each) => each.dataset.lit)];
  const cardOf = (covers) => {
    const [, kind, pk] = /\b(t)(\d+)/.exec(covers) ?? /\b(f)(\d+)/.exec(covers);
    return `${kind === "t" ? "viec" : "so"}-${pk}`;
  };
  const hand = (row) => {
    all(".in-hand").filter((other) => other !== row).forEach((other) => other.classList.remove("in-hand"));
    row.classList.add("in-hand");
    const lit = row.dataset.task ? keys(row) : [row.dataset.lit];
    light(lit);
    show(lit[0]);
  };
  const ROW = ".task[data-task], .task[data-lit], .doubt[data-lit], .advice[data-lit]";

  if (source) {
    document.addEventListener("focusin", (event) => {
      const row = event.target.closest?.(ROW);
      if (row) hand(row);
    });
    document.addEventListener("click", (event) => {
      const row = event.target.closest(ROW);
      if (row) hand(row);
      if (event.target.closest(".task-mark, .see") && sticky()) event.preventDefault();
      const word = event.target.closest("a[data-w]");
      const card = word && one(`#${cardOf(word.dataset.w)}`);
      if (!card) return;
      event.preventDefault();
      if (!getSelection().isCollapsed) return; // words are being chosen
      hand(card);
      card.scrollIntoView({ block: "center" });
      one("a[href]", card)?.focus({ preventScroll: true });
    });
    document.addEventListener("mouseover", (event) => {
      all(".pointed", source).forEach((each) => each.classList.remove("pointed"));
      const value = event.target.closest(".values [data-lit]");
      if (value) words(value.dataset.lit).forEach((each) => each.classList.add("pointed"));
    });
    const begun = one(".task.in-hand, .doubt.in-hand, .advice.in-hand");
    if (begun) {
      hand(begun);
      if (!location.hash) begun.scrollIntoView({ block: "center" });
    }
  }

  // --- what stands below the ribbon stays clear of it, however many lines it has
  const ribbon = () => {
    const height = one("#ribbon")?.offsetHeight;
    if (height) document.documentElement.style.setProperty("--ribbon", `${height}px`);
  };
  addEventListener("resize", ribbon);
  ribbon();

  // --- the source as words or as pictures
  const turn = (name) => {
    if (!one(`[data-pane="${name}"]`)) return;
    all("[data-pane]").forEach((each) => { each.hidden = each.dataset.pane !== name; });
    all("[data-show]").forEach((link) => {
      if (link.dataset.show === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  all("[data-show]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    turn(link.dataset.show);
  }));

  // --- keys beside those of danvan.js
  const held = () => one(".task.in-hand") ?? one('.task[data-state="open"]');
  const go = (row) => {
    if (!row) return;
    one("a[href], button", row)?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  let onward = null;
  const press = (selector) => {
    const row = one(".task.in-hand");
    if (!row) return go(held()); // nothing is decided that is not in hand
    const button = one(selector, row);
    return button ? button.click() : go(next(row));
  };
  const doubt = () => {
    const rows = all(".doubt");
    const next = rows[rows.findIndex((row) => row.classList.contains("in-hand")) + 1] ?? rows[0];
    if (!next) return go(held());
    const folded = next.closest("details");
    if (folded) folded.open = true;
    one(".doubt-acts a, .doubt-acts button", next).focus({ preventScroll: true });
    return next.scrollIntoView({ block: "center" });
  };
  const other = () => turn(pane()?.dataset.pane === "text" ? "picture" : "text");
  const KEYS = {
    a: () => press("[data-accept]"),
    x: () => press('[data-drop-task], [formaction$="/lay-lai/"]'),
    n: doubt,
    g: other,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !source) return;
    if (event.key === "Escape") one(".is-editing.in-hand [data-cancel]")?.click();
    if (event.target.closest("input, textarea, select, dialog") || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  // --- after a part came back: marks follow their cards, and one goes on to what waits next
  const follow = () => all(".task[data-state]").forEach((card) => {
    const [key, begin] = card.dataset.task ? [`t${card.dataset.task}`, "is-"] : [card.dataset.lit, "is-f-"];
    if (key) words(key).forEach((each) => {
      ["open", "accepted", "dropped"].forEach((state) => {
        each.classList.toggle(`${begin}${state}`, card.dataset.state === state);
      });
    });
  });
  // The words of a doubt that was settled are words like others.
  const settle = () => all(".is-d", source).forEach((each) => {
    const doubts = each.dataset.w.split(" ").filter((key) => /^d\d/.test(key));
    if (!doubts.some((key) => one(`#diem-${key.slice(1)}`))) each.classList.remove("is-d");
  });
  const next = (card) => {
    let row = card;
    do row = row?.nextElementSibling; while (row && row.dataset.state !== "open");
    return row ?? one('.task[data-state="open"]') ?? card;
  };
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.xhr || event.detail.xhr.status >= 400) onward = null; // refused: one stays
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (!source || event.target.id === "bodies") return;
    follow();
    settle();
    ribbon();
    const from = onward && document.getElementById(onward);
    const [begun, left] = [onward, document.activeElement === document.body];
    onward = null;
    if (from?.matches(".task")) go(staying ? from : next(from));
    else if (begun?.startsWith("diem") && left) doubt();
    else typing(event.target);
  });
  const FIRST = ".is-invalid, textarea, .choose input:not([type=hidden])";
  const typing = (part) => {
    if (part.matches(".is-editing, .choose, .doubt div")) one(FIRST, part)?.focus();
  };
  let staying = false;
  const leave = (element) => {
    onward = element?.closest(".task, .doubt").id ?? onward;
    staying = Boolean(element?.matches("[data-cancel]"));
  };
  document.addEventListener("click", (event) => {
    leave(event.target.closest(".task-acts button, .doubt-acts button, .task.is-editing [data-cancel]"));
  });
  document.addEventListener("submit", (event) => leave(event.target.closest(".task.is-editing form, .choose")));

  // --- one more name: a filled input grows another
  document.addEventListener("input", (event) => {
    const box = event.target.closest(".more-names");
    if (!box || all("input", box).some((input) => !input.value.trim())) return;
    const more = event.target.cloneNode();
    more.removeAttribute("id");
    more.value = "";
    more.setAttribute("aria-label", one("label", box)?.textContent ?? "");
    event.target.after(more);
    window.htmx?.process(more);
  });

  // --- words chosen in the source become a task
  const offset = (node, at) => {
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    if (!line) return null;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, at);
    return Number(line.dataset.at) + [...range.toString()].length;
  };
  const offer = () => {
    one(".add-chosen:not(template *)")?.remove();
    const chosen = getSelection();
    if (!source || chosen.isCollapsed || !chosen.rangeCount) return;
    const range = chosen.getRangeAt(0);
    if (!one("[data-pane=text]", source)?.contains(range.commonAncestorContainer)) return;
    const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
    if (start === null || end === null || end - start < 8) return;
    const link = one("#say-add").content.firstElementChild.cloneNode(true);
    link.href = `${one("[data-add]").getAttribute("href")}?tu=${start}&den=${end}`;
    document.body.append(link);
  };
  document.addEventListener("selectionchange", () => {
    clearTimeout(offer.waiting);
    offer.waiting = setTimeout(offer, 250);
  });
})();
