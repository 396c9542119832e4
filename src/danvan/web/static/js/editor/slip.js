// One section on the page: what is typed, what is saved, and what somebody else made of it.
import { fromDoc, toDoc } from "./blocks.js";
import { draftOf, forgetDraft, keepDraft } from "./drafts.js";
import { replaceDoc, viewOf } from "./setup.js";
import { say } from "./words.js";

const PAUSE = 1200; // milliseconds without a key before it is saved
const LONGEST = 8000; // and at the latest
const AGAIN = 5000; // when the network is away

const json = (id) => JSON.parse(document.getElementById(id).textContent);

export class Slip {
  constructor(at, page) {
    this.at = at;
    this.page = page;
    this.key = at.dataset.slip;
    this.deepest = Number(at.dataset.deepest);
    this.revision = Number(at.querySelector("[data-revision]").value);
    this.machine = toDoc(json(`built-${this.key}`));
    this.state = "saved";
    const doc = toDoc(json(`blocks-${this.key}`));
    this.saved = JSON.stringify(fromDoc(doc));
    const place = at.querySelector("[data-text]");
    const hint = place.querySelector("textarea").placeholder;
    place.replaceChildren();
    this.view = viewOf(place, {
      doc,
      deepest: this.deepest,
      label: `de-${this.key}`,
      changed: (tr) => this.changed(tr),
      focused: () => page.focused(this),
    });
    if (hint) this.view.dom.dataset.hint = hint;
    at.addEventListener("click", (event) => this.pressed(event));
    this.drawn();
    this.restore();
  }

  get blocks() { return fromDoc(this.view.state.doc); }

  get dirty() { return JSON.stringify(this.blocks) !== this.saved; }

  changed(tr) {
    this.page.moved(this);
    if (!tr.docChanged) return;
    this.drawn();
    if (tr.getMeta("other")) return;
    if (!this.dirty) {
      forgetDraft(this.key);
      return;
    }
    keepDraft(this.key, { revision: this.revision, blocks: this.blocks });
    if (this.state === "conflict") return;
    this.tell("typed");
    this.plan();
  }

  plan(pause = PAUSE) {
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(pause, this.since + LONGEST - Date.now())));
  }

  async save() {
    clearTimeout(this.timer);
    if (this.busy) {
      await this.busy;
      return this.dirty && this.state !== "conflict" ? this.save() : undefined;
    }
    if (!this.dirty || this.state === "conflict") return undefined;
    this.busy = this.send().finally(() => { this.busy = null; });
    return this.busy;
  }

  async send() {
    this.since = null;
    const sent = this.blocks;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.page.token);
    body.set("revision", this.revision);
    body.set("blocks", JSON.stringify(sent));
    this.tell("saving");
    let answer;
    try {
      answer = await fetch(this.at.dataset.at, { method: "POST", body, redirect: "manual", keepalive: JSON.stringify(sent).length < 50_000 });
    } catch {
      return this.away("offline");
    }
    if (answer.type === "opaqueredirect") return this.away("signedOut");
    const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    if (answer.ok) return this.stored(told, sent);
    if (told.html) return this.overtaken(told);
    if (told.reason) return this.tell("refused", told.reason);
    return this.away(answer.status === 403 ? "signedOut" : "offline");
  }

  away(why) {
    this.tell(why);
    this.since = Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), AGAIN);
  }

  stored(told, sent) {
    this.revision = told.revision;
    this.saved = JSON.stringify(sent);
    this.who(told);
    if (this.dirty) {
      keepDraft(this.key, { revision: this.revision, blocks: this.blocks });
      this.tell("typed");
      this.plan();
    } else {
      forgetDraft(this.key);
      this.tell("saved", `${say("saved")} ${told.at}`);
    }
    this.page.stored();
  }

  tell(state, words = say(state)) {
    this.state = state;
    this.page.tell(this, state, words);
  }

  who({ who, at }) {
    if (!who) return;
    this.at.querySelector("[data-who]").textContent = `${who} ${say("edited")} ${at.slice(0, 5)}`;
    this.at.querySelector("[data-done]").hidden = false;
  }

  // --- the machine's words beside one's own
  drawn() {
    const machine = this.at.querySelector("[data-machine]");
    if (machine) machine.hidden = this.machine.eq(this.view.state.doc);
    const { doc } = this.view.state;
    this.view.dom.classList.toggle("nothing", doc.childCount === 1 && !doc.textContent && doc.firstChild.isTextblock);
  }

  pressed(event) {
    if (event.target.closest("[data-take]")) {
      event.preventDefault();
      replaceDoc(this.view, this.machine, true);
      this.view.focus();
    }
    const choice = event.target.closest("[data-choose]")?.dataset.choose;
    if (choice && this.theirs) this.choose(choice);
  }

  // --- two versions
  overtaken(told) {
    this.theirs = told;
    this.tell("conflict");
    const place = this.at.querySelector("[data-conflict]");
    const part = new DOMParser().parseFromString(told.html, "text/html");
    place.replaceChildren(...part.body.childNodes);
    place.scrollIntoView({ block: "nearest" });
  }

  choose(choice) {
    const told = this.theirs;
    this.theirs = null;
    this.at.querySelector("[data-conflict]").replaceChildren();
    this.revision = told.revision;
    this.saved = JSON.stringify(fromDoc(toDoc(told.blocks)));
    this.state = "typed";
    if (choice !== "ours") replaceDoc(this.view, toDoc(choice === "both" ? told.both : told.blocks), true);
    this.view.focus();
    if (this.dirty) return this.save();
    forgetDraft(this.key);
    this.who(told);
    return this.tell("saved", `${say("saved")} ${told.at}`);
  }

  // Somebody else saved it: shown at once where nothing of one's own is in the way.
  async refresh(revision) {
    const idle = () => !this.dirty && !this.busy && !this.view.composing && this.state !== "conflict";
    if (revision <= this.revision || !idle()) return;
    const answer = await fetch(this.at.dataset.at, { redirect: "manual" });
    if (!answer.ok || !idle()) return;
    const told = await answer.json();
    replaceDoc(this.view, toDoc(told.blocks), false);
    this.revision = told.revision;
    this.machine = toDoc(told.built);
    this.saved = JSON.stringify(this.blocks);
    this.who(told);
    this.drawn();
  }

  // What was typed and not saved when the page was left.
  restore() {
    const draft = draftOf(this.key);
    if (!draft) return;
    replaceDoc(this.view, toDoc(draft.blocks), true);
    if (!this.dirty) {
      forgetDraft(this.key);
      return;
    }
    this.revision = draft.revision;
    keepDraft(this.key, draft);
    this.tell("typed", say("kept"));
    this.plan();
  }
}
