// Shortens the way; every page works without it.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  document.querySelector("input[type=search]")?.focus();
  event.preventDefault();
});
// Titles while somebody types in a search field, or in one that is to name a page: a combobox, made when the field is first used.
const combobox = (input) => {
  const { titles: label, one, many } = input.dataset, list = document.createElement("ul"), said = document.createElement("p");
  let timer = 0, asking, at = -1;
  const set = (name, value) => input.setAttribute(name, value);
  const pick = (n) => {
    at = n;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === n));
    if (n < 0) return input.removeAttribute("aria-activedescendant");
    set("aria-activedescendant", list.children[n].id);
    list.children[n].scrollIntoView({ block: "nearest" });
  };
  const open = (is) => {
    pick(-1);
    list.hidden = !is;
    set("aria-expanded", is);
  };
  const go = ({ dataset: { slug } }) => {
    if (!("fills" in input.dataset)) return location.assign(`/p/${encodeURIComponent(slug)}`);
    input.value = `/p/${slug}`; // a title may be another page's as well
    open(false);
  };
  const fill = (titles) => {
    list.replaceChildren(...titles.map(({ title, slug }, i) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, textContent: title, dir: "auto" });
      option.setAttribute("role", "option");
      option.dataset.slug = slug;
      option.onmousedown = (event) => event.preventDefault(); // the field keeps the focus
      option.onclick = () => go(option);
      return option;
    }));
    open(titles.length > 0 && document.activeElement === input);
    said.textContent = titles.length === 1 ? one : titles.length ? many.replace("#", titles.length) : "";
  };
  const look = async () => {
    asking = new AbortController();
    const typed = input.value.trim(), { signal } = asking;
    try {
      const answer = typed && await (await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal })).json();
      if (!signal.aborted) fill(answer?.titles ?? []);
    } catch {
      if (!signal.aborted) open(false); // without an answer it is a field like any other
    }
  };
  list.id = `${input.id}-titles`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  said.setAttribute("role", "status");
  said.className = "hidden";
  (input.closest(".field") ?? input.form).append(list, said);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-controls", list.id);
  open(false);
  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
  };
  input.addEventListener("input", (event) => {
    stop();
    if (!event.isComposing) timer = setTimeout(look, 120);
  });
  input.addEventListener("compositionend", () => { timer = setTimeout(look, 120); });
  input.addEventListener("blur", () => {
    stop();
    open(false);
  });
  input.addEventListener("keydown", (event) => {
    const n = list.children.length, shown = !list.hidden, { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (key === "ArrowDown" && n) {
      if (!shown) open(true);
      if (!event.altKey) pick(at + 1 < n ? at + 1 : -1);
    } else if (key === "ArrowUp" && shown) event.altKey ? open(false) : pick(at < 0 ? n - 1 : at - 1);
    else if (key === "Escape" && shown) open(false);
    else if (key === "Enter" && at >= 0) go(list.children[at]);
    else {
      if (key === "Enter" || key === "Tab") stop();
      else if (key === "Home" || key === "End" || key === "ArrowLeft" || key === "ArrowRight") pick(-1); // back in the text
      return;
    }
    event.preventDefault();
  });
};
const begin = (field) => {
  if (field?.matches?.("input[data-titles]") && !field.hasAttribute("role")) combobox(field);
};
addEventListener("focusin", (event) => begin(event.target));
begin(document.activeElement);
for (const summary of document.querySelectorAll("[data-focus]")) summary.focus();
// A draft ends only here, where the server says that it was saved, and only if nothing was typed since it was sent.
if (new URLSearchParams(location.search).has("saved")) {
  try {
    const [id, at] = JSON.parse(sessionStorage.getItem("sent"));
    if (JSON.parse(localStorage.getItem(id)).at === at) localStorage.setItem(id, JSON.stringify({ at, saved: true }));
    sessionStorage.removeItem("sent");
  } catch {
    // nothing was sent from here, or this browser keeps nothing
  }
}
