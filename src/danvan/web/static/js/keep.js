// <form data-keep>: what is typed stays in this tab until it was saved, also when the session ends
// or the page is left; it is put back into the form, and can be thrown away.
(() => {
  "use strict";
  const PREFIX = "keep:";
  const forms = () => [...document.querySelectorAll("form[data-keep]")];
  const owner = document.body.dataset.user ?? "";
  const key = (form) => [PREFIX, owner, location.pathname, form.dataset.keep || form.id].join("|");
  const fields = (form) => [...form.elements].filter((field) => field.name
    && field.matches("textarea, select, input:not([type=hidden], [type=password], [type=file])"));

  const choice = (field) => field.type === "checkbox" || field.type === "radio";
  const value = (field) => (choice(field) ? field.checked : field.value);
  const first = (field) => {
    if (choice(field)) return field.defaultChecked;
    if (!field.options) return field.defaultValue;
    return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value;
  };
  const name = (field) => (choice(field) ? `${field.name}=${field.value}` : field.name);

  const keep = (form) => {
    const typed = fields(form).filter((field) => value(field) !== first(field))
      .map((field) => [name(field), value(field)]);
    if (typed.length) sessionStorage.setItem(key(form), JSON.stringify(typed));
    else sessionStorage.removeItem(key(form));
  };
  const forget = (form) => sessionStorage.removeItem(key(form));
  const forgetAll = (wanted = () => true) => Object.keys(sessionStorage)
    .filter((item) => item.startsWith(PREFIX) && wanted(item))
    .forEach((item) => sessionStorage.removeItem(item));

  const restore = (form) => {
    const kept = new Map(JSON.parse(sessionStorage.getItem(key(form)) ?? "[]"));
    const back = fields(form).filter((field) => kept.has(name(field)) && kept.get(name(field)) !== value(field));
    back.forEach((field) => {
      if (choice(field)) field.checked = kept.get(name(field));
      else field.value = kept.get(name(field));
    });
    if (!back.length) return;
    const notice = document.querySelector("#say-kept").content.firstElementChild.cloneNode(true);
    notice.querySelector("button").addEventListener("click", () => {
      forget(form);
      form.reset();
      notice.remove();
    });
    form.prepend(notice);
  };

  // A saved form says so on the page that follows; signing out leaves nothing for the next person.
  const sent = `${PREFIX}sent`;
  if (document.querySelector("#messages .alert-success")) sessionStorage.removeItem(sessionStorage.getItem(sent));
  sessionStorage.removeItem(sent);
  forgetAll((item) => !item.startsWith(`${PREFIX}|${owner}|`));
  forms().forEach(restore);

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-keep]");
    if (form) keep(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-keep]")) sessionStorage.setItem(sent, key(event.target));
    if (event.target.matches("[data-forget]")) forgetAll();
  });
  document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) [...event.detail.elt.querySelectorAll("form[data-keep]")].forEach(restore);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt.closest?.("form[data-keep]");
    if (form && event.detail.successful && event.detail.xhr.status !== 204) forget(form);
  });
})();
