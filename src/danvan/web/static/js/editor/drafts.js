// What is not saved yet stays in this tab, as keep.js keeps forms: under the name of who typed it,
// and thrown away by it when somebody else signs in.
const key = (slip) => ["keep:", document.body.dataset.user ?? "", location.pathname, `muc-${slip}`].join("|");

export const keepDraft = (slip, draft) => {
  try {
    sessionStorage.setItem(key(slip), JSON.stringify(draft));
  } catch {
    // A full store: the page itself still has the words.
  }
};
export const forgetDraft = (slip) => sessionStorage.removeItem(key(slip));
export const draftOf = (slip) => JSON.parse(sessionStorage.getItem(key(slip)) ?? "null");
