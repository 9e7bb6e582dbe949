// Parts that several pages share.

import { get, Problem } from "./api.js";
import { h, s } from "./dom.js";

/** @typedef {import("./dom.js").Child} Child */
/** @typedef {import("./router.js").Page} Page */

/** @type {Record<string, "done" | "running" | "waiting" | "failed" | "ended">} */
const LOOKS = {
  completed: "done",
  current: "done",
  verified: "done",
  active: "done",
  downloading: "running",
  downloaded: "running",
  verifying: "running",
  download_verified: "running",
  parsing: "running",
  storing: "running",
  building: "running",
  claimed: "running",
  processing: "running",
  pending: "waiting",
  unverified: "waiting",
  failed: "failed",
  stale: "failed",
};

/** Shapes say what colours say, for those who do not see them. */
const SHAPES = {
  done: "M3 6.3 5.2 8.5 9 4",
  running: "M6 1.5a4.5 4.5 0 0 1 0 9z",
  waiting: "",
  failed: "M4 4l4 4m0-4-4 4",
  ended: "M3.5 6h5",
};

/** A state in words, with a shape and a colour. @param {string} state */
export function status(state) {
  const look = LOOKS[state] ?? "ended";
  return h(
    "span",
    { class: `status ${look}` },
    s(
      "svg",
      { viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" },
      s("circle", { cx: 6, cy: 6, r: 5 }),
      s("path", { d: SHAPES[look] }),
    ),
    state.replaceAll("_", " "),
  );
}

/** @param {string} state */
export function hasEnded(state) {
  return state === "completed" || state === "failed" || state === "cancelled";
}

/**
 * A bar of a share in percent.
 *
 * @param {number} share
 * @param {string} label what it is the share of, for screen readers
 */
export function meter(share, label) {
  return h("progress", { class: "meter", max: 100, value: Math.max(0, Math.min(100, share)), "aria-label": label });
}

/**
 * @template T
 * @typedef {object} Column
 * @property {string} name
 * @property {(item: T) => Child} cell
 * @property {string} [look] classes: `number`, `wide` (left out on a phone), `grow`
 */

/**
 * @template T
 * @param {string} caption for screen readers
 * @param {Column<T>[]} columns
 * @param {T[]} items
 */
export function table(caption, columns, items) {
  return h(
    "div",
    { class: "scroll", role: "region", "aria-label": caption, tabindex: 0 },
    h(
      "table",
      {},
      h("caption", { class: "hidden" }, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map((c) => h("th", { scope: "col", class: c.look }, c.name)),
        ),
      ),
      h("tbody", {}, rows(columns, items)),
    ),
  );
}

/** @template T @param {Column<T>[]} columns @param {T[]} items */
function rows(columns, items) {
  return items.map((item) =>
    h(
      "tr",
      {},
      columns.map((c) => h("td", { class: c.look }, c.cell(item))),
    ),
  );
}

/**
 * A table of items that come in pages, with a button for the next one.
 *
 * @template T
 * @param {object} list
 * @param {string} list.caption
 * @param {Column<T>[]} list.columns
 * @param {Child} list.empty what to say when there is nothing
 * @param {string} list.path
 * @param {Record<string, any>} [list.query]
 * @param {AbortSignal} list.signal
 */
export async function pages({ caption, columns, empty, path, query = {}, signal }) {
  const first = await get(path, query, signal);
  if (first.items.length === 0) {
    return h("div", { class: "empty" }, empty);
  }
  const shown = table(caption, columns, first.items);
  let { next } = first;
  const more = h("button", { type: "button", onclick: load }, "Show more");
  async function load() {
    more.disabled = true;
    try {
      const answer = await get(path, { ...query, cursor: next }, signal);
      shown.querySelector("tbody")?.append(...rows(columns, answer.items));
      next = answer.next;
      more.hidden = !next;
    } catch (failure) {
      explain(failure);
    } finally {
      more.disabled = false;
    }
  }
  more.hidden = !next;
  return h("div", {}, shown, more);
}

/**
 * Pages with a form above them that says which items are wanted; `load` shows them.
 *
 * @template T
 * @param {HTMLElement[]} fields
 * @param {Parameters<typeof pages<T>>[0]} wanted
 */
export function filteredPages(fields, wanted) {
  const list = h("div");
  /** @param {Event} [event] */
  async function load(event) {
    event?.preventDefault();
    try {
      list.replaceChildren(await pages({ ...wanted, query: { ...wanted.query, ...filled(filter) } }));
    } catch (failure) {
      explain(failure);
    }
  }
  const filter = h("form", { class: "filter", onsubmit: load }, fields, h("button", {}, "Filter"));
  return { filter, list, load };
}

/**
 * @param {string} title
 * @param {...Child} content
 */
export function section(title, ...content) {
  return h("section", {}, h("h2", {}, title), content);
}

/** Pairs of a name and a value. @param {[string, Child][]} pairs @param {string} [look] */
export function facts(pairs, look = "facts") {
  return h(
    "dl",
    { class: look },
    pairs.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

/** @param {string} kind `error` or `note` @param {...Child} content */
export function notice(kind, ...content) {
  return h("div", { class: `notice ${kind}`, role: kind === "error" ? "alert" : null }, content);
}

/** @param {string} title @param {string} sentence @param {() => void} [again] @returns {Page} */
export function problemPage(title, sentence, again) {
  return {
    title,
    content: h(
      "div",
      { class: "problem" },
      h("h1", {}, title),
      h("p", { role: "alert" }, sentence),
      again ? h("button", { type: "button", onclick: again }, "Try again") : "",
    ),
  };
}

/** Names the window. @param {string} title */
export function entitle(title) {
  document.title = `${title} · BDP Ingest`;
}

/** Says something in passing, aloud too. @param {string} text @param {string} [kind] */
export function toast(text, kind = "done") {
  const message = h("div", { class: `toast ${kind}` }, text);
  document.getElementById("toasts")?.append(message);
  setTimeout(() => message.remove(), kind === "error" ? 12_000 : 5_000);
}

/** Says what went wrong while a page is shown. @param {unknown} failure */
export function explain(failure) {
  if (failure instanceof Problem) {
    toast(failure.message, "error");
  } else if (!(failure instanceof DOMException && failure.name === "AbortError")) {
    throw failure;
  }
}

/**
 * A field of a form with its label and, where needed, a hint.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  control.id ||= `field-${control.name}`;
  if (hint) {
    control.setAttribute("aria-describedby", `${control.id}-hint`);
  }
  return h(
    "div",
    { class: "field" },
    h("label", { for: control.id }, label),
    control,
    hint ? h("small", { id: `${control.id}-hint` }, hint) : "",
  );
}

/**
 * @param {string} name
 * @param {[string, string][]} options value and text
 * @param {string | null} [chosen]
 */
export function select(name, options, chosen) {
  return h(
    "select",
    { name },
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
  );
}

/** What a form's fields hold, without those left empty. @param {HTMLFormElement} form @returns {Record<string, string>} */
export function filled(form) {
  const entries = [...new FormData(form)].filter(([, value]) => value !== "");
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** @param {{organization: string, identifier: string}} entry */
export function entryPath(entry) {
  return `/entries/${encodeURIComponent(entry.organization)}/${encodeURIComponent(entry.identifier)}`;
}

/**
 * A link to an address that came with data: only the web's own schemes become links.
 *
 * @param {string} text
 * @param {string | undefined} href
 */
export function outside(text, href) {
  const url = href ? URL.parse(href, location.origin) : null;
  return url && /^https?:$/.test(url.protocol) ? h("a", { href: url.href, rel: "noopener noreferrer" }, text) : text;
}
