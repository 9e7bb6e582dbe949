// Questions before something is done.

import { Problem } from "./api.js";
import { h } from "./dom.js";
import { filled } from "./parts.js";

/** @typedef {import("./dom.js").Child} Child */

/**
 * Asks in a dialog, and does what was asked for; a refusal is shown where the question is.
 *
 * @param {object} question
 * @param {string} question.title
 * @param {Child} question.text
 * @param {Child} [question.fields]
 * @param {string} question.verb what the button says
 * @param {boolean} [question.danger]
 * @param {(answers: Record<string, string>) => Promise<void>} question.act
 */
export function ask({ title, text, fields, verb, danger = false, act }) {
  const error = h("p", { class: "refusal", role: "alert" });
  const button = h("button", { class: danger ? "danger" : "primary" }, verb);
  const form = h(
    "form",
    { method: "dialog", onsubmit: submit },
    h("h2", { id: "dialog-title" }, title),
    h("p", {}, text),
    fields,
    error,
    h("div", { class: "buttons" }, h("button", { type: "button", onclick: () => dialog.close() }, "Back"), button),
  );
  const dialog = h("dialog", { "aria-labelledby": "dialog-title", onclose: () => dialog.remove() }, form);

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    error.textContent = "";
    try {
      await act(filled(form));
      dialog.close();
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      error.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  }

  document.body.append(dialog);
  dialog.showModal();
}
