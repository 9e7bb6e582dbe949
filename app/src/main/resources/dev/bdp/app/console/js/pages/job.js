// One job, live while it runs.

import { get } from "../api.js";
import { h, morph } from "../dom.js";
import { percent } from "../format.js";
import { actions } from "../job/actions.js";
import { failedRecords } from "../job/failed.js";
import { files } from "../job/files.js";
import { log } from "../job/log.js";
import { summary } from "../job/summary.js";
import { charts, unitList } from "../job/units.js";
import { entitle, hasEnded, section, status } from "../parts.js";
import { listen } from "../stream.js";

/** How often charts and files are asked for while the job runs. */
const PACE = 2_000;

/** @type {import("../router.js").Show} */
export default async function page({ path, signal, admin: asked }) {
  const place = `/jobs/${path[0]}`;
  const [first, drawing, fileTable, lines, admin] = await Promise.all([
    get(place, {}, signal),
    charts(place, signal),
    files(place, signal),
    log(place, signal),
    asked,
  ]);
  let job = first;
  const live = h("span", { class: "live" });
  const heading = header(job);
  const state = summary(job);
  const steering = h("div", { class: "buttons" }, admin ? actions(job) : "");
  const failed = h("div", {}, failedRecords(place, job, signal));

  let due = 0;
  async function redraw() {
    due = performance.now() + PACE;
    const fresh = await Promise.all([charts(place, signal), files(place, signal)]).catch(() => undefined);
    if (fresh) {
      morph(fileTable, fresh[1]);
      // Who reads a figure at the pointer keeps it.
      if (hasEnded(job.status) || !drawing.matches(":hover")) {
        drawing.replaceChildren(...fresh[0].childNodes);
      }
    }
  }

  /** @param {any} now */
  function changed(now) {
    const before = job;
    job = { ...job, ...now };
    entitle(title(job));
    morph(heading, header(job));
    morph(state, summary(job));
    if (before.status !== job.status && admin) {
      steering.replaceChildren(...actions(job));
    }
    if (before.recordsFailed !== job.recordsFailed || hasEnded(job.status) !== hasEnded(before.status)) {
      failed.replaceChildren(failedRecords(place, job, signal));
    }
    if (performance.now() > due || hasEnded(job.status)) {
      void redraw();
    }
  }

  async function ended() {
    live.textContent = "";
    changed(await get(place, {}, signal).catch(() => job));
  }

  if (!hasEnded(job.status)) {
    listen(`${place}/events`, { job: changed, log: lines.append, end: ended }, signal, (connected) => {
      live.textContent = connected ? "live" : "reconnecting…";
      live.classList.toggle("lost", !connected);
    });
  }
  const content = h(
    "div",
    {},
    h("p", { class: "crumbs" }, h("a", { href: "/jobs" }, "Jobs"), ` / ${job.id} `, live),
    h("div", { class: "head" }, heading, steering),
    state,
    drawing,
    section("Files", fileTable),
    section("Failed records", failed),
    section("Log", lines.element),
    unitList(place, signal),
  );
  return { title: title(job), content };
}

/** The window of a running job says how far it is. @param {any} job */
function title(job) {
  return `${hasEnded(job.status) ? job.status : percent(job.percent)}: ${job.source} ${job.release}`;
}

/** @param {any} job */
function header(job) {
  return h("div", { class: "head" }, h("h1", {}, job.source, " ", job.release), status(job.status));
}
