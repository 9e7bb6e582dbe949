// Numbers, sizes and times as people read them.

import { h } from "./dom.js";

const NUMBERS = new Intl.NumberFormat("en");
const SHORT = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const EXACT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "long" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** @param {number | undefined} value */
export function count(value) {
  return value === undefined ? "–" : NUMBERS.format(value);
}

/** @param {number} value @param {string} one @param {string} [many] */
export function counted(value, one, many = one + "s") {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** @param {number | undefined} value */
export function bytes(value) {
  if (value === undefined) {
    return "–";
  }
  const names = ["B", "kB", "MB", "GB", "TB"];
  const power = value < 1000 ? 0 : Math.min(Math.floor(Math.log10(value) / 3), names.length - 1);
  return `${SHORT.format(value / 1000 ** power)} ${names[power]}`;
}

/** @param {number | undefined} value */
export function percent(value) {
  return value === undefined ? "–" : `${Math.floor(value)} %`;
}

/** @param {number | undefined} value records a second */
export function rate(value) {
  return value === undefined ? "–" : `${value < 10 ? SHORT.format(value) : count(Math.round(value))} records/s`;
}

/** @param {number | undefined} seconds */
export function duration(seconds) {
  if (seconds === undefined) {
    return "–";
  }
  if (seconds < 10) {
    return `${SHORT.format(seconds)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${whole} s`;
  }
  if (whole < 3600) {
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  }
  if (whole < 86_400) {
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  }
  return `${Math.floor(whole / 86_400)} d ${Math.floor((whole % 86_400) / 3600)} h`;
}

/** @param {string} instant */
export function clock(instant) {
  return CLOCK.format(new Date(instant));
}

/**
 * A time relative to now, exact on hover. `tick` keeps it true.
 *
 * @param {string | undefined} instant
 */
export function time(instant) {
  if (instant === undefined) {
    return "–";
  }
  const date = new Date(instant);
  return h("time", { datetime: instant, title: EXACT.format(date) }, relative(date));
}

/** Brings all relative times of the page up to date. */
export function tick() {
  for (const element of document.querySelectorAll("time[datetime]")) {
    const text = relative(new Date(element.getAttribute("datetime") ?? ""));
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }
}

/** @param {Date} date */
function relative(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) {
      return RELATIVE.format(Math.round(seconds / size), unit);
    }
  }
  return Math.abs(seconds) < 10 ? "just now" : RELATIVE.format(Math.round(seconds), "second");
}
