// Asks for a token where the server wants one.

import { signIn } from "../api.js";
import { h } from "../dom.js";
import { explain, field, filled } from "../parts.js";
import { reload } from "../router.js";

/** @returns {import("../router.js").Page} */
export default function page() {
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    try {
      await signIn(filled(form).token ?? "");
      reload();
    } catch (failure) {
      explain(failure);
    }
  }
  const token = h("input", { name: "token", type: "password", required: true, autocomplete: "current-password" });
  const form = h(
    "form",
    { class: "panel", onsubmit: submit },
    field("Token", token, "The person who runs this server hands it out; a read token shows, an admin token also steers."),
    h("div", { class: "buttons" }, h("button", { class: "primary" }, "Sign in")),
  );
  return { title: "Sign in", content: h("div", { class: "narrow" }, h("h1", {}, "Sign in"), form) };
}
