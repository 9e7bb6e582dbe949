// One entry: what it says, its sequence with features, its versions and their files.

import { get } from "../api.js";
import { h } from "../dom.js";
import { featureMap } from "../features.js";
import { bytes, counted, time } from "../format.js";
import { entryPath, facts, notice, outside, section, table } from "../parts.js";
import { sequenceText } from "../sequence.js";

/** @type {import("../router.js").Show} */
export default async function entry({ path, query, signal }) {
  const [organization = "", identifier = ""] = path;
  const place = entryPath({ organization, identifier });
  const asked = query.get("version");
  const shown = await get(place, { version: asked }, signal);
  const version = shown.versions.find((/** @type {any} */ v) => (asked ? v.version === asked : v.current)) ?? shown.versions[0];
  const content = h(
    "div",
    {},
    h("p", { class: "crumbs" }, h("a", { href: "/entries" }, "Entries"), " / ", shown.organization, " / ", shown.identifier),
    h("div", { class: "head" }, h("h1", {}, shown.view?.title ?? shown.name), h("span", { class: "tag" }, shown.source)),
    h("p", { class: "lead" }, shown.view?.subtitle ?? shown.description),
    asked && version && !version.current
      ? notice(
          "note",
          `This is version ${version.version}, not the one that the current release shows. `,
          h("a", { href: place }, "Show the current version"),
          ".",
        )
      : "",
    version ? downloads(version) : h("p", { class: "empty" }, "No version of this entry is stored."),
    shown.view ? viewed(shown.view, signal) : "",
    section("Versions", versions(shown.versions, place, version)),
  );
  return { title: shown.identifier.toUpperCase(), content };
}

/** @param {any} version */
function downloads(version) {
  return h(
    "div",
    { class: "downloads", role: "group", "aria-label": "Download" },
    h("span", { "aria-hidden": "true" }, "Download"),
    version.files.map((/** @type {any} */ f) =>
      h(
        "a",
        { class: "button", href: f.href, download: true, title: `${f.contentType}, MD5 ${f.md5}` },
        f.format,
        " ",
        h("small", {}, bytes(f.sizeBytes)),
      ),
    ),
  );
}

/** @param {any} view @param {AbortSignal} signal */
function viewed(view, signal) {
  const { sequence, features = [] } = view;
  const text = sequence ? sequenceText(sequence.residues, signal) : undefined;
  /** @param {import("../features.js").Feature | undefined} feature */
  const choose = (feature) => {
    if (feature?.begin !== undefined && feature.end !== undefined) {
      text?.mark(Math.min(feature.begin, feature.end), Math.max(feature.begin, feature.end));
    } else {
      text?.unmark();
    }
  };
  signal.addEventListener("abort", () => text?.unmark());
  return [
    facts(view.facts.map((/** @type {any} */ fact) => [fact.label, values(fact.values)])),
    sequence && features.length > 0
      ? section("Features", featureMap(features, view.featuresTotal ?? features.length, sequence.length, choose))
      : "",
    sequence && text
      ? section(
          `Sequence, ${counted(sequence.length, sequence.alphabet === "protein" ? "residue" : "base")}`,
          sequence.truncated ? h("p", { class: "hint" }, "Only its beginning is shown. The downloads have all of it.") : "",
          text.element,
        )
      : "",
  ];
}

/** @param {any[]} list */
function values(list) {
  return list.map((value, i) => [i > 0 ? ", " : "", outside(value.text, value.href)]);
}

/** @param {any[]} list @param {string} place @param {any} shown */
function versions(list, place, shown) {
  return table(
    "Versions",
    [
      {
        name: "Version",
        cell: (v) =>
          v === shown
            ? h("strong", {}, v.version)
            : h("a", { href: `${place}?version=${encodeURIComponent(v.version)}` }, v.version),
      },
      { name: "Release", cell: (v) => [v.release, v.current ? h("span", { class: "tag" }, "current") : ""] },
      { name: "Stored", cell: (v) => time(v.createdAt) },
      {
        name: "Files",
        cell: (v) =>
          v.files.map((/** @type {any} */ f) => [
            h("a", { href: f.href, download: true, "aria-label": `${f.format} of version ${v.version}` }, f.format),
            " ",
          ]),
      },
      { name: "MD5 of the content", cell: (v) => h("code", {}, v.contentMd5), look: "wide" },
    ],
    list,
  );
}
