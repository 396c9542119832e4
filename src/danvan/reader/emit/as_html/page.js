// A click (or Enter) on a value lights its words; on words, the value nearest to them.
(() => {
  "use strict";
  let now = "";
  const escape = (id) => CSS.escape(id);
  const dark = () => document.querySelectorAll(".on").forEach((e) => e.classList.remove("on"));

  function light(id, from) {
    const value = document.getElementById(id);
    const words = document.querySelectorAll(`[data-t~="${escape(id)}"]`);
    dark();
    now = id;
    words.forEach((e) => e.classList.add("on"));
    if (value) value.classList.add("on");
    const other = from === "source" ? value : words[0];
    if (other) other.scrollIntoView({ block: "nearest" });
    history.replaceState(null, "", "#" + id);
  }

  // A second click on the same words means the next value that lies over them.
  function next(ids) {
    const at = ids.indexOf(now);
    return ids[at < 0 ? 0 : (at + 1) % ids.length];
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
    const words = event.target.closest("[data-t]");
    const value = event.target.closest("[data-go]");
    if (!words && !value) return;
    event.preventDefault();
    if (words) light(next(words.dataset.t.split(" ")), "source");
    else light(value.dataset.go, "structure");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { dark(); now = ""; }
  });
  const asked = decodeURIComponent(location.hash.slice(1)).replace(/^s-/, "");
  if (document.querySelector(`[data-t~="${escape(asked)}"]`)) light(asked, "structure");
})();
