// What a section can hold: the blocks of an official document, and nothing else.
import { Schema } from "../../vendor/prosemirror/model/index.js";
import { say } from "./words.js";

const number = (dom, name, fallback) => Number(dom.getAttribute(name)) || fallback;
const span = (dom) => Math.min(40, Math.max(1, number(dom, "colspan", 1)));

const heading = {
  content: "text*",
  marks: "",
  group: "block",
  defining: true,
  attrs: { level: { default: 2 }, numbered: { default: true } },
  parseDOM: [1, 2, 3, 4, 5, 6].map((depth) => ({
    tag: `h${depth}`,
    getAttrs: (dom) => ({
      level: number(dom, "data-level", depth < 3 ? 2 : 3),
      numbered: dom.dataset.numbered !== "no",
    }),
  })),
  toDOM: ({ attrs }) => [`h${attrs.level + 2}`, { "data-level": attrs.level, "data-numbered": attrs.numbered ? "yes" : "no" }, 0],
};

const cell = (tag, role, more) => ({
  content: "text*",
  marks: "",
  tableRole: role,
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, ...more.attrs },
  parseDOM: [{ tag, getAttrs: (dom) => ({ colspan: span(dom), ...more.read(dom) }) }],
  toDOM: (node) => [tag, { ...(node.attrs.colspan > 1 ? { colspan: node.attrs.colspan } : {}), ...more.write(node) }, 0],
});

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    content: "text*",
    group: "block",
    attrs: { level: { default: 0 } },
    parseDOM: [{ tag: "p", getAttrs: (dom) => ({ level: number(dom, "data-level", 0) }) }, { tag: "div" }],
    toDOM: ({ attrs }) => ["p", attrs.level ? { "data-level": attrs.level } : {}, 0],
  },
  heading,
  part: {
    content: "text*",
    marks: "",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "p[data-part]", priority: 60 }],
    toDOM: () => ["p", { "data-part": "" }, 0],
  },
  list: {
    content: "item+",
    group: "block",
    parseDOM: [{ tag: "ul" }, { tag: "ol" }],
    toDOM: () => ["ul", { class: "dashes" }, 0],
  },
  item: { content: "text*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  table: {
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    group: "block",
    attrs: { caption: { default: "" } },
    parseDOM: [{ tag: "table", getAttrs: (dom) => ({ caption: dom.dataset.caption ?? "" }) }],
    toDOM: ({ attrs }) => ["table", { "data-caption": attrs.caption }, ["tbody", 0]],
  },
  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    attrs: { kind: { default: "plain" } },
    parseDOM: [{
      tag: "tr",
      getAttrs: (dom) => ({ kind: ["group", "total"].includes(dom.dataset.kind) ? dom.dataset.kind : "plain" }),
    }],
    toDOM: ({ attrs }) => ["tr", { class: `row-${attrs.kind}`, "data-kind": attrs.kind }, 0],
  },
  table_cell: cell("td", "cell", {
    attrs: { ref: { default: "" } },
    read: (dom) => ({ ref: dom.dataset.ref ?? "" }),
    write: ({ attrs }) => (attrs.ref ? { "data-ref": attrs.ref } : {}),
  }),
  table_header: cell("th", "header_cell", {
    attrs: { align: { default: "left" }, weight: { default: 1 }, group: { default: "" } },
    read: (dom) => ({
      align: ["center", "right", "justify"].includes(dom.dataset.align) ? dom.dataset.align : "left",
      weight: number(dom, "data-weight", 1),
      group: dom.dataset.group ?? "",
    }),
    write: ({ attrs }) => ({
      "data-align": attrs.align, "data-weight": attrs.weight, "data-group": attrs.group, "data-hint": say("column"),
    }),
  }),
  text: {},
};

const marks = {
  bold: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  italic: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
};

export const schema = new Schema({ nodes, marks });
