// Features drawn along a sequence: a band for each type, as many lanes as it takes for none to cover another.

import { h, s } from "./dom.js";
import { count, counted } from "./format.js";
import { table } from "./parts.js";

/** @typedef {{type: string, begin?: number, end?: number, description?: string, id?: string}} Feature */
/** @typedef {{type: string, lanes: Feature[][]}} Band */

const WIDTH = 800;
const LANE = 12;
const MOST_LANES = 12;

/**
 * @param {Feature[]} features
 * @param {number} total how many there are; the drawing may hold fewer
 * @param {number} length of the sequence
 * @param {(feature: Feature | undefined) => void} choose told which feature the pointer is at
 */
export function featureMap(features, total, length, choose) {
  const placed = features.filter((f) => f.begin !== undefined && f.end !== undefined);
  const resting = `${counted(features.length, "feature")}; point at one to read it and to find it in the sequence.`;
  const readout = h("output", { class: "readout" }, resting);
  const point = (/** @type {Feature | undefined} */ feature) => {
    readout.textContent = feature
      ? `${feature.type} ${place(feature)}${feature.description ? ": " + feature.description : ""}`
      : resting;
    choose(feature);
  };
  return h(
    "div",
    {},
    total > features.length
      ? h("p", { class: "hint" }, `The first ${count(features.length)} of ${count(total)} features. The downloads have all.`)
      : "",
    placed.length === 0
      ? ""
      : h(
          "div",
          { class: "bands" },
          ruler(length),
          bands(placed).map((band, i) => drawn(band, i, length, point)),
        ),
    placed.length === 0 ? "" : readout,
    h("details", {}, h("summary", {}, "Features as a table"), featureTable(features)),
  );
}

/** @param {Feature[]} features @returns {Band[]} */
function bands(features) {
  return [...Map.groupBy(features, (f) => f.type)].map(([type, all]) => ({ type, lanes: lanes(all) }));
}

/** @param {Feature[]} features @returns {Feature[][]} */
function lanes(features) {
  /** @type {Feature[][]} */
  const result = [];
  for (const feature of features.toSorted((a, b) => first(a) - first(b))) {
    const free = result.find((lane) => last(/** @type {Feature} */ (lane.at(-1))) < first(feature));
    if (free) {
      free.push(feature);
    } else {
      result.push([feature]);
    }
  }
  return result;
}

/** @param {Band} band @param {number} number @param {number} length @param {(feature: Feature | undefined) => void} point */
function drawn(band, number, length, point) {
  const shown = band.lanes.slice(0, MOST_LANES);
  const hue = `hue-${number % 6}`;
  const marks = shown.flatMap((lane, i) => lane.map((feature) => mark(feature, i, length, hue, point)));
  const hidden = band.lanes.slice(MOST_LANES).flat().length;
  const all = band.lanes.flat().length;
  return h(
    "div",
    { class: "band" },
    h("span", { class: "band-name" }, band.type, hidden > 0 ? h("small", {}, ` ${count(hidden)} more in the table`) : ""),
    s(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${shown.length * LANE}`,
        height: shown.length * LANE,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": `${counted(all, "feature")} of type ${band.type}`,
      },
      s("rect", { class: "band-ground", width: WIDTH, height: shown.length * LANE }),
      marks,
    ),
  );
}

/** @param {Feature} feature @param {number} lane @param {number} length @param {string} hue @param {(feature: Feature | undefined) => void} point */
function mark(feature, lane, length, hue, point) {
  const from = ((first(feature) - 1) / length) * WIDTH;
  const width = Math.max(((last(feature) - first(feature) + 1) / length) * WIDTH, 2.5);
  return s("rect", {
    class: `mark ${hue}`,
    x: Math.min(from, WIDTH - width),
    y: lane * LANE + 1.5,
    width,
    height: LANE - 3,
    onpointerenter: () => point(feature),
    onpointerleave: () => point(undefined),
  });
}

/** @param {number} length */
function ruler(length) {
  return h(
    "div",
    { class: "band ruler", "aria-hidden": "true" },
    h("span"),
    h("div", {}, h("span", {}, "1"), h("span", {}, count(Math.round(length / 2))), h("span", {}, count(length))),
  );
}

/** @param {Feature[]} features */
function featureTable(features) {
  return table(
    "Features",
    [
      { name: "Type", cell: (f) => f.type },
      { name: "Place", cell: place, look: "number" },
      { name: "Description", cell: (f) => f.description, look: "grow" },
      { name: "Id", cell: (f) => f.id, look: "wide" },
    ],
    features,
  );
}

/** @param {Feature} feature */
function place(feature) {
  if (feature.begin === undefined && feature.end === undefined) {
    return "unknown";
  }
  return feature.begin === feature.end ? count(feature.begin) : `${count(feature.begin) ?? "?"}–${count(feature.end) ?? "?"}`;
}

/** Ends may come in either order, as of features on the other strand. @param {Feature} f */
function first(f) {
  return Math.min(f.begin ?? 0, f.end ?? 0);
}

/** @param {Feature} f */
function last(f) {
  return Math.max(f.begin ?? 0, f.end ?? 0);
}
