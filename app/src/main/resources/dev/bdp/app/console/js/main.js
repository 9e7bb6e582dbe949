// The frame around all pages: navigation, search, theme, and which page is shown.

import { Problem, session, signOut } from "./api.js";
import { h } from "./dom.js";
import { tick } from "./format.js";
import signIn from "./pages/sign-in.js";
import { entitle, problemPage, toast } from "./parts.js";
import { reload, route } from "./router.js";

const content = element("content");
const loading = element("loading");
let leaving = new AbortController();

/**
 * Loads a page, then shows it in one step: nothing jumps, and what was there stays readable meanwhile.
 *
 * @param {number} [scroll] how far down; a page shown anew stays where it is
 */
async function show(scroll) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const slow = setTimeout(() => (loading.hidden = false), 150);
  content.setAttribute("aria-busy", "true");
  const page = await load(signal);
  clearTimeout(slow);
  if (signal.aborted) {
    return;
  }
  loading.hidden = true;
  content.removeAttribute("aria-busy");
  entitle(page.title);
  const reading = scroll !== undefined || content.contains(document.activeElement);
  content.replaceChildren(page.content);
  markNavigation();
  void signFoot();
  if (reading) {
    const heading = content.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }
  if (scroll !== undefined) {
    scrollTo(0, scroll);
  }
}

/** @param {AbortSignal} signal */
async function load(signal) {
  try {
    const { show: page, path } = route(location.pathname);
    const query = new URLSearchParams(location.search);
    const admin = session().then(({ role }) => role === "admin");
    // A page that fails before it asks must not leave this one unheard.
    admin.catch(() => {});
    return await page({ path, query, signal, admin });
  } catch (failure) {
    if (signal.aborted) {
      return problemPage("", "");
    }
    if (failure instanceof Problem) {
      return failure.status === 401 ? signIn() : problemPage(failure.title, failure.message, reload);
    }
    console.error(failure);
    return problemPage(
      "This page is broken",
      "The console met a bug while it drew this page. Its text is in the browser's console.",
      reload,
    );
  }
}

/** @param {string} address @returns {Promise<void>} */
function visit(address) {
  const url = new URL(address, location.href);
  if (url.pathname === location.pathname && url.search === location.search) {
    return show();
  }
  history.replaceState({ scroll: scrollY }, "");
  history.pushState(null, "", url);
  return show(0);
}

function markNavigation() {
  for (const link of document.querySelectorAll("nav[aria-label=Main] a")) {
    const path = link.getAttribute("href") ?? "";
    const here = path === "/" ? location.pathname === "/" : location.pathname.startsWith(path);
    if (here) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** @param {MouseEvent} event */
function clicked(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.hasAttribute("download") || link.target || link.origin !== location.origin) {
    return;
  }
  if (link.getAttribute("href")?.startsWith("#") || /^\/(api|metrics|healthz|readyz)/.test(link.pathname)) {
    return;
  }
  event.preventDefault();
  void visit(link.href);
}

/** Forms with an action are searches: their fields become the query. @param {SubmitEvent} event */
function submitted(event) {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.hasAttribute("action")) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value !== "") {
        query.set(name, String(value));
      }
    }
    void visit(query.size > 0 ? `${form.getAttribute("action")}?${query}` : (form.getAttribute("action") ?? "/"));
  }
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea, dialog");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    document.querySelector(/** @type {"input"} */ (".search input"))?.focus();
  }
}

function switchTheme() {
  const themes = ["system", "light", "dark"];
  const next = themes[(themes.indexOf(document.documentElement.dataset.theme ?? "system") + 1) % themes.length] ?? "system";
  if (next === "system") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("theme");
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem("theme", next);
  }
  nameTheme();
}

function nameTheme() {
  element("theme").textContent = `Theme: ${document.documentElement.dataset.theme ?? "system"}`;
}

/** Says at the foot what is served to whom. */
async function signFoot() {
  const known = await session().catch(() => undefined);
  if (!known) {
    element("foot").replaceChildren();
    return;
  }
  const { program, role, open, insecure } = known;
  const access = insecure ? "open to everybody who reaches it" : open ? "open on this machine only" : `signed in: ${role}`;
  const leave = async () => {
    await signOut();
    toast("Signed out.");
    reload();
  };
  element("foot").replaceChildren(
    h("span", {}, `${program.name} ${program.version}`),
    h("span", { class: insecure ? "alarm" : null }, access),
    h("a", { href: "/api/v1/openapi.json" }, "API"),
    open ? "" : h("button", { class: "quiet", type: "button", onclick: leave }, "Sign out"),
  );
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`No element ${id}`);
  }
  return found;
}

document.addEventListener("click", clicked);
document.addEventListener("submit", submitted);
document.addEventListener("keydown", pressed);
element("theme").addEventListener("click", switchTheme);
addEventListener("go", (event) => event instanceof CustomEvent && visit(event.detail));
addEventListener("popstate", (event) => show(event.state?.scroll ?? 0));
setInterval(tick, 10_000);
history.scrollRestoration = "manual";
nameTheme();
markNavigation();
void show();
