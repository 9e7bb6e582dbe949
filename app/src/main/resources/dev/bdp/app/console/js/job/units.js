// The units of a job: grids, throughput, and a list on demand.

import { get } from "../api.js";
import { h } from "../dom.js";
import { count, duration, time } from "../format.js";
import { legend, unitGrid } from "../grid.js";
import { field, filteredPages, section, select, status } from "../parts.js";
import { throughputChart } from "../throughput.js";

/** @param {string} place @param {AbortSignal} signal */
export async function charts(place, signal) {
  const [grid, throughput] = await Promise.all([
    get(`${place}/grid`, { cells: 1000 }, signal),
    get(`${place}/throughput`, { points: 120 }, signal),
  ]);
  return h(
    "div",
    { class: "charts" },
    section(
      "Units",
      grid.types.length > 0
        ? [legend(), h("div", { class: "grids" }, grid.types.map(unitGrid))]
        : h("p", { class: "empty" }, "No unit of work yet."),
    ),
    section("Throughput", throughputChart(throughput)),
  );
}

/** @type {import("../parts.js").Column<any>[]} */
const COLUMNS = [
  { name: "Unit", cell: (u) => `${u.type} ${count(u.number)}`, look: "nowrap" },
  { name: "Status", cell: (u) => status(u.status) },
  { name: "Records", cell: (u) => count(u.records), look: "number" },
  { name: "Took", cell: (u) => (u.durationMillis === undefined ? "–" : duration(u.durationMillis / 1000)), look: "number" },
  { name: "Retries", cell: (u) => count(u.retries), look: "number wide" },
  { name: "Reclaims", cell: (u) => count(u.reclaims), look: "number wide" },
  { name: "Worker", cell: (u) => u.worker, look: "wide" },
  { name: "Heartbeat", cell: (u) => time(u.heartbeatAt), look: "wide" },
  { name: "Last error", cell: (u) => u.lastError, look: "grow" },
];

/** A list that is asked for when it is opened. @param {string} place @param {AbortSignal} signal */
export function unitList(place, signal) {
  const { filter, list, load } = filteredPages(
    [
      field(
        "Stage",
        select("type", [
          ["", "any"],
          ["download", "download"],
          ["split", "split"],
          ["parse", "parse"],
          ["reparse", "reparse"],
          ["store", "store"],
        ]),
      ),
      field(
        "Status",
        select("status", [
          ["", "any"],
          ...["pending", "claimed", "processing", "completed", "failed", "cancelled"].map(
            (s) => /** @type {[string, string]} */ ([s, s]),
          ),
        ]),
      ),
    ],
    {
      caption: "Units",
      columns: COLUMNS,
      empty: h("p", {}, "No unit is like this."),
      path: `${place}/units`,
      signal,
    },
  );
  const details = h("details", { class: "section" }, h("summary", {}, "Units as a table"), filter, list);
  details.addEventListener("toggle", () => details.open && list.childElementCount === 0 && load());
  return details;
}
