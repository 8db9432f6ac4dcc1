// Makes more of <commons-card> and <commons-search> on any site. What they hold, a link and a form, works without it.
const home = new URL(import.meta.url).origin;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; color-scheme: inherit; font-family: var(--commons-font, inherit); line-height: 1.5; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
.box { background: var(--commons-paper, Canvas); color: var(--commons-ink, CanvasText); border: 1px solid var(--commons-line, currentColor); border-radius: var(--commons-radius, .5rem); padding: var(--commons-space, .9rem 1.1rem); }
a { color: var(--commons-link, LinkText); text-underline-offset: .18em; }
p, ol { margin: .5rem 0; }
.box > :first-child { margin-top: 0; }
.box > :last-child { margin-bottom: 0; }
.box > :empty { margin: 0; }
.title { font-weight: 600; font-size: 1.1em; line-height: 1.3; }
.meta { font-size: .9em; }
label { display: block; font-weight: 600; }
form > div { display: flex; gap: .4rem; margin-top: .3rem; }
input { flex: 1; min-width: 0; }
input, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--commons-line, currentColor); border-radius: var(--commons-radius, .35rem); padding: .45rem .7rem; min-height: 2.75rem; }
button { cursor: pointer; background: var(--commons-button, transparent); color: var(--commons-button-ink, inherit); }
:focus-visible { outline: 3px solid var(--commons-focus, currentColor); outline-offset: 1px; }
ol { padding-inline-start: 1.4em; }
li { margin-bottom: .5rem; }
li span { display: block; }
mark { background: var(--commons-mark, Mark); color: var(--commons-mark-ink, MarkText); }
`);

function made(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

// Nothing of the page that this stands on is told: no cookie, no address, only the words that are looked for.
async function ask(path) {
  const answer = await fetch(home + path, { credentials: "omit", referrerPolicy: "no-referrer" });
  return [answer.status, await answer.json()];
}

function inside(element, ...parts) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open", delegatesFocus: true });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(made("div", { class: "box", part: "box" }, ...parts));
}

function marked({ snippet, highlights }) {
  const ends = [0, ...highlights.map((range) => range.end)];
  return [...highlights.flatMap(({ start, end }, i) => [snippet.slice(ends[i], start), made("mark", {}, snippet.slice(start, end))]), snippet.slice(ends.at(-1))];
}

const site = () => made("a", { href: home + "/" }, words.site);
const english = (...parts) => made("p", { class: "meta", lang: "en" }, ...parts);

class Card extends HTMLElement {
  async connectedCallback() {
    const link = this.querySelector("a[href]");
    if (!link || link.origin !== home || !link.pathname.startsWith("/p/")) return;
    try {
      const [status, page] = await ask("/api/v1/pages/" + link.pathname.slice(3) + "/card");
      if (status === 200) this.shows(page);
      if (status === 410) this.isGone(link);
    } catch {
      // The commons cannot be reached: the link stays as it is.
    }
  }

  shows(page) {
    const changed = new Date(page.changedAt).toLocaleDateString("en-GB", { dateStyle: "long" });
    const text = { lang: page.language, dir: "auto" };
    inside(
      this,
      made("p", { class: "title", part: "title", ...text }, made("a", { href: page.url }, page.title)),
      made("p", { part: "lead", ...text }, page.lead),
      english(words.from + " ", site(), " · ", made("a", { href: page.licenceUrl, rel: "license" }, page.licence),
        " · " + words.changed + " ", made("time", { datetime: page.changedAt }, changed)),
    );
  }

  isGone(link) {
    inside(
      this,
      made("p", { class: "title", part: "title" }, link.textContent.trim()),
      english(words.deleted + " ", made("a", { href: link.href }, words.why), " · " + words.from + " ", site()),
    );
  }
}

class Search extends HTMLElement {
  connectedCallback() {
    const plain = this.querySelector("form");
    if (!plain || this.shadowRoot) return;
    const said = (name) => [...(plain.querySelector(name)?.childNodes ?? [])]
      .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
    this.plain = plain;
    this.input = made("input", { id: "q", type: "search", name: "q", maxlength: "256", autocomplete: "off" });
    this.status = made("p", { role: "status", class: "meta", lang: "en" });
    this.list = made("ol", {});
    this.list.hidden = true;
    const form = made("form", { role: "search", part: "form" },
      made("label", { for: "q" }, said("label")), made("div", {}, this.input, made("button", {}, said("button"))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.finds();
    });
    inside(this, form, this.status, this.list);
  }

  // Whatever else the plain form sends, such as a kind or a topic to stay within, is sent as well.
  async finds() {
    const wanted = new URLSearchParams(new FormData(this.plain));
    wanted.set("q", this.input.value);
    const asked = (this.asked = wanted.toString());
    const everything = home + "/search?" + asked;
    try {
      const [status, found] = await ask("/api/v1/search?size=5&" + asked);
      if (status !== 200) throw new Error(status);
      if (asked === this.asked) this.shows(found, everything);
    } catch {
      location.assign(everything);
    }
  }

  shows({ total, hits, correctedTo }, everything) {
    const instead = correctedTo ? words.corrected + " “" + correctedTo + "”. " : "";
    const count = total === 0 ? words.foundNone : total + " " + (total === 1 ? words.foundOne : words.found);
    const more = total === 0 ? words.noneMore : total > hits.length ? words.all : "";
    this.status.replaceChildren(instead + count, ...(more ? [" · ", made("a", { href: everything }, more)] : []));
    this.list.replaceChildren(...hits.map((hit) => made("li", { lang: hit.language, dir: "auto" },
      made("a", { href: hit.url }, hit.title), made("span", {}, ...marked(hit)),
      ...(hit.section ? [made("span", { class: "meta" }, "→ ", made("a", { href: hit.section.url }, hit.section.title))] : []))));
    this.list.hidden = hits.length === 0;
  }
}

if (!customElements.get("commons-card")) {
  customElements.define("commons-card", Card);
  customElements.define("commons-search", Search);
}
