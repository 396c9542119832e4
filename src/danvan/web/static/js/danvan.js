// What makes the office quicker; every act works without it. Keys, menus, dropping files, notices
// of parts that failed, charts. Words come from <template id="say-…"> of parts/says.html.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const say = (name) => one(`#say-${name}`).content.firstElementChild.cloneNode(true);

  // --- rows: j and k move the focus along the first links of a table's rows
  const ROWS = "[data-rows] > *, .sheet table tbody tr";
  const way = (row) => one("a[href]", row);
  const hand = (row) => {
    all(".in-hand").forEach((other) => other.classList.remove("in-hand"));
    row?.classList.add("in-hand");
  };
  const step = (by) => {
    const rows = all(ROWS).filter((row) => way(row) && row.offsetParent);
    const at = rows.findIndex((row) => row.classList.contains("in-hand"));
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (!next) return;
    way(next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(ROWS);
    if (row && way(row)) hand(row);
  });

  // --- keys
  const search = () => {
    const box = all("[data-search]").filter((input) => input.offsetParent).pop();
    box?.focus();
    box?.select();
  };
  const help = () => one("#keys")?.showModal();
  const update = () => {
    const at = one(".in-hand")?.dataset.updateAt;
    if (at) location.assign(at);
    else (one(".in-hand [data-update]") ?? one("[data-update-page]"))?.click();
  };
  const KEYS = { "/": search, j: () => step(1), k: () => step(-1), e: update, "?": help };
  const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
    if (typing(event.target) || !KEYS[event.key]) return undefined;
    event.preventDefault();
    return KEYS[event.key]();
  });
  all("[data-keys]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", help);
  });

  // --- menus close when one looks elsewhere
  const MENUS = ".head details[open], .rail details[open]";
  const close = (except) => all(MENUS).filter((menu) => menu !== except).forEach((menu) => {
    if (menu.contains(document.activeElement)) one("summary", menu).focus();
    menu.open = false;
  });
  document.addEventListener("click", (event) => close(event.target.closest("details")));

  // --- files may be dropped on their field
  const names = (input, list) => list.replaceChildren(...[...input.files].map((file) => {
    const item = document.createElement("li");
    item.textContent = file.name;
    return item;
  }));
  const drop = (input) => {
    const box = say("drop");
    input.before(box);
    box.insertBefore(input, one(".drop-names", box));
    input.addEventListener("change", () => names(input, one(".drop-names", box)));
    const over = (event, on) => {
      event.preventDefault();
      box.classList.toggle("over", on);
    };
    box.addEventListener("dragover", (event) => over(event, true));
    box.addEventListener("dragleave", (event) => over(event, false));
    box.addEventListener("drop", (event) => {
      over(event, false);
      const files = new DataTransfer();
      [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1)
        .forEach((file) => files.items.add(file));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };

  // --- marked rows: all of the page at once, and how many there are
  const marks = () => all("tbody .mark input[type=checkbox]");
  const marked = () => {
    const [whole, told, chosen] = [one("[data-mark-all]"), one("[data-marked]"), marks().filter((box) => box.checked)];
    if (!whole) return;
    whole.closest("label").hidden = false;
    whole.checked = chosen.length > 0 && chosen.length === marks().length;
    whole.indeterminate = chosen.length > 0 && !whole.checked;
    if (told) told.textContent = chosen.length || "";
  };
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-mark-all]")) marks().forEach((box) => { box.checked = target.checked; });
    if (target.closest(".mark")) marked();
  });
  marked();

  // --- charts: <div class="chart" data-chart="id"> draws the ECharts options of json_script "id"
  const styles = () => getComputedStyle(document.documentElement);
  const resolve = (value) => {
    if (typeof value === "string") {
      return value.replace(/^var\((--[\w-]+)\)$/, (_, name) => styles().getPropertyValue(name).trim());
    }
    if (Array.isArray(value)) return value.map(resolve);
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]));
  };
  const quiet = { color: "var(--ink-soft)", fontSize: 13 };
  const axis = {
    axisLine: { lineStyle: { color: "var(--line-strong)" } },
    axisTick: { show: false },
    axisLabel: quiet,
    splitLine: { lineStyle: { color: "var(--line)" } },
    nameTextStyle: quiet,
  };
  const theme = () => resolve({
    backgroundColor: "transparent",
    color: ["var(--done)", "var(--soon)", "var(--good)", "var(--late)"],
    textStyle: { fontFamily: "var(--letters)", color: "var(--ink)" },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { textStyle: quiet, top: 0, left: 0, icon: "roundRect", itemHeight: 4, itemWidth: 16 },
    line: { symbolSize: 5, lineStyle: { width: 2 } },
    // The first and the last day stay within the drawing, clear of the numbers at its side.
    categoryAxis: {
      ...axis, splitLine: { show: false },
      axisLabel: { ...quiet, margin: 12, hideOverlap: true, alignMinLabel: "left", alignMaxLabel: "right" },
    },
    timeAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    tooltip: {
      backgroundColor: "var(--paper)", borderColor: "var(--line)", textStyle: { color: "var(--ink)", fontSize: 13, fontFamily: "var(--letters)" },
    },
  });
  // A drawing that tells its own size in px stands in a box that scrolls where the page is narrower.
  const slim = matchMedia("(max-width: 700px)");
  const fit = (box, size) => {
    box.style.height = `${size.height}px`;
    box.style.minWidth = `${slim.matches ? size.narrow : size.wide}px`;
  };
  const chart = (box) => {
    const { size, narrow, ...told } = JSON.parse(document.getElementById(box.dataset.chart).textContent);
    // Pages allow no inline styles, so tips are drawn, not built of HTML.
    const tooltip = { trigger: "axis", ...told.tooltip, renderMode: "richText" };
    // Numbers of an axis as the page's language writes them: 25.000.
    const formatter = (value) => (typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value);
    const yAxis = told.yAxis && { ...told.yAxis, axisLabel: { formatter, ...told.yAxis.axisLabel } };
    tooltip.valueFormatter = (value) => (value == null ? "–" : formatter(value));
    const draw = () => {
      window.echarts.getInstanceByDom(box)?.dispose();
      if (size) fit(box, size);
      const drawn = window.echarts.init(box, theme());
      const shape = slim.matches ? narrow : undefined;
      drawn.setOption(resolve({ animation: false, ...told, ...shape, tooltip, ...(yAxis && { yAxis }) }));
      drawn.on("click", ({ data }) => data?.url && window.location.assign(data.url));
    };
    draw();
    new ResizeObserver(() => window.echarts.getInstanceByDom(box)?.resize()).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    if (narrow) slim.addEventListener("change", draw);
  };

  // --- an address that names a folded part opens it
  const unfold = () => {
    const part = document.getElementById(location.hash.slice(1));
    if (part?.matches("details")) part.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  const ready = (root) => {
    all("input[type=file][data-drop]", root).filter((input) => !input.closest(".drop")).forEach(drop);
    if (window.echarts) all("[data-chart]:not([_echarts_instance_])", root).forEach(chart);
  };
  ready(document);

  // --- parts that htmx asks for
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));
  // A panel beside the list stays where it is; one above it is gone to.
  const above = matchMedia("(max-width: 1199px)");
  document.addEventListener("htmx:load", ({ detail }) => {
    if (detail.elt.id === "panel" && above.matches) detail.elt.scrollIntoView();
  });
  const notice = (name) => {
    const place = one("#messages");
    place?.replaceChildren(say(name));
    place?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("htmx:sendError", () => notice("offline"));
  document.addEventListener("htmx:responseError", () => notice("failed"));
})();
