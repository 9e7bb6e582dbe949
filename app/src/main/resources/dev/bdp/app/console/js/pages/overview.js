// What there is, and what is running.

import { get } from "../api.js";
import { h, morph } from "../dom.js";
import { count, counted, duration, percent, rate, time } from "../format.js";
import { facts, meter, section, status, table } from "../parts.js";
import { listen } from "../stream.js";

/** @type {import("../router.js").Show} */
export default async function overview({ signal, admin: asked }) {
  const [state, admin] = await Promise.all([get("/overview", {}, signal), asked]);
  const content = view(state, admin);
  listen("/events", { overview: (now) => morph(content, view(now, admin)) }, signal);
  return { title: "Overview", content };
}

/** @param {any} state @param {boolean} admin */
function view(state, admin) {
  const running = state.sources.flatMap((/** @type {any} */ s) => s.running);
  const published = state.sources.filter((/** @type {any} */ s) => s.current);
  const others = state.sources.filter((/** @type {any} */ s) => !s.current);
  return h(
    "div",
    {},
    h(
      "div",
      { class: "head" },
      h("h1", {}, "Overview"),
      admin ? h("a", { class: "button primary", href: "/sources" }, "Start an ingest") : "",
    ),
    figures(state, running.length),
    section("Running now", running.length > 0 ? running.map(job) : h("p", { class: "empty" }, "Nothing is running.")),
    section("Current releases", published.length > 0 ? releases(published) : empty(admin)),
    h(
      "details",
      {},
      h("summary", {}, `${counted(others.length, "source")} without a release`),
      h(
        "ul",
        { class: "columns" },
        others.map((/** @type {any} */ s) => h("li", {}, ingestLink(s.source, admin), h("small", {}, s.description))),
      ),
    ),
    h("p", { class: "hint" }, "Objects are stored in ", h("code", {}, state.storeUrl), "."),
  );
}

/** @param {any} state @param {number} running */
function figures({ jobs, workers }, running) {
  const failed = jobs.byStatus.failed ?? 0;
  return facts(
    [
      ["Running jobs", h("a", { href: "/jobs" }, count(running))],
      ["Failed jobs", h("a", { href: "/jobs?status=failed", class: failed > 0 ? "alarm" : null }, count(failed))],
      ["Completed", h("a", { href: "/jobs?status=completed" }, count(jobs.byStatus.completed ?? 0))],
      ["Active workers", h("a", { href: "/workers" }, count(workers.active))],
      ["Stale workers", h("a", { href: "/workers", class: workers.stale > 0 ? "alarm" : null }, count(workers.stale))],
    ],
    "figures",
  );
}

/** @param {any} job */
function job(job) {
  return h(
    "div",
    { class: "running" },
    h("a", { href: `/jobs/${job.id}` }, job.source, " ", job.release),
    status(job.status),
    meter(job.percent, `Progress of ${job.source}`),
    h("span", { class: "number" }, percent(job.percent)),
    h("span", { class: "number" }, rate(job.recordsPerSecond)),
    h("span", { class: "number" }, job.secondsLeft === undefined ? "" : `${duration(job.secondsLeft)} left`),
  );
}

/** @param {any[]} sources */
function releases(sources) {
  return table(
    "Current releases",
    [
      { name: "Source", cell: (s) => h("a", { href: `/releases?source=${encodeURIComponent(s.source)}` }, s.source) },
      { name: "Release", cell: (s) => h("a", { href: `/releases/${s.current.id}` }, s.current.release), look: "grow" },
      { name: "Entries", cell: (s) => count(s.current.entries), look: "number" },
      { name: "Added", cell: (s) => count(s.current.added), look: "number wide" },
      { name: "Changed", cell: (s) => count(s.current.changed), look: "number wide" },
      { name: "Removed", cell: (s) => count(s.current.removed), look: "number wide" },
      { name: "Published", cell: (s) => time(s.current.publishedAt), look: "wide" },
    ],
    sources,
  );
}

/** @param {boolean} admin */
function empty(admin) {
  return h(
    "div",
    { class: "empty" },
    h("p", {}, "No release is stored yet."),
    admin
      ? h(
          "p",
          {},
          h("a", { href: "/sources" }, "Start an ingest"),
          ", or run ",
          h("code", {}, "bdp ingest uniprot_swissprot"),
          ".",
        )
      : "",
  );
}

/** @param {string} source @param {boolean} admin */
function ingestLink(source, admin) {
  return admin ? h("a", { href: `/sources?source=${encodeURIComponent(source)}` }, source) : source;
}
