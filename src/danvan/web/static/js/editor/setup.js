// The editor of one section: its keys, its rules of typing, its history.
import { baseKeymap, chainCommands, setBlockType, toggleMark } from "../../vendor/prosemirror/commands/index.js";
import { dropCursor } from "../../vendor/prosemirror/dropcursor/index.js";
import { history, redo, undo } from "../../vendor/prosemirror/history/index.js";
import { inputRules, InputRule, textblockTypeInputRule } from "../../vendor/prosemirror/inputrules/index.js";
import { keymap } from "../../vendor/prosemirror/keymap/index.js";
import { EditorState, Plugin } from "../../vendor/prosemirror/state/index.js";
import { goToNextCell, tableEditing } from "../../vendor/prosemirror/tables/index.js";
import { EditorView } from "../../vendor/prosemirror/view/index.js";
import { inList, leaveAtStart, leaveEmptyItem, toggleList } from "./lists.js";
import { cleaned, lowered, plain } from "./paste.js";
import { schema } from "./schema.js";
import * as tables from "./tables.js";

const { nodes, marks } = schema;

// Paragraph, heading, smaller heading, paragraph again.
export const headings = (deepest) => (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type === nodes.item || tables.inTable(state)) return false;
  const next = parent.type === nodes.heading ? parent.attrs.level + 1 : deepest;
  if (next > 3) return setBlockType(nodes.paragraph)(state, dispatch);
  return setBlockType(nodes.heading, { level: next })(state, dispatch);
};

export const bold = toggleMark(marks.bold);
export const italic = toggleMark(marks.italic);

const keys = (deepest) => ({
  "Mod-b": bold,
  "Mod-i": italic,
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  "Mod-Alt-2": headings(deepest),
  "Mod-Alt-0": setBlockType(nodes.paragraph),
  "Mod-Shift-8": toggleList,
  Enter: chainCommands(tables.nextRow, leaveEmptyItem),
  "Shift-Enter": chainCommands(tables.nextRow, leaveEmptyItem, baseKeymap.Enter),
  Backspace: chainCommands(leaveAtStart, tables.stayAtStart),
  Delete: tables.stayAtEnd,
  Tab: goToNextCell(1),
  "Shift-Tab": goToNextCell(-1),
  ArrowUp: tables.writeAbove,
});

const dash = new InputRule(/^[-–•]\s$/, (state, _match, start, end) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return null;
  let made = null;
  const bare = state.apply(state.tr.delete(start, end));
  toggleList(bare, (tr) => { made = tr; });
  if (!made) return null;
  const tr = state.tr.delete(start, end);
  made.steps.forEach((step) => tr.step(step));
  return tr.setSelection(made.selection.constructor.near(tr.doc.resolve(made.selection.head)));
});
const rules = (deepest) => inputRules({
  rules: [
    textblockTypeInputRule(/^##\s$/, nodes.heading, { level: deepest }),
    textblockTypeInputRule(/^###\s$/, nodes.heading, { level: Math.min(3, deepest + 1) }),
    dash,
  ],
});

const below = new Plugin({ appendTransaction: (_trs, _old, state) => tables.writeBelow(state) });

export const stateOf = (doc, deepest) => EditorState.create({
  doc,
  plugins: [rules(deepest), keymap(keys(deepest)), keymap(baseKeymap), history(), dropCursor(), tableEditing(), below],
});

export const viewOf = (place, { doc, deepest, label, changed, focused }) => {
  const view = new EditorView(place, {
    state: stateOf(doc, deepest),
    attributes: {
      class: "written", role: "textbox", "aria-multiline": "true", "aria-labelledby": label, lang: "vi", spellcheck: "false",
    },
    nodeViews: { table: (node, of, getPos) => new tables.TableBox(node, of, getPos) },
    transformPastedHTML: cleaned,
    clipboardTextParser: plain,
    transformPasted: (slice) => lowered(slice, deepest),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      changed(tr);
    },
    handleDOMEvents: { focus: () => { focused(); return false; } },
  });
  return view;
};

// Put another text in the place of what stands, where they differ only: the cursor stays.
export const replaceDoc = (view, doc, remember) => {
  const old = view.state.doc;
  const start = old.content.findDiffStart(doc.content);
  if (start === null) return;
  let { a, b } = old.content.findDiffEnd(doc.content);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) { a += overlap; b += overlap; }
  view.dispatch(view.state.tr.replace(start, a, doc.slice(start, b)).setMeta("addToHistory", remember).setMeta("other", !remember));
};

export { inList, redo, tables, toggleList, undo };
