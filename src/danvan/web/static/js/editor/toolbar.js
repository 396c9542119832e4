// One toolbar for all sections: it acts on the one that was written in last.
import { bold, headings, inList, italic, redo, tables, toggleList, undo } from "./setup.js";
import { schema } from "./schema.js";

const has = (state, type) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
};
const never = () => false;
const TOOLS = {
  undo: [() => undo, never],
  redo: [() => redo, never],
  heading: [({ deepest }) => headings(deepest), (state) => state.selection.$from.parent.type === schema.nodes.heading],
  list: [() => toggleList, inList],
  bold: [() => bold, (state) => has(state, schema.marks.bold)],
  italic: [() => italic, (state) => has(state, schema.marks.italic)],
  table: [() => tables.insertTable, never],
  addRow: [() => tables.addRow, never],
  addColumn: [() => tables.addColumn, never],
  dropRow: [() => tables.dropRow, never],
  dropColumn: [() => tables.dropColumn, never],
  dropTable: [() => tables.dropTable, never],
  total: [() => tables.toggleTotal, tables.isTotal],
};

export class Toolbar {
  constructor(bar) {
    this.bar = bar;
    this.slip = null;
    this.buttons = [...bar.querySelectorAll("[data-tool]")];
    bar.hidden = false;
    // The cursor stays where it is while a button is pressed with the mouse.
    bar.addEventListener("mousedown", (event) => { if (event.target.closest("[data-tool]")) event.preventDefault(); });
    bar.addEventListener("click", (event) => this.press(event.target.closest("[data-tool]")));
    bar.addEventListener("keydown", (event) => { if (event.key === "Escape") this.slip?.view.focus(); });
    document.addEventListener("keydown", (event) => {
      if (event.altKey && event.key === "F10") this.buttons.find((each) => !each.disabled)?.focus();
    });
  }

  press(button) {
    if (!button || !this.slip) return;
    const { view } = this.slip;
    const [command] = TOOLS[button.dataset.tool];
    command(this.slip)(view.state, view.dispatch, view);
    view.focus();
  }

  show(slip) {
    this.slip = slip;
    const { state } = slip.view;
    const within = tables.inTable(state);
    this.bar.querySelector("[data-in-table]").hidden = !within;
    this.buttons.forEach((button) => {
      const [command, pressed] = TOOLS[button.dataset.tool];
      button.disabled = !command(slip)(state);
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(pressed(state)));
    });
  }
}
