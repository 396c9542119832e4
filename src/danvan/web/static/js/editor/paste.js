// What is pasted, from Word above all: hidden markup goes, words and structure stay.
import { Fragment, Slice } from "../../vendor/prosemirror/model/index.js";
import { schema } from "./schema.js";

const GONE = "script, style, meta, link, title, xml, del, img, object, iframe, svg, noscript, template, input, button, select, textarea";
const BLOCKS = "p, div, ul, ol, li, table, h1, h2, h3, h4, h5, h6, blockquote, section, article";
const KEPT = { td: ["colspan"], th: ["colspan"] };
const css = (at) => at.dataset.css ?? "";

// Styles are read as words, handlers not at all: as what they are the page's policy would refuse
// them even in a document that is never shown, and say so.
const TAG = /<[a-z][^>]*>/gi;
const parse = (html) => {
  const bare = html.replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<(style|script)[\s\S]*?<\/\1>/gi, "")
    .replace(TAG, (tag) => tag.replace(/([\s"'/])style\s*=/gi, "$1data-css=").replace(/([\s"'/])on[a-z]+\s*=/gi, "$1data-was="));
  return new DOMParser().parseFromString(bare, "text/html");
};

const all = (root, selector) => [...root.querySelectorAll(selector)];
const unwrap = (at) => at.replaceWith(...at.childNodes);
const renamed = (at, tag) => {
  const made = at.ownerDocument.createElement(tag);
  made.append(...at.childNodes);
  at.replaceWith(made);
  return made;
};

const drop = (doc) => {
  all(doc, GONE).forEach((at) => at.remove());
  all(doc, "[data-css]").filter((at) => /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(css(at)))
    .forEach((at) => at.remove());
};

const face = (doc) => all(doc, "[data-css], b, strong, i, em").forEach((at) => {
  const told = css(at);
  if (at.matches("b, strong") && /(?<![-\w])font-weight\s*:\s*(normal|400)/i.test(told)) return unwrap(at);
  if (!at.matches("span, font, a, u, ins")) return undefined;
  const wrap = (tag) => {
    const made = doc.createElement(tag);
    made.append(...at.childNodes);
    at.append(made);
  };
  if (/(?<![-\w])font-weight\s*:\s*(bold|[6-9]00)/i.test(told)) wrap("b");
  if (/(?<![-\w])font-style\s*:\s*italic/i.test(told)) wrap("i");
  return undefined;
});

// Word writes the items of a list as paragraphs that say so in their style.
const lists = (doc) => {
  all(doc, "p").filter((at) => /mso-list\s*:/i.test(css(at)) || /MsoListParagraph/i.test(at.className)).forEach((at) => {
    const before = at.previousElementSibling;
    const list = before?.matches("ul[data-made]") ? before : doc.createElement("ul");
    list.dataset.made = "";
    if (list !== before) at.before(list);
    list.append(at);
    const made = renamed(at, "li");
    made.innerHTML = made.innerHTML.replace(/^(\s|&nbsp;|<[^>]+>)*[·•o§–-](?=\s|&nbsp;|<)/, (mark) => mark.slice(0, -1));
  });
};

const flat = (doc) => {
  all(doc, "li ul, li ol").reverse().forEach((inner) => {
    inner.closest("li").after(...[...inner.children].filter((at) => at.tagName === "LI"));
    inner.remove();
  });
  all(doc, "li").forEach((at) => all(at, `${BLOCKS}, br`).forEach((inner) => {
    inner.before(" ");
    unwrap(inner);
  }));
  all(doc, "br").filter((at) => at.parentElement.matches("p, div")).forEach((at) => {
    const rest = doc.createElement("p");
    while (at.nextSibling) rest.append(at.nextSibling);
    at.parentElement.after(rest);
    at.remove();
  });
};

const words = (at) => {
  all(at, `${BLOCKS}, br`).forEach((inner) => inner.before(" "));
  return at.textContent.replace(/\s+/g, " ").trim();
};

const grid = (doc, table) => {
  const rows = [...table.rows];
  rows.forEach((row, n) => [...row.cells].forEach((at) => {
    // A cell over several rows says its words in the first one.
    const down = Math.min(at.rowSpan || 1, rows.length - n);
    const column = [...row.cells].slice(0, [...row.cells].indexOf(at)).reduce((sum, each) => sum + each.colSpan, 0);
    for (let more = 1; more < down; more += 1) {
      const beside = [...rows[n + more].cells];
      let [wide, place] = [0, 0];
      while (place < beside.length && wide < column) { wide += beside[place].colSpan; place += 1; }
      const made = doc.createElement("td");
      made.colSpan = at.colSpan;
      rows[n + more].insertBefore(made, beside[place] ?? null);
    }
    at.removeAttribute("rowspan");
  }));
  rows.forEach((row, n) => [...row.cells].forEach((at) => {
    const made = renamed(at, n ? "td" : "th");
    made.textContent = words(made);
    if (n) made.colSpan = at.colSpan;
    else for (let more = 1; more < at.colSpan; more += 1) made.after(doc.createElement("th"));
  }));
};

const strip = (doc) => all(doc.body, "*").forEach((at) => {
  const kept = KEPT[at.tagName.toLowerCase()] ?? [];
  [...at.attributes].filter(({ name }) => !kept.includes(name)).forEach(({ name }) => at.removeAttribute(name));
});

export const cleaned = (html) => {
  // Copied within the editor: it is what it says.
  if (html.includes("data-pm-slice")) return html;
  const doc = parse(html);
  drop(doc);
  face(doc);
  lists(doc);
  all(doc, "table table").reverse().forEach((at) => at.replaceWith(words(at)));
  all(doc, "table").forEach((table) => grid(doc, table));
  flat(doc);
  strip(doc);
  return doc.body.innerHTML;
};

// Plain words: a line is a paragraph; lines with a dash are a list.
export const plain = (text) => {
  const { paragraph, list, item } = schema.nodes;
  const made = [];
  const line = (type, said) => type.create(null, said ? schema.text(said) : null);
  text.split(/[\r\n]+/).map((each) => each.replace(/\s+/g, " ").trim()).filter(Boolean).forEach((each) => {
    const dash = /^[-–•+]\s+/.exec(each);
    if (!dash) made.push(line(paragraph, each));
    else {
      const said = line(item, each.slice(dash[0].length));
      const last = made.at(-1);
      if (last?.type === list) made[made.length - 1] = last.copy(last.content.addToEnd(said));
      else made.push(list.create(null, said));
    }
  });
  const open = made.length === 1 && made[0].type === paragraph ? 1 : 0;
  return new Slice(Fragment.from(made), open, open);
};

// Headings come no higher than below the section's own.
export const lowered = (slice, deepest) => {
  const walk = (fragment) => Fragment.from(fragment.content.map((node) => (
    node.type === schema.nodes.heading && node.attrs.level < deepest
      ? node.type.create({ ...node.attrs, level: deepest }, node.content)
      : node)));
  return new Slice(walk(slice.content), slice.openStart, slice.openEnd);
};
