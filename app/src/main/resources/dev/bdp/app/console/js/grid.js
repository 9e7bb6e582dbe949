// The units of a stage as a grid: one square for one unit or for several that follow each other.

import { h, s } from "./dom.js";
import { count, counted } from "./format.js";

/** @typedef {{type: string, units: number, perCell: number, cells: string}} UnitGrid */

/** What a letter of the API means, in the order of the legend. @type {Record<string, string>} */
const STATES = { d: "completed", r: "running", m: "partly completed", p: "pending", c: "cancelled", f: "failed" };

const SIDE = 10;
const GAP = 2;
const STEP = SIDE + GAP;

/** Each state has a shape of its own within its square. @type {Record<string, (x: number, y: number) => string>} */
const SHAPES = {
  d: (x, y) => `M${x} ${y}h10v10h-10z`,
  r: (x, y) => `M${x} ${y}h10v10h-10zm3 3v4h4v-4z`,
  m: (x, y) => `M${x} ${y + 10}v-10h10z`,
  p: (x, y) => `M${x} ${y}h10v10h-10zm1 1v8h8v-8z`,
  c: (x, y) => `M${x} ${y + 4}h10v2h-10z`,
  f: (x, y) =>
    `M${x} ${y}h10v10h-10zm2 3.2 1.8 1.8-1.8 1.8 1.2 1.2 1.8-1.8 1.8 1.8 1.2-1.2-1.8-1.8 1.8-1.8-1.2-1.2-1.8 1.8-1.8-1.8z`,
};

/** @param {UnitGrid} grid */
export function unitGrid(grid) {
  const columns = grid.cells.length <= 25 ? Math.max(grid.cells.length, 1) : grid.cells.length <= 400 ? 25 : 40;
  const lines = Math.ceil(grid.cells.length / columns);
  const readout = h("output", { class: "readout" });
  const large = grid.cells.length > columns;
  const picture = s(
    "svg",
    {
      class: "grid",
      viewBox: `0 0 ${columns * STEP - GAP} ${Math.max(lines * STEP - GAP, 1)}`,
      width: (columns * STEP - GAP) * 1.1,
      role: "img",
      "aria-label": `${grid.type} units: ${summary(grid)}`,
      onpointermove: (/** @type {any} */ event) => {
        readout.textContent = pointed(grid, columns, picture, event);
      },
      onpointerleave: () => {
        readout.textContent = "";
      },
    },
    Object.keys(STATES).map((state) => s("path", { class: `cell-${state}`, d: squares(grid.cells, columns, state) })),
  );
  return h(
    "figure",
    { class: large ? "units large" : "units" },
    h("figcaption", {}, h("strong", {}, grid.type), " ", summary(grid)),
    picture,
    large ? readout : "",
  );
}

/** What the shapes mean. */
export function legend() {
  return h(
    "ul",
    { class: "legend" },
    Object.entries(STATES).map(([state, name]) =>
      h(
        "li",
        {},
        s(
          "svg",
          { viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
          s("path", { class: `cell-${state}`, d: SHAPES[state]?.(0, 0) }),
        ),
        name,
      ),
    ),
  );
}

/** @param {string} cells @param {number} columns @param {string} state */
function squares(cells, columns, state) {
  let path = "";
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] === state) {
      path += SHAPES[state]?.((i % columns) * STEP, Math.floor(i / columns) * STEP);
    }
  }
  return path;
}

/** @param {UnitGrid} grid */
function summary(grid) {
  const parts = Object.entries(STATES)
    .map(([state, name]) => /** @type {const} */ ([name, [...grid.cells].filter((cell) => cell === state).length]))
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${count(number)} ${name}`);
  return grid.perCell === 1
    ? parts.join(", ")
    : `${counted(grid.units, "unit")}, ${count(grid.perCell)} a square: ${parts.join(", ")}`;
}

/** @param {UnitGrid} grid @param {number} columns @param {SVGSVGElement} picture @param {PointerEvent} event */
function pointed(grid, columns, picture, event) {
  const box = picture.getBoundingClientRect();
  const step = (box.width / (columns * STEP - GAP)) * STEP;
  const cell = Math.floor((event.clientY - box.top) / step) * columns + Math.floor((event.clientX - box.left) / step);
  const state = STATES[grid.cells[cell] ?? ""];
  if (!state) {
    return "";
  }
  const first = cell * grid.perCell + 1;
  const last = Math.min(first + grid.perCell - 1, grid.units);
  return `${first === last ? `Unit ${count(first)}` : `Units ${count(first)} to ${count(last)}`}: ${state}`;
}
