// Builds elements. Text is always text; only html() takes markup, which the server has sanitised.

/** An element with attributes, listeners (names that begin with "on") and children. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const policy = globalThis.trustedTypes?.createPolicy("byline-comments", { createHTML: (markup) => markup });

/** An element with sanitised markup in it. */
export function html(name, attributes, markup) {
  const element = h(name, attributes);
  element.innerHTML = policy ? policy.createHTML(markup) : markup;
  return element;
}

/** A random text that names a form, so that sending it twice makes one comment. */
export const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
