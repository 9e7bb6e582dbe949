// The files of a job's release.

import { get } from "../api.js";
import { h } from "../dom.js";
import { bytes, duration } from "../format.js";
import { outside, status, table } from "../parts.js";

/** @param {string} place @param {AbortSignal} signal */
export async function files(place, signal) {
  const { items } = await get(`${place}/files`, { limit: 500 }, signal);
  if (items.length === 0) {
    return h("p", { class: "empty" }, "The release's files are not listed yet.");
  }
  return table(
    "Files",
    [
      {
        name: "File",
        cell: (f) => [outside(f.name, f.url), f.error ? h("small", { class: "alarm" }, f.error) : ""],
        look: "grow",
      },
      { name: "Status", cell: (f) => status(f.status) },
      { name: "Size", cell: size, look: "number nowrap" },
      {
        name: "Rate",
        cell: (f) => (f.bytesPerSecond === undefined ? "" : `${bytes(f.bytesPerSecond)}/s, ${duration(f.secondsLeft)} left`),
        look: "number wide",
      },
      { name: "Checksum", cell: (f) => h("code", {}, f.computedMd5 ?? f.expectedMd5 ?? "none"), look: "wide" },
      { name: "Stated by", cell: (f) => f.statedBy ?? "nobody", look: "wide" },
    ],
    items,
  );
}

/** @param {any} file */
function size(file) {
  const whole = file.expectedBytes ?? file.bytes;
  return file.bytes !== undefined && file.bytes !== whole ? `${bytes(file.bytes)} of ${bytes(whole)}` : bytes(whole);
}
