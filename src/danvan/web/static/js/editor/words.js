// The words of the page's template: the script has none of its own.
export const say = (name) => document.querySelector("[data-words]")?.dataset[name] ?? "";
