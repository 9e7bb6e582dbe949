// Records a second over time, parsed and stored.

import { h, s } from "./dom.js";
import { clock, count, rate } from "./format.js";

/** @typedef {{at: string, parsed: number, stored: number}} Point */
/** @typedef {{bucketSeconds: number, points: Point[]}} Throughput */

const WIDTH = 600;
const HEIGHT = 160;
const TOP = 10;
const BOTTOM = 20;
const LEFT = 44;
/** @type {("parsed" | "stored")[]} */
const SERIES = ["parsed", "stored"];

/** @param {Throughput} throughput */
export function throughputChart({ bucketSeconds, points }) {
  if (points.length === 0) {
    return h("p", { class: "empty" }, "The chart begins with the first unit that is done.");
  }
  const rates = points.map((p) => ({ at: p.at, parsed: p.parsed / bucketSeconds, stored: p.stored / bucketSeconds }));
  const top = ceiling(Math.max(...rates.flatMap((r) => [r.parsed, r.stored])));
  const x = (/** @type {number} */ i) => LEFT + ((i + 0.5) / rates.length) * (WIDTH - LEFT);
  const y = (/** @type {number} */ value) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const cursor = s("line", { class: "cursor", y1: TOP, y2: HEIGHT - BOTTOM, x1: -9, x2: -9 });
  const readout = h("output", { class: "readout" }, resting(rates));
  const move = (/** @type {any} */ event) => {
    const box = picture.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * WIDTH - LEFT;
    const i = Math.max(0, Math.min(rates.length - 1, Math.floor((at / (WIDTH - LEFT)) * rates.length)));
    cursor.setAttribute("x1", String(x(i)));
    cursor.setAttribute("x2", String(x(i)));
    const point = /** @type {Point} */ (rates[i]);
    readout.textContent = `${clock(point.at)}: ${rate(point.parsed)} parsed, ${rate(point.stored)} stored`;
  };
  const leave = () => {
    cursor.setAttribute("x1", "-9");
    cursor.setAttribute("x2", "-9");
    readout.textContent = resting(rates);
  };
  const picture = s(
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": resting(rates),
      onpointermove: move,
      onpointerleave: leave,
    },
    [0, 0.5, 1].map((share) => [
      s("line", { class: "rule", x1: LEFT, x2: WIDTH, y1: y(share * top), y2: y(share * top) }),
      s("text", { x: LEFT - 6, y: y(share * top) + 4, "text-anchor": "end" }, short(share * top)),
    ]),
    s("text", { x: LEFT, y: HEIGHT - 4 }, clock(/** @type {Point} */ (rates[0]).at)),
    s("text", { x: WIDTH, y: HEIGHT - 4, "text-anchor": "end" }, clock(/** @type {Point} */ (rates.at(-1)).at)),
    SERIES.map((series) =>
      s("path", {
        class: `line-${series}`,
        d: steps(
          rates.map((r) => r[series]),
          x,
          y,
        ),
      }),
    ),
    cursor,
  );
  const names = SERIES.map((series) =>
    h(
      "li",
      {},
      s(
        "svg",
        { viewBox: "0 0 16 10", width: 16, height: 10, "aria-hidden": "true" },
        s("path", { class: `line-${series}`, d: "M0 5h16" }),
      ),
      series,
    ),
  );
  return h("figure", {}, h("ul", { class: "legend" }, names), picture, readout);
}

/** A line with a point a bucket; a single one is a short dash. @param {number[]} values @param {(i: number) => number} x @param {(value: number) => number} y */
function steps(values, x, y) {
  const points = values.map((value, i) => `${x(i).toFixed(1)} ${y(value).toFixed(1)}`);
  return points.length === 1 ? `M${points[0]}m-20 0h40` : "M" + points.join("L");
}

/** The next round number. @param {number} value */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** @param {number} value */
function short(value) {
  return value >= 1000 ? `${value / 1000}k` : count(value);
}

/** @param {Point[]} rates */
function resting(rates) {
  return `At most ${rate(Math.max(...rates.map((r) => r.parsed)))} parsed and ${rate(Math.max(...rates.map((r) => r.stored)))} stored.`;
}
