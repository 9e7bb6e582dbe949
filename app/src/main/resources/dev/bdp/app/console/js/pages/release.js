// One release: its counts, what it changed, its entries.

import { get } from "../api.js";
import { h } from "../dom.js";
import { count, time } from "../format.js";
import { entryPath, facts, field, pages, section, select, status } from "../parts.js";
import { actions } from "../release/actions.js";

const LONGEST_VALUE = 160;
/** @type {Record<string, string>} */
const SIGNS = { added: "+", changed: "~", removed: "−" };

/** @type {import("../router.js").Show} */
export default async function release({ path, query, signal, admin }) {
  const shown = await get(`/releases/${path[0]}`, {}, signal);
  const [others, entries] = await Promise.all([
    get("/releases", { source: shown.source, organization: shown.organization, limit: 500 }, signal),
    entryList(shown, query.get("prefix"), signal),
  ]);
  const comparable = others.items.filter(
    (/** @type {any} */ r) => r.id !== shown.id && r.status !== "building" && r.status !== "cleaned",
  );
  const against = Number(query.get("against") ?? shown.previousId);
  const content = h(
    "div",
    {},
    h(
      "p",
      { class: "crumbs" },
      h("a", { href: "/releases" }, "Releases"),
      " / ",
      h("a", { href: `/releases?source=${encodeURIComponent(shown.source)}` }, shown.source),
    ),
    h(
      "div",
      { class: "head" },
      h("h1", {}, shown.source, " ", shown.release),
      status(shown.status),
      shown.pinned ? h("span", { class: "tag" }, "pinned") : "",
      h("div", { class: "buttons" }, (await admin) ? actions(shown) : ""),
    ),
    figures(shown),
    section("What it changed", await changes(shown, comparable, against, signal)),
    section("Entries", entries),
  );
  return { title: `${shown.source} ${shown.release}`, content };
}

/** @param {any} release */
function figures(release) {
  return facts([
    ["Entries", count(release.entries)],
    ["Added", count(release.added)],
    ["Changed", count(release.changed)],
    ["Removed", count(release.removed)],
    ["Published", time(release.publishedAt)],
    ["Version", release.version],
    ["Organization", release.organization],
    ["Made by", h("a", { href: `/jobs/${release.jobId}` }, `job ${release.jobId}`)],
  ]);
}

/** @param {any} shown @param {any[]} comparable @param {number} against @param {AbortSignal} signal */
async function changes(shown, comparable, against, signal) {
  if (comparable.length === 0) {
    return h("p", { class: "empty" }, "It is the only release of this source here: there is nothing to compare it with.");
  }
  const base = comparable.find((r) => r.id === against) ?? comparable[0];
  const list = await pages({
    caption: `Changes from ${base.release} to ${shown.release}`,
    columns: changeColumns(shown.organization),
    empty: h("p", {}, "Both releases show the same versions of the same entries."),
    path: `/releases/${shown.id}/diff`,
    query: { against: base.id, fields: true, limit: 20 },
    signal,
  });
  return [
    h(
      "form",
      { class: "filter", action: `/releases/${shown.id}` },
      field(
        "Since",
        select(
          "against",
          comparable.map((r) => [String(r.id), `${r.release} ${r.version}`]),
          String(base.id),
        ),
      ),
      h("button", {}, "Compare"),
    ),
    list,
  ];
}

/** @param {string} organization @returns {import("../parts.js").Column<any>[]} */
function changeColumns(organization) {
  const link = (/** @type {any} */ c) => h("a", { href: entryPath({ organization, identifier: c.entry }) }, c.entry);
  return [
    {
      name: "Change",
      cell: (c) => h("span", { class: `change ${c.change}` }, `${SIGNS[c.change] ?? ""} ${c.change}`),
      look: "nowrap",
    },
    { name: "Entry", cell: link },
    { name: "Versions", cell: (c) => [c.from, c.to].filter(Boolean).join(" → "), look: "number nowrap" },
    { name: "Fields", cell: (c) => fields(c.fields ?? []), look: "grow" },
  ];
}

/** @param {any[]} changed */
function fields(changed) {
  return changed.length === 0
    ? ""
    : h(
        "ul",
        { class: "diff" },
        changed.map((f) => h("li", {}, h("code", {}, f.path), " ", fieldChange(f))),
      );
}

/** @param {any} field */
function fieldChange(field) {
  if (!("removed" in field)) {
    return [
      "before" in field ? h("del", {}, short(field.before)) : h("i", {}, "nothing"),
      " → ",
      "after" in field ? h("ins", {}, short(field.after)) : h("i", {}, "nothing"),
    ];
  }
  if (field.removed.length + field.added.length === 0) {
    return "in another order";
  }
  return [
    field.removed.map((/** @type {any} */ value) => [h("del", {}, short(value)), " "]),
    field.added.map((/** @type {any} */ value) => [h("ins", {}, short(value)), " "]),
  ];
}

/** @param {unknown} value */
function short(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? text.slice(0, LONGEST_VALUE) + "…" : text;
}

/** @param {any} release @param {string | null} prefix @param {AbortSignal} signal */
async function entryList({ id, organization }, prefix, signal) {
  const list = await pages({
    caption: "Entries",
    columns: [
      {
        name: "Entry",
        cell: (/** @type {any} */ e) => h("a", { href: entryPath({ organization, identifier: e.identifier }) }, e.identifier),
      },
      { name: "Name", cell: (/** @type {any} */ e) => e.name, look: "grow" },
      { name: "Version", cell: (/** @type {any} */ e) => e.version, look: "number" },
    ],
    empty: h("p", {}, prefix ? `No entry begins with ${prefix}.` : "The release shows no entries."),
    path: `/releases/${id}/entries`,
    query: { prefix, limit: 20 },
    signal,
  });
  return [
    h(
      "form",
      { class: "filter", action: `/releases/${id}` },
      field("Begins with", h("input", { name: "prefix", value: prefix, autocomplete: "off", spellcheck: "false" })),
      h("button", {}, "Show"),
    ),
    list,
  ];
}
