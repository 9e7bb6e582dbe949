// What a person can do with a job.

import { post } from "../api.js";
import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { counted } from "../format.js";
import { field, hasEnded, select, toast } from "../parts.js";
import { reload } from "../router.js";

/** The buttons that make sense in the state of a job. @param {any} job */
export function actions(job) {
  const buttons = [];
  if (!hasEnded(job.status)) {
    buttons.push(h("button", { type: "button", class: "danger", onclick: () => cancel(job) }, "Cancel"));
  }
  if (job.status === "failed" || job.status === "cancelled") {
    buttons.push(h("button", { type: "button", class: "primary", onclick: () => resume(job) }, "Resume"));
  }
  if (job.recordsFailed > 0 && hasEnded(job.status)) {
    buttons.push(h("button", { type: "button", onclick: () => retry(job) }, "Retry failed records"));
  }
  return buttons;
}

/** @param {any} job */
function cancel(job) {
  ask({
    title: `Cancel job ${job.id}?`,
    text: "Workers finish nothing more of it. What is done stays, and the job can be resumed from there.",
    verb: "Cancel the job",
    danger: true,
    act: async () => tell(await post(`/jobs/${job.id}/cancel`), `Job ${job.id} is cancelled.`),
  });
}

/** @param {any} job */
function resume(job) {
  ask({
    title: `Resume job ${job.id}?`,
    text: "It goes on where it stopped.",
    fields: [
      field(
        "Failed records allowed",
        h("input", { name: "maxFailed", placeholder: "as before", autocomplete: "off" }),
        "A number or a share such as 0.1%.",
      ),
      field(
        "What the program does not know",
        select("onDrift", [
          ["", "as before"],
          ["keep", "is kept and counted"],
          ["fail", "fails the job"],
        ]),
      ),
    ],
    verb: "Resume",
    act: async (answers) => tell(await post(`/jobs/${job.id}/resume`, answers), `Job ${job.id} goes on.`),
  });
}

/** @param {any} job */
function retry(job) {
  ask({
    title: "Retry failed records?",
    text: `${counted(job.recordsFailed, "record")} did not parse. Only they are parsed again; the release shows what they become.`,
    fields: field(
      "Only where the reason holds",
      h("input", { name: "where", placeholder: "all of them", autocomplete: "off" }),
      "Part of the reason, as in the list of failed records.",
    ),
    verb: "Retry",
    act: async (answers) => {
      const answer = await post(`/jobs/${job.id}/retry-failed`, answers);
      tell(answer, `${counted(answer.records ?? 0, "record")} will be parsed again.`);
    },
  });
}

/** @param {any} answer @param {string} text */
function tell(answer, text) {
  toast(answer.changed ? text : "There was nothing to do.");
  reload();
}
