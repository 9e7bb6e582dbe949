// How far a job is, what its records became, and what is left in each stage.

import { h } from "../dom.js";
import { count, counted, duration, percent, rate, time } from "../format.js";
import { facts, hasEnded, meter, notice, section, table } from "../parts.js";

/** What the kinds of failure ask for. @type {Record<string, string>} */
const REMEDIES = {
  configuration: "Mend the configuration, then resume.",
  source_data: "Look at the failed records and the log below; resume after the data or the parser is mended.",
  source_unavailable: "The publisher's site did not serve it. Resume later.",
  backend_unavailable: "The database or the store was away. Resume when it is back.",
  outcome_unknown: "It may have happened. Resume: what is done is not done twice.",
};

/** @param {any} job */
export function summary(job) {
  return h(
    "div",
    {},
    job.error ? notice("error", h("p", {}, job.error), h("p", { class: "hint" }, REMEDIES[job.errorKind] ?? "")) : "",
    progress(job),
    accounting(job),
    section("Stages", stages(job.stages ?? []), drift(job.drift ?? [])),
    facts([
      ["From", h("code", {}, job.from)],
      ["Organization", job.organization],
      ["Version", job.version],
      ["Created", time(job.createdAt)],
      ["Started", time(job.startedAt)],
      ["Ended", time(job.completedAt)],
      ["Failed records allowed", job.failedAllowed === undefined ? "–" : `${count(job.failedAllowed)} (${job.errorBudget})`],
      ["Release", job.releaseId === undefined ? "–" : h("a", { href: `/releases/${job.releaseId}` }, job.release)],
    ]),
  );
}

/** @param {any} job */
function progress(job) {
  const running = !hasEnded(job.status);
  return h(
    "div",
    { class: "progress" },
    meter(job.percent, "Progress of the job"),
    h("strong", { class: "number" }, percent(job.percent)),
    h("span", {}, `${count(job.recordsProcessed)} of ${count(job.totalRecords)} records read`),
    h("span", {}, running ? rate(job.recordsPerSecond) : ""),
    h("span", {}, running && job.secondsLeft !== undefined ? `${duration(job.secondsLeft)} left` : ""),
    h("span", {}, job.elapsedSeconds === undefined ? "" : `${duration(job.elapsedSeconds)} ${running ? "so far" : "in all"}`),
  );
}

/** Records in the source = stored + unchanged + failed (+ superseded + removals). @param {any} job */
function accounting(job) {
  return facts(
    [
      ["Records", count(job.totalRecords)],
      ["Stored", count(job.recordsStored)],
      ["Unchanged", count(job.recordsUnchanged)],
      ["Failed", h("span", { class: job.recordsFailed > 0 ? "alarm" : null }, count(job.recordsFailed))],
      ["Superseded", count(job.recordsSuperseded)],
      ["Removals", count(job.removals)],
    ],
    "figures",
  );
}

/** @param {any[]} stages */
function stages(stages) {
  if (stages.length === 0) {
    return h("p", { class: "empty" }, "No unit of work yet. It begins when a worker takes the job.");
  }
  const units = (/** @type {any} */ s) => s.pending + s.claimed + s.processing + s.completed + s.failed + s.cancelled;
  return table(
    "Stages",
    [
      { name: "Stage", cell: (s) => s.unitType },
      { name: "Done", cell: (s) => meter((100 * s.completed) / Math.max(units(s), 1), `Stage ${s.unitType}`), look: "grow" },
      { name: "Units", cell: (s) => `${count(s.completed)} of ${count(units(s))}`, look: "number nowrap" },
      { name: "Running", cell: (s) => count(s.claimed + s.processing), look: "number" },
      { name: "Failed", cell: (s) => count(s.failed), look: "number" },
      { name: "Records", cell: (s) => count(s.records), look: "number" },
      {
        name: "A unit takes",
        cell: (s) => (s.averageDurationMillis === undefined ? "–" : duration(s.averageDurationMillis / 1000)),
        look: "number wide",
      },
    ],
    stages,
  );
}

/** @param {any[]} counts */
function drift(counts) {
  if (counts.length === 0) {
    return "";
  }
  return h(
    "details",
    {},
    h("summary", {}, `${counted(counts.length, "thing")} that the program did not know`),
    table(
      "What the program did not know",
      [
        { name: "Meaning", cell: (d) => d.meaning },
        { name: "Kind", cell: (d) => d.kind },
        { name: "Name", cell: (d) => d.name, look: "grow" },
        { name: "Records", cell: (d) => count(d.records), look: "number" },
      ],
      counts,
    ),
  );
}
