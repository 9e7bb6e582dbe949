// Elements are made here and nowhere else. Text always becomes a text node, so nothing that comes from data is ever read as
// markup.

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */
/** @typedef {Record<string, string | number | boolean | EventListener | null | undefined>} Attributes */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an HTML element. A function is a listener (`onclick`), `true` an attribute without a value; `false`, `null` and
 * `undefined` leave the attribute out.
 *
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/**
 * Makes an SVG element.
 *
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[N]}
 */
export function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 * @returns {E}
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  append(element, children);
  return element;
}

/** @param {Element} parent @param {Child[]} children */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(parent, child);
    } else if (child !== null && child !== undefined && child !== false && child !== "") {
      parent.append(child instanceof Node ? child : String(child));
    }
  }
}

/**
 * Makes a tree equal to a fresh one while it keeps its nodes, and with them focus, selection and listeners. Listeners of the
 * fresh tree are lost where a node is kept: they must not depend on what changes.
 *
 * @param {Node} old
 * @param {Node} fresh
 */
export function morph(old, fresh) {
  if (old.nodeName !== fresh.nodeName || old.nodeType !== fresh.nodeType) {
    old.parentNode?.replaceChild(fresh, old);
    return;
  }
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) {
      old.nodeValue = fresh.nodeValue;
    }
    return;
  }
  morphAttributes(old, fresh);
  const children = [...fresh.childNodes];
  children.forEach((child, i) => {
    const there = old.childNodes[i];
    if (there) {
      morph(there, child);
    } else {
      old.append(child);
    }
  });
  while (old.childNodes.length > children.length) {
    old.lastChild?.remove();
  }
}

/** @param {Element} old @param {Element} fresh */
function morphAttributes(old, fresh) {
  for (const name of old.getAttributeNames()) {
    // What a person opened stays open.
    if (name !== "open" && !fresh.hasAttribute(name)) {
      old.removeAttribute(name);
    }
  }
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? "";
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
}
