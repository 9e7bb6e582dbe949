// What was stored of each source, release by release.

import { h } from "../dom.js";
import { count, time } from "../format.js";
import { get } from "../api.js";
import { field, pages, select, status } from "../parts.js";

/** @type {import("../parts.js").Column<any>[]} */
const COLUMNS = [
  { name: "Source", cell: (r) => r.source, look: "grow" },
  { name: "Release", cell: (r) => h("a", { href: `/releases/${r.id}` }, r.release) },
  { name: "Version", cell: (r) => r.version, look: "wide" },
  { name: "Status", cell: (r) => [status(r.status), r.pinned ? h("span", { class: "tag" }, "pinned") : ""], look: "nowrap" },
  { name: "Entries", cell: (r) => count(r.entries), look: "number" },
  { name: "Added", cell: (r) => count(r.added), look: "number wide" },
  { name: "Changed", cell: (r) => count(r.changed), look: "number wide" },
  { name: "Removed", cell: (r) => count(r.removed), look: "number wide" },
  { name: "Published", cell: (r) => time(r.publishedAt) },
];

/** @type {import("../router.js").Show} */
export default async function releases({ query, signal }) {
  const source = query.get("source");
  const [known, list] = await Promise.all([
    get("/sources", { limit: 500 }, signal),
    pages({ caption: "Releases", columns: COLUMNS, empty: empty(source), path: "/releases", query: { source }, signal }),
  ]);
  const sources = known.items.map((/** @type {any} */ s) => [s.id, s.id]);
  const content = h(
    "div",
    {},
    h("h1", {}, "Releases"),
    h(
      "form",
      { class: "filter", action: "/releases" },
      field("Source", select("source", [["", "any"], ...sources], source)),
      h("button", {}, "Filter"),
    ),
    list,
  );
  return { title: "Releases", content };
}

/** @param {string | null} source */
function empty(source) {
  return source
    ? h(
        "p",
        {},
        `No release of ${source} is stored. `,
        h("a", { href: `/sources?source=${encodeURIComponent(source)}` }, "Ingest one"),
        ".",
      )
    : h("p", {}, "No release is stored yet. ", h("a", { href: "/sources" }, "Start an ingest"), ".");
}
