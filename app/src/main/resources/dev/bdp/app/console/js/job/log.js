// The last lines of a job's log, and those that come.

import { get } from "../api.js";
import { h } from "../dom.js";
import { clock } from "../format.js";

const TAIL = 200;
const MOST = 2_000;

/**
 * @typedef {object} Log
 * @property {HTMLElement} element
 * @property {(line: any) => void} append
 */

/** @param {string} place @param {AbortSignal} signal @returns {Promise<Log>} */
export async function log(place, signal) {
  const list = h("ol", { class: "log", tabindex: 0, "aria-label": "Log" });
  let last = 0;

  /** @param {any} line */
  function append(line) {
    if (line.id <= last) {
      return;
    }
    last = line.id;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(shown(line));
    if (list.childElementCount > MOST) {
      list.firstElementChild?.remove();
    }
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    }
  }

  (await get(`${place}/log`, { tail: TAIL }, signal)).items.forEach(append);
  requestAnimationFrame(() => (list.scrollTop = list.scrollHeight));
  const level = h("input", {
    type: "checkbox",
    id: "log-problems",
    onchange: () => list.classList.toggle("problems", level.checked),
  });
  const element = h(
    "div",
    {},
    h("div", { class: "check" }, level, h("label", { for: "log-problems" }, "Only warnings and errors")),
    list,
  );
  return { element, append };
}

/** @param {any} line */
function shown(line) {
  return h(
    "li",
    { class: `level-${String(line.level).toLowerCase()}` },
    h("time", { title: line.at }, clock(line.at)),
    h("b", {}, line.level),
    h("span", {}, line.message),
  );
}
