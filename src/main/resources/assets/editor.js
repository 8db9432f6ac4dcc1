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

// Browsers write localStorage to the disk up to a minute later, and IndexedDB at once: a copy there survives a crash.
const disk = new Promise((done) => {
  const opening = indexedDB.open("drafts", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
  opening.onsuccess = () => done(opening.result);
}).catch(() => null);
const onDisk = (what) => disk.then((db) => attempt(() => what(db.transaction("drafts", "readwrite").objectStore("drafts"))));
const remember = (id, text) => {
  onDisk((copies) => copies.put(text, id));
  store.setItem(id, text);
};
const forget = (id) => {
  onDisk((copies) => copies.delete(id));
  store.removeItem(id);
};
const recover = (found) => onDisk((copies) => {
  const reading = copies.openCursor();
  reading.onsuccess = () => {
    const copied = reading.result;
    if (!copied) return;
    if (!(parse(store.getItem(copied.key))?.at >= parse(copied.value)?.at)) {
      attempt(() => store.setItem(copied.key, copied.value));
      found();
    }
    copied.continue();
  };
});
const tidy = () => {
  drafts().forEach((draft, n) => {
    if (n >= MOST || draft.at < Date.now() - OLDEST) forget(draft.id);
  });
  Object.keys(store).filter((key) => key.startsWith(PREFIX) && parse(store.getItem(key))?.saved).forEach(forget);
};
const fresh = () => PREFIX + [...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join("");

// Without an answer the status is 0.
function ask(address, form, answered) {
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.responseType = "document"; // read by the browser's parser, where no script runs
  request.timeout = 60_000;
  request.onload = () => answered(request.status, request.response, request.responseURL);
  request.onerror = request.ontimeout = () => answered(0);
  request.send(new URLSearchParams(new FormData(form)));
  return request;
}

// The page as it would be, beside the text. It never takes the focus.
function preview(form, signal) {
  const box = form.querySelector("[data-live]"), pane = box.querySelector("[data-pane]");
  if (document.querySelector("main article")) return; // the whole page is shown already
  let timer = 0, request, shown = false;
  const refresh = () => {
    clearTimeout(timer);
    request?.abort();
    if (!box.open || !form.checkValidity()) return; // what is empty yet can wait
    request = ask(form.dataset.preview + "?part=1", form, (status, answer) => {
      const good = status === 200 && answer?.body;
      box.querySelector("[data-stale]").hidden = Boolean(good);
      if (!good) return;
      const top = pane.scrollTop, section = form.elements.namedItem("section").value;
      pane.replaceChildren(...[...answer.body.childNodes].map((node) => document.adoptNode(node)));
      const start = section && !shown && pane.querySelector(`[id="${CSS.escape(section)}"]`);
      pane.scrollTop = start ? start.offsetTop - pane.offsetTop : top;
      shown = true;
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };
  box.hidden = false;
  box.open = matchMedia("(min-width: 56.25rem)").matches;
  box.addEventListener("toggle", refresh);
  box.querySelector("[data-refresh]").onclick = refresh;
  form.addEventListener("input", soon);
  form.addEventListener("restored", soon);
  signal.addEventListener("abort", () => { clearTimeout(timer); request?.abort(); });
}

// Marks come as if they were typed, so that undo takes them back.
function tools(form) {
  const body = form.elements.namedItem("body"), box = form.querySelector("[data-tools]");
  const buttons = [...box.querySelectorAll("[data-do]")];
  const put = (from, to, text, start = text.length, end = start) => {
    body.focus();
    body.setSelectionRange(from, to);
    if (!document.execCommand(text ? "insertText" : "delete", false, text) && body.value.slice(from, to) !== text) {
      body.setRangeText(text, from, to);
      body.dispatchEvent(new Event("input", { bubbles: true }));
    }
    body.setSelectionRange(from + start, from + end);
  };
  const chosen = () => [body.selectionStart, body.selectionEnd, body.value.slice(body.selectionStart, body.selectionEnd)];
  const around = (mark, sample) => {
    const [from, to, words] = chosen(), n = mark.length;
    const before = /\**$/.exec(body.value.slice(0, from))[0].length, after = /^\**/.exec(body.value.slice(to))[0].length;
    const stars = Math.min(before, after);
    if (n === 1 ? stars % 2 : stars > 1) return put(from - n, to + n, words, 0, words.length);
    const core = words.trim() || sample, lead = words.match(/^\s*/)[0], end = words.trim() ? words.match(/\s*$/)[0] : "";
    const start = lead.length + n;
    return put(from, to, lead + mark + core + mark + end, start, start + core.length);
  };
  const lines = (change) => {
    const [at, to] = chosen(), from = body.value.lastIndexOf("\n", at - 1) + 1;
    const next = body.value.indexOf("\n", to), end = next < 0 ? body.value.length : next;
    put(from, end, body.value.slice(from, end).split("\n").map(change).join("\n"));
  };
  const block = (text, start, end) => {
    const at = body.value.slice(0, body.selectionEnd).trimEnd().length;
    const lead = at ? "\n\n" : "";
    put(at, at, `${lead}${text}${body.value.slice(at).startsWith("\n\n") ? "" : "\n\n"}`, lead.length + start, lead.length + end);
  };
  const acts = {
    bold: (sample) => around("**", sample),
    italic: (sample) => around("*", sample),
    heading: () => lines((line) => (/^##+ /.test(line) ? line.replace(/^#+ /, "") : `## ${line.replace(/^# /, "")}`)),
    list: () => lines((line) => (/^- /.test(line) ? line.slice(2) : `- ${line}`)),
    link: (sample) => {
      const [from, to, chosenWords] = chosen(), words = chosenWords || sample;
      if (/^https?:\S+$/.test(words)) put(from, to, `[${sample}](${words})`, 1, 1 + sample.length);
      else put(from, to, `[${words}](https://)`, words.length + 3, words.length + 11);
    },
    page: () => find(finder.hidden),
    table: (sample) => block(`| ${sample} 1 | ${sample} 2 |\n|---|---|\n|  |  |`, 2, 4 + sample.length),
    footnote: (sample) => {
      let n = 1;
      while (body.value.includes(`[^${n}]`)) n++;
      const at = body.selectionEnd, mark = `[^${n}]`;
      put(at, at, mark);
      const end = body.value.trimEnd().length, text = `\n\n${mark}: ${sample}`;
      put(end, body.value.length, text, text.length - sample.length, text.length);
    },
  };
  const act = (name) => acts[name](buttons.find((one) => one.dataset.do === name).dataset.sample);

  // One stop of the Tab key; arrows go on from there.
  const stop = (to) => buttons.forEach((one) => { one.tabIndex = one === to ? 0 : -1; });
  buttons.forEach((button, n) => {
    button.onclick = () => act(button.dataset.do);
    button.onfocus = () => stop(button);
    button.onkeydown = (event) => {
      const to = { ArrowRight: n + 1, ArrowLeft: n - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length].focus();
    };
  });
  stop(buttons[0]);
  body.addEventListener("keydown", (event) => {
    const name = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
    if (!name || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    act(name);
  });

  // A combobox: the focus stays in the input, the choice moves.
  const finder = box.querySelector("[data-finder]"), input = finder.querySelector("input"), list = finder.querySelector("ul");
  const opener = buttons.find((one) => one.dataset.do === "page");
  let timer = 0, at = -1, range = [], found = [];
  const options = () => [...list.children];
  const pick = (n) => {
    at = n;
    options().forEach((one, i) => one.setAttribute("aria-selected", i === n));
    if (n < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options()[n].id);
  };
  const fill = (pages) => {
    found = pages;
    list.replaceChildren(...pages.map((page, i) => {
      const option = Object.assign(document.createElement("li"), { id: `found-page-${i}`, textContent: page.title });
      option.setAttribute("role", "option");
      option.onmousedown = (event) => { event.preventDefault(); use(page); };
      return option;
    }));
    list.hidden = !pages.length;
    input.setAttribute("aria-expanded", !list.hidden);
    pick(-1);
  };
  const find = (open) => {
    if (open) range = chosen();
    finder.hidden = !open;
    opener.setAttribute("aria-expanded", open);
    fill([]);
    input.value = "";
    (open ? input : body).focus();
  };
  const use = ({ title, slug }) => {
    const [from, to, words] = range;
    find(false);
    if (!title) return;
    const bar = /^\s*\|.*$/.test(body.value.slice(body.value.lastIndexOf("\n", from - 1) + 1, from)) ? "\\|" : "|";
    const text = (words || title).replace(/[\\[\]]/g, "\\$&");
    if (slug && /[[\]|\\]/.test(title)) put(from, to, `[${text}](/p/${encodeURIComponent(slug)})`);
    else put(from, to, words && words !== title ? `[[${title}${bar}${words}]]` : `[[${title}]]`);
  };
  const look = async () => {
    const typed = input.value;
    const answer = typed.trim() && await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`).then((it) => it.json()).catch(() => null);
    if (input.value === typed && !finder.hidden) fill(answer?.titles ?? []);
  };
  finder.addEventListener("input", (event) => {
    event.stopPropagation(); // a search is no change of the page
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  });
  finder.addEventListener("change", (event) => event.stopPropagation());
  input.onkeydown = (event) => {
    const n = list.children.length;
    if (event.key === "ArrowDown" && n) pick((at + 1) % n);
    else if (event.key === "ArrowUp" && n) pick((at <= 0 ? n : at) - 1);
    else if (event.key === "Enter") use(found[at] ?? { title: input.value.trim() });
    else if (event.key === "Escape") find(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  box.hidden = false;
  form.querySelector("[data-keys]").hidden = false;
}

function begin(form) {
  const place = form.dataset.draft, end = new AbortController(), listen = { signal: end.signal };
  const input = (name) => form.elements.namedItem(name);
  const entries = () => [...new FormData(form)].filter(([name]) => name !== "website2");
  const base = input("base").value;
  let id = fresh(), unsaved = form.hasAttribute("data-unsaved"), leaving = false, touched = false, timer = 0;

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
      remember(id, JSON.stringify({ place, at, entries: entries() }));
      show("kept", at);
    } catch {
      show("unkept");
    }
    return at;
  };
  const typed = () => {
    unsaved = touched = true;
    timer ||= setTimeout(keep, PAUSE);
  };
  const flush = () => { if (timer) keep(); };

  const restore = (draft) => {
    flush(); // what stands in the form now becomes a draft of its own
    id = fresh();
    for (const [name, value] of draft.entries) {
      let field = input(name);
      if (!field && (name.startsWith("field.") || name === "change")) {
        field = form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
      }
      if (field?.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    form.querySelector("[data-part]").hidden = !input("section").value;
    unsaved = true;
    keep();
    // Another window may be writing on in it.
    if (parse(store.getItem(draft.id))?.at === draft.at && store.getItem(id)) forget(draft.id);
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
      discard.onclick = () => { forget(draft.id); gone(true); };
      undo.onclick = () => { attempt(() => remember(draft.id, text)); offer(); input("body").focus(); };
      return note;
    }));
    list.hidden = !found.length;
  };

  const unsent = () => attempt(() => session.removeItem("sent"));
  const failed = (why) => {
    unsent();
    form.removeAttribute("aria-busy");
    form.querySelector(".failed")?.remove();
    const note = copy(form, why);
    form.querySelector("[data-actions]").before(note);
  };
  // The answer in place of the page, as the browser would show it.
  const swap = (answer) => {
    const main = document.adoptNode(answer.querySelector("main"));
    flush();
    end.abort();
    if (!main.querySelector("form[data-guard]")) unsent();
    document.querySelector("main").replaceWith(main);
    document.title = answer.title;
    scrollTo(0, 0);
    start();
    (main.querySelector("[data-focus]") ?? main).focus();
  };
  const send = () => {
    form.setAttribute("aria-busy", "true");
    ask(form.action, form, (status, answer, address) => {
      if (!status) failed("lost");
      else if (status < 400 && address !== form.action) {
        leaving = true;
        location.assign(address);
      } else if (status < 500 && answer?.querySelector("main textarea")) swap(answer);
      else failed("refused");
    });
  };

  const sent = () => attempt(() => session.setItem("sent", JSON.stringify([id, keep()])));

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    sent();
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
  // Another form beside this one may settle what is in it.
  document.addEventListener("submit", ({ target }) => {
    if (target === form || target.method !== "post") return;
    if (!touched) sent(); // what was typed since the form came is nowhere else
    leaving = true;
  }, listen);
  addEventListener("pagehide", flush, listen);
  addEventListener("pageshow", () => { leaving = false; }, listen);
  document.addEventListener("visibilitychange", flush, listen);
  addEventListener("beforeunload", (event) => { if (unsaved && !leaving) event.preventDefault(); }, listen);
  addEventListener("storage", (event) => { if (event.key === id && !event.newValue) keep(); }, listen);

  // A form that came back holds what was sent from here, so it goes on with the draft of that.
  const [before, at] = attempt(() => parse(session.getItem("sent"))) ?? [];
  unsent();
  if (unsaved && before && parse(store?.getItem(before))?.at === at) id = before;
  tools(form);
  preview(form, end.signal);
  if (store) {
    tidy();
    keep();
    offer();
    recover(offer);
  }
}

function start() {
  for (const form of document.querySelectorAll("form[data-guard]")) begin(form);
}
start();
