// Makes writing safer and quicker. It comes with forms only, and every form works without it.

const PREFIX = "draft ", MOST = 50, OFFERED = 5, OLDEST = 90 * 24 * 3600 * 1000, PAUSE = 400;
const attempt = (what) => { try { return what(); } catch { return undefined; } };
const store = attempt(() => localStorage), session = attempt(() => sessionStorage);
const parse = (text) => attempt(() => JSON.parse(text));
const copy = (form, name) => form.querySelector(`template[data-is=${name}]`).content.cloneNode(true);

// Drafts: one entry of localStorage for each form that somebody typed into, so that no window overwrites another's.
const drafts = () => Object.keys(store ?? {})
  .filter((key) => key.startsWith(PREFIX))
  .map((id) => ({ id, ...parse(store.getItem(id)) }))
  .filter((draft) => draft.entries)
  .sort((a, b) => b.at - a.at);
const tidy = () => drafts().forEach((draft, n) => {
  if (n >= MOST || draft.at < Date.now() - OLDEST) store.removeItem(draft.id);
});
const fresh = () => PREFIX + [...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join("");

function begin(form) {
  const place = form.dataset.draft, end = new AbortController(), listen = { signal: end.signal };
  const input = (name) => form.elements.namedItem(name);
  const entries = () => [...new FormData(form)].filter(([name]) => name !== "website2");
  const base = input("base").value;
  let id = fresh(), unsaved = form.hasAttribute("data-unsaved"), leaving = false, timer = 0;

  const show = (name, at) => {
    for (const state of form.querySelectorAll("[data-state]")) state.hidden = state.dataset.state !== name;
    if (at) form.querySelector(`[data-state=${name}] time`).textContent = new Date(at).toLocaleTimeString();
  };
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (!unsaved) return undefined;
    const at = Date.now();
    try {
      store.setItem(id, JSON.stringify({ place, at, entries: entries() }));
      show("kept", at);
    } catch {
      show("unkept"); // no room, or a browser that keeps nothing: the form still holds it all
    }
    return at;
  };
  const typed = () => {
    unsaved = true;
    timer ||= setTimeout(keep, PAUSE);
  };
  const flush = () => { if (timer) keep(); };

  const restore = (draft) => {
    flush(); // what stands in the form now becomes a draft of its own
    id = fresh();
    for (const [name, value] of draft.entries) {
      let field = input(name);
      if (!field && name.startsWith("field.")) {
        field = form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
      }
      if (field?.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    unsaved = true;
    keep();
    // Another window may be writing on in it.
    if (parse(store.getItem(draft.id))?.at === draft.at && store.getItem(id)) store.removeItem(draft.id);
    offer();
    form.dispatchEvent(new Event("restored"));
    input("body").focus();
  };
  const offer = () => {
    const list = form.querySelector("[data-drafts]");
    const found = drafts().filter((draft) => draft.place === place && draft.id !== id).slice(0, OFFERED);
    list.replaceChildren(...found.map((draft) => {
      const values = new Map(draft.entries);
      const note = copy(form, "draft").firstElementChild;
      note.querySelector("time").textContent = new Date(draft.at).toLocaleString();
      note.querySelector("bdi").textContent = values.get("title");
      note.querySelector("blockquote").textContent = (values.get("body") ?? "").trim().slice(0, 160);
      note.querySelector("[data-moved]").hidden = values.get("base") === base;
      note.querySelector("[data-continue]").onclick = () => restore(draft);
      const discard = note.querySelector("[data-discard]"), undo = note.querySelector("[data-undo]");
      const text = store.getItem(draft.id);
      const gone = (is) => {
        for (const part of note.children) part.hidden = is !== part.hasAttribute("data-gone");
        (is ? undo : discard).focus();
      };
      discard.onclick = () => { store.removeItem(draft.id); gone(true); };
      undo.onclick = () => { attempt(() => store.setItem(draft.id, text)); offer(); input("body").focus(); };
      return note;
    }));
    list.hidden = !found.length;
  };

  const failed = (why) => {
    form.removeAttribute("aria-busy");
    form.querySelector(".failed")?.remove();
    const note = copy(form, why);
    form.querySelector("[data-actions]").before(note);
  };
  // The answer in place of the page, just as the browser would show it; the text stays here until there is one.
  const swap = (answer) => {
    const main = document.adoptNode(answer.querySelector("main"));
    flush();
    end.abort();
    document.querySelector("main").replaceWith(main);
    document.title = answer.title;
    scrollTo(0, 0);
    start();
    (main.querySelector("[data-focus]") ?? main).focus();
  };
  const send = () => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.timeout = 60_000;
    request.onload = () => {
      const answer = request.response;
      if (request.status < 400 && request.responseURL !== form.action) {
        leaving = true;
        location.assign(request.responseURL);
      } else if (request.status < 500 && answer?.querySelector("main textarea")) swap(answer);
      else failed("refused");
    };
    request.onerror = request.ontimeout = () => failed("lost");
    form.setAttribute("aria-busy", "true");
    request.send(new URLSearchParams(new FormData(form)));
  };

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    attempt(() => session.setItem("sent", JSON.stringify([id, keep()])));
    if (event.submitter?.hasAttribute("formaction")) {
      leaving = true;
      return;
    }
    event.preventDefault();
    send();
  });
  form.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key === "s")) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  addEventListener("pagehide", flush, listen);
  addEventListener("pageshow", () => { leaving = false; }, listen);
  document.addEventListener("visibilitychange", flush, listen);
  addEventListener("beforeunload", (event) => { if (unsaved && !leaving) event.preventDefault(); }, listen);
  addEventListener("storage", (event) => { if (event.key === id && !event.newValue) keep(); }, listen);

  // A form that came back holds what was sent from here, so it goes on with the draft of that.
  const [sent, at] = attempt(() => parse(session.getItem("sent"))) ?? [];
  attempt(() => session.removeItem("sent"));
  if (unsaved && sent && parse(store?.getItem(sent))?.at === at) id = sent;
  if (store) {
    tidy();
    keep();
    offer();
  }
}

function start() {
  for (const form of document.querySelectorAll("form[data-guard]")) begin(form);
}
start();
