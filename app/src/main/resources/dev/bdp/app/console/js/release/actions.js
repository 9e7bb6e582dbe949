// What a person can do with a release.

import { post } from "../api.js";
import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { toast } from "../parts.js";
import { reload } from "../router.js";

/** The buttons that make sense in the state of a release. @param {any} release */
export function actions(release) {
  const buttons = [];
  if (release.status === "superseded") {
    buttons.push(h("button", { type: "button", class: "danger", onclick: () => rollBack(release) }, "Roll back to it"));
  }
  if (release.pinned) {
    buttons.push(h("button", { type: "button", onclick: () => pin(release, "unpin", "left to retention again") }, "Unpin"));
  } else if (release.status === "current" || release.status === "superseded") {
    buttons.push(h("button", { type: "button", onclick: () => pin(release, "pin", "kept from retention") }, "Pin"));
  }
  return buttons;
}

/** @param {any} release */
function rollBack(release) {
  ask({
    title: `Roll back to ${release.release}?`,
    text: `Readers see this release of ${release.source} at once. The one that is current now stays, and can be gone back to.`,
    verb: "Roll back",
    danger: true,
    act: async () => tell(await post(`/releases/${release.id}/rollback`), `${release.release} is current.`),
  });
}

/** @param {any} release @param {string} verb @param {string} outcome */
function pin(release, verb, outcome) {
  ask({
    title: `${verb === "pin" ? "Pin" : "Unpin"} ${release.release}?`,
    text: `It is ${outcome}.`,
    verb: verb === "pin" ? "Pin the release" : "Unpin the release",
    act: async () => tell(await post(`/releases/${release.id}/${verb}`), `${release.release} is ${outcome}.`),
  });
}

/** @param {any} answer @param {string} text */
function tell(answer, text) {
  toast(answer.changed ? text : "There was nothing to do.");
  reload();
}
