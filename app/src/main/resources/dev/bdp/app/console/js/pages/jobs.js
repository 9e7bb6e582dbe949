// All jobs, newest first.

import { get } from "../api.js";
import { h } from "../dom.js";
import { count, duration, percent, time } from "../format.js";
import { field, meter, pages, select, status } from "../parts.js";

/** @type {[string, string][]} */
const STATES = [
  ["", "any"],
  ...["pending", "downloading", "download_verified", "parsing", "storing", "completed", "failed", "cancelled"].map(
    (s) => /** @type {[string, string]} */ ([s, s.replaceAll("_", " ")]),
  ),
];

/** @type {import("../parts.js").Column<any>[]} */
const COLUMNS = [
  { name: "Job", cell: (j) => h("a", { href: `/jobs/${j.id}` }, String(j.id)), look: "number" },
  { name: "Source", cell: (j) => h("a", { href: `/jobs/${j.id}` }, j.source), look: "grow" },
  { name: "Release", cell: (j) => j.release },
  { name: "Status", cell: (j) => status(j.status) },
  {
    name: "Progress",
    cell: (j) => [meter(j.percent, `Progress of job ${j.id}`), " ", percent(j.percent)],
    look: "number wide nowrap",
  },
  { name: "Records", cell: (j) => count(j.totalRecords), look: "number" },
  { name: "Failed", cell: (j) => count(j.recordsFailed), look: "number wide" },
  { name: "Took", cell: (j) => duration(j.elapsedSeconds), look: "number wide" },
  { name: "Created", cell: (j) => time(j.createdAt) },
];

/** @type {import("../router.js").Show} */
export default async function jobs({ query, signal, admin: asked }) {
  const filter = { source: query.get("source"), status: query.get("status") };
  const [known, list, admin] = await Promise.all([
    get("/sources", { limit: 500 }, signal),
    pages({ caption: "Jobs", columns: COLUMNS, empty: empty(filter), path: "/jobs", query: filter, signal }),
    asked,
  ]);
  const sources = known.items.map((/** @type {any} */ s) => [s.id, s.id]);
  const content = h(
    "div",
    {},
    h(
      "div",
      { class: "head" },
      h("h1", {}, "Jobs"),
      admin ? h("a", { class: "button primary", href: "/sources" }, "Start an ingest") : "",
    ),
    h(
      "form",
      { class: "filter", action: "/jobs" },
      field("Source", select("source", [["", "any"], ...sources], filter.source)),
      field("Status", select("status", STATES, filter.status)),
      h("button", {}, "Filter"),
    ),
    list,
  );
  return { title: "Jobs", content };
}

/** @param {Record<string, string | null>} filter */
function empty(filter) {
  if (filter.source || filter.status) {
    return h("p", {}, "No job is like this. ", h("a", { href: "/jobs" }, "Show all jobs"), ".");
  }
  return h("p", {}, "There is no job yet. ", h("a", { href: "/sources" }, "See what can be ingested"), ".");
}
