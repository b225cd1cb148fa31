// The reply form: below the thread, or below the comment that is replied to.
import { h, randomKey } from "./dom.js";
import { Form } from "./form.js";

const WRITER = "byline writer";
const FRESH_MS = 300_000;

export class Reply {
  #key = randomKey();
  #parent = null;

  constructor(host) {
    this.host = host;
  }

  /** Reads the form's description. */
  async describe() {
    this.form = await this.host.client.form();
    this.read = Date.now();
  }

  /** Whether a comment at that depth can be replied to. */
  takes(depth) {
    return this.form?.open && depth < this.form.depth;
  }

  /** Puts the form below a comment, or without one below the thread. */
  place(parent) {
    const { host, form } = this;
    if (!form.open) {
      host.home.replaceChildren(h("p", { part: "closed" }, host.words.or("closed", form.closed)));
      return;
    }
    this.drawn ??= this.#draw();
    const before = this.#parent;
    this.#parent = parent ?? null;
    const t = host.words;
    this.drawn.title.textContent = parent ? t("replyTo", { name: parent.name }) : t.or("form.title", form.title);
    this.drawn.back.hidden = !parent;
    this.drawn.back.textContent = t("cancelReply");
    (parent ? host.thread.item(parent.id).slot : host.home).replaceChildren(this.drawn.element);
    if (parent) this.drawn.input("comment").focus();
    else if (before) host.thread.focus(before.id);
  }

  #draw() {
    const { form, host } = this;
    const drawn = new Form(host.words, "reply", { title: form.title, notes: form.notes, specs: form.fields,
      submit: host.words.or("form.submit", form.submit), send: (values) => this.#send(values),
      cancel: () => this.place() });
    // The work is done while the reader types.
    drawn.element.addEventListener("input", () => this.#prove(this.form));
    try {
      const writer = JSON.parse(localStorage.getItem(WRITER));
      if (writer) drawn.values = { ...writer, remember: true };
    } catch {
      // Nothing was kept, or nothing can be.
    }
    return drawn;
  }

  async #send({ remember, ...values }) {
    const { host, form } = this;
    // A challenge does not count for long, and there may be one by now.
    const latest = Date.now() - this.read > FRESH_MS ? await host.client.form().catch(() => form) : form;
    const draft = { ...values, [form.parentField]: this.#parent?.id, [form.trapField]: "",
      [form.openedField]: form.opened };
    delete draft.undefined;
    draft[form.proofField] = await this.#prove(latest);
    let view;
    try {
      view = await host.client.post(draft, this.#key);
    } catch (problem) {
      if (problem.status === 422) this.#key = randomKey();
      throw problem;
    }
    this.#remember(remember && values);
    this.#key = randomKey();
    this.drawn.values = { comment: "" };
    host.thread.put(view, !host.live?.forget(view.id));
    this.#parent = null;
    this.place();
    host.thread.focus(view.id);
    this.describe().catch(() => {});
  }

  /** Does the work that the form asks for in a flood, once for each challenge. */
  #prove({ challenge }) {
    if (challenge && this.asked !== challenge) {
      this.asked = challenge;
      this.proof = import("./proof.js").then((proof) => proof.solve(challenge)).catch(() => undefined);
    }
    return challenge ? this.proof : undefined;
  }

  #remember(values) {
    try {
      if (values) {
        const { name, email, website } = values;
        localStorage.setItem(WRITER, JSON.stringify({ name, email, website }));
      } else localStorage.removeItem(WRITER);
    } catch {
      // Then it is typed again.
    }
  }
}
