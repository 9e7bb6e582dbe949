// Records that did not parse, with their text.

import { h } from "../dom.js";
import { count } from "../format.js";
import { field, filteredPages } from "../parts.js";

/** @type {import("../parts.js").Column<any>[]} */
const COLUMNS = [
  { name: "Reason", cell: (r) => [h("div", {}, r.reason), r.identifier ? h("small", {}, r.identifier) : ""], look: "grow" },
  { name: "Place", cell: (r) => `${r.file} at byte ${count(r.offset)}` },
  { name: "Parser", cell: (r) => r.parserVersion, look: "number wide" },
  { name: "Text", cell: text, look: "grow" },
];

/** @param {string} place @param {any} job @param {AbortSignal} signal */
export function failedRecords(place, job, signal) {
  if (job.recordsFailed === 0) {
    return h("p", { class: "empty" }, "Every record that was read so far could be parsed.");
  }
  const { filter, list, load } = filteredPages(
    [field("Reason contains", h("input", { name: "where", autocomplete: "off", spellcheck: "false" }))],
    {
      caption: "Failed records",
      columns: COLUMNS,
      empty: h("p", {}, "No failed record has such a reason."),
      path: `${place}/failed`,
      query: { limit: 20 },
      signal,
    },
  );
  void load();
  return h("div", {}, filter, list);
}

/** @param {any} record */
function text(record) {
  return h(
    "details",
    {},
    h("summary", {}, "Show"),
    h("pre", { class: "raw", tabindex: 0 }, record.text),
    record.textTruncated ? h("small", {}, "Only its beginning is shown.") : "",
  );
}
