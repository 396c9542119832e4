// Blocks of an official document as the editor's tree, and back.
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const text = (words) => (words ? schema.text(words) : null);
const faces = ({ bold, italic }) => [bold && marks.bold.create(), italic && marks.italic.create()].filter(Boolean);
const runs = (given) => given.filter((run) => run.text).map((run) => schema.text(run.text, faces(run)));

const cellOf = ({ text: words, ref = "", span = 1 }) => nodes.table_cell.create({ ref, colspan: span }, text(words));
const headOf = ({ title, align = "left", weight = 1, group = "" }) => (
  nodes.table_header.create({ align, weight, group }, text(title)));

const MADE = {
  part: (block) => nodes.part.create(null, text(block.text)),
  heading: ({ level, text: words, numbered = true }) => nodes.heading.create({ level, numbered }, text(words)),
  paragraph: ({ runs: given, level = 0 }) => nodes.paragraph.create({ level }, runs(given)),
  items: ({ items }) => nodes.list.create(null, items.map((item) => nodes.item.create(null, runs(item)))),
  table: ({ columns, rows, caption = "" }) => nodes.table.create({ caption }, [
    nodes.table_row.create(null, columns.map(headOf)),
    ...rows.map((row) => nodes.table_row.create({ kind: row.kind ?? "plain" }, row.cells.map(cellOf))),
  ]),
};

export const toDoc = (blocks) => {
  const made = blocks.filter((block) => block.kind !== "items" || block.items.length).map((block) => MADE[block.kind](block));
  return nodes.doc.create(null, made.length ? made : nodes.paragraph.create());
};

const runsOf = (node) => {
  const found = [];
  node.forEach((child) => {
    const has = (name) => (child.marks.some((mark) => mark.type.name === name) ? { [name]: true } : {});
    found.push({ text: child.text, ...has("bold"), ...has("italic") });
  });
  return found;
};
const said = (node) => node.textContent.trim();
const children = (node) => node.content.content;

// A row that prosemirror-tables has not mended yet is filled up, so that what is sent is a table.
const cells = (row, wide) => {
  let left = wide;
  const found = [];
  children(row).forEach((node) => {
    const span = Math.min(node.attrs.colspan, left);
    left -= span;
    if (!span) return;
    const ref = node.attrs.ref ? { ref: node.attrs.ref } : {};
    found.push({ text: node.textContent, ...ref, ...(span > 1 ? { span } : {}) });
  });
  for (; left > 0; left -= 1) found.push({ text: "" });
  return found;
};
const columnOf = ({ textContent, attrs }) => {
  const { align = "left", weight = 1, group = "" } = attrs;
  return { title: textContent, align, weight, ...(group ? { group } : {}) };
};
const tableOf = (node) => {
  const [first, ...others] = children(node);
  const columns = children(first).flatMap((head) => [
    columnOf(head), ...Array.from({ length: head.attrs.colspan - 1 }, () => ({ title: "", align: "left", weight: 1 })),
  ]);
  const rows = others.map((row) => ({ kind: row.attrs.kind, cells: cells(row, columns.length) }));
  return { kind: "table", columns, rows, ...(node.attrs.caption ? { caption: node.attrs.caption } : {}) };
};

const TOLD = {
  part: (node) => said(node) && { kind: "part", text: node.textContent },
  heading: (node) => said(node) && {
    kind: "heading", level: node.attrs.level, text: node.textContent, ...(node.attrs.numbered ? {} : { numbered: false }),
  },
  paragraph: (node) => said(node) && {
    kind: "paragraph", runs: runsOf(node), ...(node.attrs.level ? { level: node.attrs.level } : {}),
  },
  list: (node) => said(node) && { kind: "items", items: children(node).filter(said).map(runsOf) },
  table: (node) => children(children(node)[0]).length && tableOf(node),
};

export const fromDoc = (doc) => children(doc).map((node) => TOLD[node.type.name](node)).filter(Boolean);
