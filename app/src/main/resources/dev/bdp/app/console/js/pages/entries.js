// Search over what the current releases show.

import { get } from "../api.js";
import { h } from "../dom.js";
import { entryPath, field, pages, select } from "../parts.js";

/** @type {import("../parts.js").Column<any>[]} */
const COLUMNS = [
  { name: "Entry", cell: (e) => h("a", { href: entryPath(e) }, e.identifier), look: "nowrap" },
  { name: "Name", cell: (e) => [h("div", {}, e.name), e.description ? h("small", {}, e.description) : ""], look: "grow" },
  { name: "Organism", cell: (e) => e.organism, look: "wide" },
  { name: "Source", cell: (e) => e.source },
  { name: "Version", cell: (e) => e.version, look: "number wide" },
];

/** @type {import("../router.js").Show} */
export default async function entries({ query, signal }) {
  const asked = { q: query.get("q"), source: query.get("source"), organism: query.get("organism") };
  const searched = Boolean(asked.q || asked.organism);
  const [known, list] = await Promise.all([
    get("/sources", { limit: 500 }, signal),
    searched
      ? pages({ caption: "Found entries", columns: COLUMNS, empty: nothing(asked), path: "/entries", query: asked, signal })
      : hint(),
  ]);
  const sources = known.items.map((/** @type {any} */ s) => [s.id, s.id]);
  const content = h(
    "div",
    {},
    h("h1", {}, "Search"),
    h(
      "form",
      { class: "filter", action: "/entries" },
      field("Words", h("input", { name: "q", type: "search", value: asked.q, autocomplete: "off", spellcheck: "false" })),
      field("Organism", h("input", { name: "organism", value: asked.organism, autocomplete: "off", spellcheck: "false" })),
      field("Source", select("source", [["", "any"], ...sources], asked.source)),
      h("button", { class: "primary" }, "Search"),
    ),
    list,
  );
  return { title: asked.q ? `Search: ${asked.q}` : "Search", content };
}

/** @param {Record<string, string | null>} asked */
function nothing({ q }) {
  return h(
    "p",
    {},
    q ? `Nothing is found for “${q}” in the current releases.` : "Nothing is found.",
    " Try an accession, fewer words, or another organism.",
  );
}

function hint() {
  return h("p", { class: "empty" }, "Search by accession (P01308), name (insulin), gene (INS) or organism (Homo sapiens).");
}
