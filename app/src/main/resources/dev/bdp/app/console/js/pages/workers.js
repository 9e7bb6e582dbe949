// Who works on units now.

import { get } from "../api.js";
import { h, morph } from "../dom.js";
import { count, duration, time } from "../format.js";
import { status, table } from "../parts.js";

const EVERY = 3_000;

/** @type {import("../router.js").Show} */
export default async function workers({ signal }) {
  const content = view(await get("/workers", { limit: 500 }, signal));
  const timer = setInterval(async () => {
    const now = await get("/workers", { limit: 500 }, signal).catch(() => undefined);
    if (now) {
      morph(content, view(now));
    }
  }, EVERY);
  signal.addEventListener("abort", () => clearInterval(timer));
  return { title: "Workers", content };
}

/** @param {any} answer */
function view({ items }) {
  return h("div", {}, h("h1", {}, "Workers"), items.length > 0 ? list(items) : empty());
}

/** @param {any[]} items */
function list(items) {
  return table(
    "Workers",
    [
      { name: "Worker", cell: (w) => w.worker, look: "grow" },
      { name: "Host", cell: (w) => w.host, look: "wide" },
      { name: "State", cell: (w) => status(w.stale ? "stale" : "active") },
      { name: "Units", cell: (w) => count(w.units), look: "number" },
      {
        name: "Of type",
        cell: (w) =>
          Object.entries(w.unitTypes)
            .map(([type, units]) => `${units} ${type}`)
            .join(", "),
        look: "wide",
      },
      { name: "Jobs", cell: (w) => w.jobs.map((/** @type {number} */ id) => [h("a", { href: `/jobs/${id}` }, String(id)), " "]) },
      { name: "Oldest claim", cell: (w) => time(w.oldestClaim), look: "wide" },
      { name: "Heartbeat", cell: (w) => `${duration(w.heartbeatAgeSeconds)} ago`, look: "number" },
    ],
    items,
  );
}

function empty() {
  return h(
    "div",
    { class: "empty" },
    h("p", {}, "No worker holds a unit now: nothing is to be done, or nobody does it."),
    h(
      "p",
      {},
      "Start one on any machine that reaches the database and the store: ",
      h("code", {}, "bdp worker --db URL --store URL"),
      ".",
    ),
  );
}
