// Lists of dashes: paragraphs made items, and items made paragraphs.
import { Selection } from "../../vendor/prosemirror/state/index.js";
import { schema } from "./schema.js";

const { list, item, paragraph, heading } = schema.nodes;

const touched = ({ doc, selection: { $from, $to } }) => {
  const from = $from.index(0);
  const to = $to.index(0);
  let start = 0;
  for (let at = 0; at < from; at += 1) start += doc.child(at).nodeSize;
  const nodes = doc.content.content.slice(from, to + 1);
  return { nodes, start, end: start + nodes.reduce((size, node) => size + node.nodeSize, 0) };
};

const put = (state, dispatch, { start, end }, nodes, cursor) => {
  if (!dispatch) return true;
  const tr = state.tr.replaceWith(start, end, nodes);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(cursor, tr.doc.content.size)))).scrollIntoView());
  return true;
};

export const inList = (state) => state.selection.$from.parent.type === item;

const toList = (state, dispatch) => {
  const range = touched(state);
  if (range.nodes.some((node) => ![list, paragraph, heading].includes(node.type))) return false;
  const items = range.nodes.flatMap((node) => (
    node.type === list ? node.content.content : [item.create(null, node.content)]));
  return put(state, dispatch, range, list.create(null, items), state.selection.head + 1);
};

// The items that the selection touches leave their list, which may be cut in two.
export const fromList = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!inList(state) || $to.parent.type !== item || $from.index(0) !== $to.index(0)) return false;
  const range = touched(state);
  const items = range.nodes[0].content.content;
  const [first, last] = [$from.index(1), $to.index(1)];
  const [before, after] = [items.slice(0, first), items.slice(last + 1)];
  const above = before.length ? [list.create(null, before)] : [];
  const made = items.slice(first, last + 1).map((each) => paragraph.create(null, each.content));
  const below = after.length ? [list.create(null, after)] : [];
  const cursor = range.start + (above[0]?.nodeSize ?? 0) + 1 + $from.parentOffset;
  return put(state, dispatch, range, [...above, ...made, ...below], cursor);
};

export const toggleList = (state, dispatch) => fromList(state, dispatch) || toList(state, dispatch);

const empty = (state) => state.selection.empty && inList(state) && !state.selection.$from.parent.content.size;
export const leaveEmptyItem = (state, dispatch) => empty(state) && fromList(state, dispatch);
export const leaveAtStart = (state, dispatch) => (
  state.selection.empty && inList(state) && !state.selection.$from.parentOffset && fromList(state, dispatch));
