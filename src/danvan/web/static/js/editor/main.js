// The page on which a report is edited: the boxes to type in become editors that save by
// themselves. Without this script, or where it fails, the boxes stay and are saved by a button.
import { Slip } from "./slip.js";
import { Toolbar } from "./toolbar.js";

const form = document.getElementById("edit");
const panes = document.querySelector(".edit-panes");
const all = (selector) => [...document.querySelectorAll(selector)];

class Page {
  constructor() {
    this.toolbar = new Toolbar(form.querySelector("[data-toolbar]"));
    this.status = form.querySelector("[data-state]");
    this.slips = [];
  }

  start() {
    all("[data-slip]").forEach((at) => { this.slips.push(new Slip(at, this)); });
    all("[data-plain]").forEach((at) => { at.hidden = true; });
    all("[data-live]").forEach((at) => { at.hidden = false; });
    form.removeAttribute("data-keep");
    form.classList.add("live");
    form.addEventListener("submit", (event) => event.preventDefault());
    if (this.slips.length) this.toolbar.show(this.slips[0]);
  }

  focused(slip) { this.toolbar.show(slip); }

  moved(slip) { if (slip === this.toolbar.slip) this.toolbar.show(slip); }

  // What is wrong stays until it is right; else the last word counts.
  tell(slip, state, words) {
    const wrong = this.slips.find((each) => each !== slip && ["offline", "signedOut", "conflict", "refused"].includes(each.state));
    if (wrong && ["typed", "saving", "saved"].includes(state)) return;
    this.status.textContent = words;
    this.status.dataset.state = state;
  }

  // As the cookie has it now: signing in again, in another tab, makes a new one.
  get token() {
    return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? form.querySelector("[name=csrfmiddlewaretoken]").value;
  }

  stored() {
    clearTimeout(this.preview);
    this.preview = setTimeout(() => window.htmx?.trigger(document.body, "saved"), 400);
  }

  get waiting() { return this.slips.filter((slip) => slip.dirty && slip.state !== "conflict"); }

  flush() { return Promise.all(this.waiting.map((slip) => slip.save())); }
}

const page = new Page();
page.start();

document.addEventListener("visibilitychange", () => { if (document.hidden) page.flush(); });
addEventListener("pagehide", () => { page.flush(); });
addEventListener("online", () => { page.flush(); });
addEventListener("beforeunload", (event) => {
  if (page.slips.some((slip) => slip.state === "offline")) event.preventDefault();
});
// The page that follows is to show what was typed last.
all("[data-done]").forEach((link) => link.addEventListener("click", async (event) => {
  if (!page.waiting.length) return;
  event.preventDefault();
  await page.flush();
  location.assign(link.href);
}));
document.addEventListener("htmx:load", ({ detail }) => {
  if (detail.elt.id !== "others") return;
  detail.elt.querySelectorAll("[data-now]").forEach(({ dataset }) => {
    page.slips.find((slip) => slip.key === dataset.now)?.refresh(Number(dataset.revision));
  });
});

// On a narrow screen: writing, or what it will look like.
const tabs = document.querySelector("[data-tabs]");
tabs.hidden = false;
panes.classList.add("tabbed");
tabs.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-tab]");
  if (!chosen) return;
  panes.dataset.shows = chosen.dataset.tab;
  all("[data-tab]").forEach((tab) => tab.setAttribute("aria-pressed", String(tab === chosen)));
});
