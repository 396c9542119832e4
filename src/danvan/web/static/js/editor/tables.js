// Tables: made, widened, left by the keys; the first row are the heads and stays.
import { Selection, TextSelection } from "../../vendor/prosemirror/state/index.js";
import {
  addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable,
} from "../../vendor/prosemirror/tables/index.js";
import { schema } from "./schema.js";
import { say } from "./words.js";

const { table, table_row: row, table_cell: cell, table_header: head, paragraph } = schema.nodes;
const ROWS = 3;
const COLUMNS = 3;

const depthOf = ($at, type) => {
  for (let depth = $at.depth; depth > 0; depth -= 1) if ($at.node(depth).type === type) return depth;
  return 0;
};
const place = (state) => {
  const { $head } = state.selection;
  const depth = depthOf($head, table);
  return depth ? { $head, depth, at: $head.index(depth), table: $head.node(depth) } : null;
};

export const insertTable = (state, dispatch) => {
  if (isInTable(state)) return false;
  if (!dispatch) return true;
  const make = (type) => row.create(null, Array.from({ length: COLUMNS }, () => type.create()));
  const made = table.create(null, [make(head), ...Array.from({ length: ROWS - 1 }, () => make(cell))]);
  const { $from } = state.selection;
  const block = $from.node(1);
  const spare = block.type === paragraph && !block.content.size;
  const [from, to] = [spare ? $from.before(1) : $from.after(1), $from.after(1)];
  const tr = state.tr.replaceWith(from, to, made);
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(from + 3))).scrollIntoView());
  return true;
};

const inHeads = (state) => place(state)?.at === 0;
const rowKind = (state) => { const at = place(state); return at && at.table.child(at.at).attrs.kind; };

export const addRow = addRowAfter;
export const addColumn = addColumnAfter;
export const dropRow = (state, dispatch) => !inHeads(state) && deleteRow(state, dispatch);
export const dropColumn = deleteColumn;
export const dropTable = deleteTable;
export const inTable = isInTable;
export const isTotal = (state) => rowKind(state) === "total";
export const toggleTotal = (state, dispatch) => {
  const at = place(state);
  if (!at || at.at === 0) return false;
  const kind = rowKind(state) === "total" ? "plain" : "total";
  dispatch?.(state.tr.setNodeAttribute(at.$head.before(at.depth + 1), "kind", kind));
  return true;
};

// Enter goes to the row below; below the last one a new row is made.
export const nextRow = (state, dispatch, view) => {
  const at = place(state);
  if (!at) return false;
  if (!dispatch) return true;
  if (at.at === at.table.childCount - 1) {
    addRowAfter(state, dispatch);
    return nextRow(view.state, view.dispatch, view);
  }
  const column = at.$head.index(at.depth + 1);
  let pos = at.$head.after(at.depth + 1) + 1;
  const below = at.table.child(at.at + 1);
  for (let n = 0; n < Math.min(column, below.childCount - 1); n += 1) pos += below.child(n).nodeSize;
  dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(pos + 1))).scrollIntoView());
  return true;
};

// Nothing joins across the edges of a cell.
const edge = (atEdge) => (state) => isInTable(state) && state.selection.empty && atEdge(state.selection.$head);
export const stayAtStart = edge(($head) => $head.parentOffset === 0);
export const stayAtEnd = edge(($head) => $head.parentOffset === $head.parent.content.size);

// Above a table that begins the section there is nowhere to write, until somebody goes there.
export const writeAbove = (state, dispatch) => {
  const at = place(state);
  if (!at || at.at !== 0 || at.$head.index(0) !== 0) return false;
  if (dispatch) {
    const tr = state.tr.insert(0, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView());
  }
  return true;
};

// Below one that ends it there always is.
export const writeBelow = (state) => (
  state.doc.lastChild.type === table ? state.tr.insert(state.doc.content.size, paragraph.create()) : null);

// A table with its caption above it, in a field of its own.
export class TableBox {
  constructor(node, view, getPos) {
    this.node = node;
    this.dom = document.createElement("div");
    this.dom.className = "table-box table-responsive";
    this.caption = document.createElement("input");
    Object.assign(this.caption, { className: "table-caption", value: node.attrs.caption, placeholder: say("caption"), maxLength: 300 });
    this.caption.setAttribute("aria-label", say("caption"));
    this.caption.contentEditable = "false";
    this.caption.addEventListener("input", () => view.dispatch(view.state.tr.setNodeAttribute(getPos(), "caption", this.caption.value)));
    const drawn = document.createElement("table");
    drawn.className = "table report-table";
    this.contentDOM = drawn.appendChild(document.createElement("tbody"));
    this.dom.append(this.caption, drawn);
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    if (this.caption.value !== node.attrs.caption) this.caption.value = node.attrs.caption;
    return true;
  }

  stopEvent(event) { return event.target === this.caption; }

  ignoreMutation(record) { return !this.contentDOM.contains(record.target); }
}
