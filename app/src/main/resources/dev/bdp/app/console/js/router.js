// Which page an address shows.

import entries from "./pages/entries.js";
import entry from "./pages/entry.js";
import job from "./pages/job.js";
import jobs from "./pages/jobs.js";
import overview from "./pages/overview.js";
import release from "./pages/release.js";
import releases from "./pages/releases.js";
import sources from "./pages/sources.js";
import workers from "./pages/workers.js";
import { problemPage } from "./parts.js";

/**
 * What a page is asked for.
 *
 * @typedef {object} Visit
 * @property {string[]} path the variable parts of the path
 * @property {URLSearchParams} query
 * @property {AbortSignal} signal aborts when another page is shown; requests and streams end with it
 * @property {Promise<boolean>} admin whether this person may steer; asked for while the page loads what it shows
 */

/**
 * A page, once what it shows is there.
 *
 * @typedef {object} Page
 * @property {string} title
 * @property {Node} content
 */

/** @typedef {(visit: Visit) => Promise<Page>} Show */

/** @type {[RegExp, Show][]} */
const ROUTES = [
  [/^\/$/, overview],
  [/^\/jobs$/, jobs],
  [/^\/jobs\/(\d+)$/, job],
  [/^\/releases$/, releases],
  [/^\/releases\/(\d+)$/, release],
  [/^\/sources$/, sources],
  [/^\/workers$/, workers],
  [/^\/entries$/, entries],
  [/^\/entries\/([^/]+)\/([^/]+)$/, entry],
];

/** @param {string} path @returns {{show: Show, path: string[]}} */
export function route(path) {
  for (const [pattern, show] of ROUTES) {
    const match = pattern.exec(path);
    if (match) {
      return { show, path: match.slice(1).map(decodeURIComponent) };
    }
  }
  return { show: nowhere, path: [] };
}

/** @type {Show} */
async function nowhere() {
  return problemPage("No such page", "There is no page at this address. The links above lead to all of them.");
}

/** Shows another page, as a click on a link does. @param {string} address */
export function go(address) {
  dispatchEvent(new CustomEvent("go", { detail: address }));
}

/** Shows the same page anew. */
export function reload() {
  go(location.pathname + location.search);
}
