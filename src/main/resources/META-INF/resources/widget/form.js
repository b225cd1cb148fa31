// A form drawn from a description of its fields, with what is wrong beside them and above them.
import { Problem } from "./client.js";
import { h } from "./dom.js";

export class Form {
  #inputs = new Map();
  #busy = false;

  /**
   * specs: {name label type required maxLength autocomplete help options}, as in Byline's reply form.
   * send(values) may throw a Problem, whose errors are shown; cancel is left out where there is nothing to go back to.
   */
  constructor(t, id, { title, notes = [], specs, submit, send, cancel }) {
    this.t = t;
    this.id = id;
    this.send = send;
    this.title = h("h3", { id: `${id}-title`, part: "form-title" }, title);
    this.summary = h("div", { part: "summary", tabindex: "-1", hidden: true });
    this.state = h("span", { role: "status", part: "state" });
    this.back = cancel && h("button", { type: "button", part: "button plain", onclick: cancel }, t("cancel"));
    this.notes = notes;
    this.element = h("form", { part: "form", novalidate: true, "aria-labelledby": `${id}-title`,
      onsubmit: (event) => this.#submit(event) },
      this.title, this.summary,
      notes.length ? h("p", { part: "notes" },
        ...notes.flatMap((note, n) => [h("span", { id: `${id}-note${n}` }, note), " "])) : null,
      ...specs.map((spec) => this.#field(spec)),
      h("p", { class: "send" }, h("button", { part: "button submit" }, submit), this.back, this.state));
  }

  #field(spec) {
    const { t, id } = this;
    const own = `${id}-${spec.name}`;
    const note = this.notes.indexOf(spec.help);
    const described = [spec.help && (note < 0 ? `${own}-help` : `${id}-note${note}`)].filter(Boolean);
    const label = t.or(`field.${spec.name}`, spec.label);
    const error = h("span", { part: "error", id: `${own}-error`, hidden: true });
    const shared = { id: own, name: spec.name, required: spec.required, part: "field",
      "aria-describedby": described.join(" ") || null };
    if (spec.options) {
      const radios = spec.options.map(([value, text], n) => h("label", { class: "box" },
        h("input", { type: "radio", name: spec.name, value, id: n ? null : own }), h("span", {}, text)));
      const set = h("fieldset", { "aria-describedby": error.id }, h("legend", {}, label), ...radios, error);
      this.#inputs.set(spec.name, { spec, error, described, input: radios[0].firstChild,
        read: () => set.querySelector(":checked")?.value });
      return set;
    }
    const box = spec.type === "checkbox";
    const input = spec.type === "textarea"
      ? h("textarea", { ...shared, rows: spec.rows ?? 6, maxlength: spec.maxLength, autocomplete: spec.autocomplete })
      : h("input", { ...shared, type: spec.type, maxlength: spec.maxLength,
        autocomplete: box ? null : spec.autocomplete });
    this.#inputs.set(spec.name, { spec, input, error, described, read: () => (box ? input.checked : input.value) });
    const help = spec.help && note < 0 ? h("span", { part: "help", id: described[0] }, spec.help) : null;
    return box ? h("div", { class: "line" }, h("label", { class: "box" }, input, h("span", {}, label)), help, error)
      : h("div", { class: "line" }, h("label", { for: own }, label), input, help, error);
  }

  input(name) {
    return this.#inputs.get(name)?.input;
  }

  get values() {
    return Object.fromEntries([...this.#inputs].map(([name, { read }]) => [name, read()]));
  }

  set values(values) {
    for (const [name, value] of Object.entries(values)) {
      const input = this.input(name);
      if (input?.type === "checkbox") input.checked = value;
      else if (input) input.value = value ?? "";
    }
  }

  async #submit(event) {
    event.preventDefault();
    // A second click while the first is under way is the same comment.
    if (this.#busy) return;
    this.#busy = true;
    this.state.textContent = this.t("sending");
    try {
      await this.send(this.values);
      this.#mark([]);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.refuse(problem);
    } finally {
      this.#busy = false;
      this.state.textContent = "";
    }
  }

  /** Says what is wrong, and puts the reader there. */
  refuse(problem) {
    const place = (error) => [...this.#inputs.keys()].indexOf(error.field);
    const errors = problem.errors.sort((one, other) => place(one) - place(other));
    const text = problem.status === 429 && problem.wait ? `${problem.message} ${this.t("tooMany", { n: problem.wait })}`
      : errors.length ? this.t("errors") : problem.status ? problem.message : this.t("lost");
    this.#mark(errors);
    this.summary.replaceChildren(h("h4", {}, text), h("ul", {}, ...errors.map((error) => h("li", {},
      this.#inputs.has(error.field) ? h("a", { href: `#${this.id}-${error.field}`, onclick: (event) => {
        event.preventDefault();
        this.input(error.field).focus();
      } }, error.message) : error.message))));
    this.summary.hidden = false;
    this.summary.focus();
  }

  #mark(errors) {
    this.summary.hidden = true;
    for (const [name, { input, error, described }] of this.#inputs) {
      const wrong = errors.find((each) => each.field === name);
      error.textContent = wrong?.message ?? "";
      error.hidden = !wrong;
      input.toggleAttribute("aria-invalid", false);
      if (wrong) input.setAttribute("aria-invalid", "true");
      const ids = [...described, wrong && error.id].filter(Boolean).join(" ");
      if (ids) input.setAttribute("aria-describedby", ids);
      else input.removeAttribute("aria-describedby");
    }
  }
}
