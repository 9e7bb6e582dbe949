// What can be ingested, and the form that starts an ingest.

import { get, Problem, post } from "../api.js";
import { h } from "../dom.js";
import { field, filled, outside, section, select, table, toast } from "../parts.js";
import { go } from "../router.js";

/** @type {import("../router.js").Show} */
export default async function sources({ query, signal, admin: asked }) {
  const [{ items }, admin] = await Promise.all([get("/sources", { limit: 500 }, signal), asked]);
  const content = h(
    "div",
    {},
    h("h1", {}, "Sources"),
    admin ? section("Start an ingest", form(items, query.get("source"))) : "",
    section("All sources", list(items, admin)),
  );
  return { title: "Sources", content };
}

/** @param {any[]} items @param {string | null} chosen */
function form(items, chosen) {
  const error = h("p", { class: "refusal", role: "alert" });
  const button = h("button", { class: "primary" }, "Start");
  const about = h("small", { class: "about" });
  const source = select(
    "source",
    items.map((s) => [s.id, s.id]),
    chosen,
  );
  const describe = () => {
    const found = items.find((s) => s.id === source.value);
    about.textContent = `${found?.description} · ${formats(found)}`;
  };
  source.addEventListener("change", describe);
  describe();

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    error.textContent = "";
    try {
      const { formats: names, ...asked } = filled(made);
      const job = await post("/jobs", names ? { ...asked, formats: names.split(/[,\s]+/).filter(Boolean) } : asked);
      toast(job.nothingToDo ? `Release ${job.release} is stored already: nothing to do.` : `Job ${job.id} is on its way.`);
      go(job.id === undefined ? `/releases?source=${encodeURIComponent(source.value)}` : `/jobs/${job.id}`);
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      error.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  }

  const made = h(
    "form",
    { class: "panel", onsubmit: submit },
    h("div", { class: "fields" }, [
      h("div", {}, field("Source", source), about),
      field(
        "From",
        input("from", "the publisher's own site"),
        "A directory or file on the server, or a file, http(s) or ftp URL.",
      ),
    ]),
    h("details", {}, h("summary", {}, "More options"), h("div", { class: "fields" }, options())),
    error,
    h("div", { class: "buttons" }, button),
  );
  return made;
}

function options() {
  return [
    field("Release", input("release", "the newest"), "A past release, where the publisher keeps them."),
    field("Version", input("version", "1.0"), "Your own version of this release."),
    field("Organization", input("organization", "the publisher"), "Whose entries these become."),
    field("Formats", input("formats", "all"), "Separated by commas."),
    field("MD5", input("md5", "as published"), "Of a single file that has no published checksum."),
    field("Failed records allowed", input("maxFailed", "0.1%"), "A number or a share; one more fails the job."),
    field(
      "What the program does not know",
      select("onDrift", [
        ["", "is kept and counted"],
        ["fail", "fails the job"],
      ]),
    ),
    field(
      "Tables",
      select("tables", [
        ["", "core"],
        ["full", "full: also cross-references and features"],
      ]),
    ),
    field("Keep downloads", input("keepIngest", "next-release"), "next-release, forever, none, or a number of days."),
    field(
      "Vocabulary",
      input("vocabulary", "of the release"),
      "A directory on the server with keyword, location and disease lists.",
    ),
  ];
}

/** @param {string} name @param {string} placeholder what holds when the field is empty */
function input(name, placeholder) {
  return h("input", { name, placeholder, autocomplete: "off", spellcheck: "false" });
}

/** @param {any} source */
function formats(source) {
  return (source?.formats ?? []).map((/** @type {any} */ f) => f.name).join(", ");
}

/** @param {any[]} items @param {boolean} admin */
function list(items, admin) {
  return table(
    "Sources",
    [
      { name: "Source", cell: (s) => (admin ? h("a", { href: `/sources?source=${encodeURIComponent(s.id)}` }, s.id) : s.id) },
      { name: "What it is", cell: (s) => s.description, look: "grow" },
      { name: "Formats", cell: formats, look: "wide" },
      { name: "Publisher", cell: (s) => outside(s.organization, s.site), look: "wide" },
      {
        name: "Stored",
        cell: (s) =>
          h("a", { href: `/releases?source=${encodeURIComponent(s.id)}`, "aria-label": `Releases of ${s.id}` }, "releases"),
      },
    ],
    items,
  );
}
