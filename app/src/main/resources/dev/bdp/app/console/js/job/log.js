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
  // It has a height, and an end to scroll to, from when it is on the page.
  const watch = new ResizeObserver(() => {
    list.scrollTop = list.scrollHeight;
    watch.disconnect();
  });
  watch.observe(list);
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
    h("span", {}, line.message, h("small", {}, context(line.context ?? {}))),
  );
}

/** Who steered, where a person did, and what else there is to say. @param {any} context */
function context({ by, role, address, ...more }) {
  const who = by ? ` by ${by}${address ? ` from ${address}` : ""}` : "";
  return (
    who +
    Object.entries(more)
      .map(([name, value]) => `  ${name}=${typeof value === "object" ? JSON.stringify(value) : value}`)
      .join("")
  );
}
