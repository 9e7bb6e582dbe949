// A sequence in blocks of ten, as wide as there is room, with the position of each line.

import { h } from "./dom.js";
import { count } from "./format.js";

const BLOCK = 10;
const AT_FIRST = 6_000;

/**
 * @typedef {object} SequenceText
 * @property {HTMLElement} element
 * @property {(begin: number, end: number) => void} mark highlights residues, counted from 1
 * @property {() => void} unmark
 */

/**
 * @param {string} residues
 * @param {AbortSignal} signal ends the watch of the width
 * @returns {SequenceText}
 */
export function sequenceText(residues, signal) {
  let shown = residues.slice(0, AT_FIRST);
  let perLine = 0;
  const text = h("pre", { class: "sequence", tabindex: 0, role: "region", "aria-label": "Sequence" });
  const all = h("button", { type: "button", onclick: showAll }, `Show all ${count(residues.length)}`);
  all.hidden = shown.length === residues.length;

  function lay() {
    text.replaceChildren(...lines(shown, perLine));
  }

  function showAll() {
    shown = residues;
    all.hidden = true;
    lay();
  }

  const watch = new ResizeObserver(() => {
    const characters = Math.floor(text.clientWidth / 8) - String(residues.length).length - 4;
    const fitting = Math.max(1, Math.min(10, Math.floor(characters / (BLOCK + 1)))) * BLOCK;
    if (fitting !== perLine) {
      perLine = fitting;
      lay();
    }
  });
  watch.observe(text);
  signal.addEventListener("abort", () => watch.disconnect());

  return {
    element: h("div", {}, text, all),
    mark: (begin, end) =>
      CSS.highlights.set("feature", new Highlight(...ranges(text, begin, Math.min(end, shown.length), perLine))),
    unmark: () => CSS.highlights.delete("feature"),
  };
}

/** @param {string} residues @param {number} perLine */
function lines(residues, perLine) {
  const result = [];
  for (let from = 0; from < residues.length; from += perLine) {
    const blocks = residues.slice(from, from + perLine).match(/.{1,10}/g) ?? [];
    result.push(h("span", { class: "line", "data-from": count(from + 1) }, blocks.join(" ")));
  }
  return result;
}

/** @param {HTMLElement} text @param {number} begin @param {number} end @param {number} perLine */
function ranges(text, begin, end, perLine) {
  const result = [];
  for (let from = begin - 1; from < end; from = (Math.floor(from / perLine) + 1) * perLine) {
    const line = text.children[Math.floor(from / perLine)]?.firstChild;
    if (line) {
      const last = Math.min(end - 1, (Math.floor(from / perLine) + 1) * perLine - 1);
      const range = new Range();
      range.setStart(line, column(from % perLine));
      range.setEnd(line, column(last % perLine) + 1);
      result.push(range);
    }
  }
  return result;
}

/** @param {number} residue of the line, counted from 0 */
function column(residue) {
  return residue + Math.floor(residue / BLOCK);
}
