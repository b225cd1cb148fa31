// Keeps the thread up to date: by a stream, or by asking now and then where there can be none.

import { own } from "./client.js";

const ASK_EVERY_MS = 30_000;

export class Live {
  #waiting = new Map();

  constructor(host, signal) {
    this.host = host;
    this.signal = signal;
    this.polling = host.getAttribute("live") === "poll" || !globalThis.EventSource;
    signal.addEventListener("abort", () => this.#close());
    // A page that nobody looks at holds no connection; browsers allow a site only a few.
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.#open()), { signal });
    if (!document.hidden) this.#open();
  }

  #close() {
    this.source?.close();
    clearInterval(this.timer);
    this.source = this.timer = null;
  }

  #open() {
    this.#close();
    if (this.signal.aborted) return;
    if (this.polling) {
      this.#ask();
      this.timer = setInterval(() => this.#ask(), ASK_EVERY_MS);
      return;
    }
    const { client, since } = this.host;
    this.source = new EventSource(client.below("comments/stream", { lastEventId: this.last, since }));
    for (const change of ["approved", "edited", "removed"]) {
      this.source.addEventListener(change, (event) => {
        this.last = event.lastEventId;
        const view = JSON.parse(event.data);
        this.take(change === "removed" ? { ...view, removed: true } : view);
      });
    }
    this.source.addEventListener("reset", (event) => {
      this.last = event.lastEventId;
      this.#waiting.clear();
      this.host.load().then(() => this.#announce(), () => {});
    });
    this.source.addEventListener("error", () => {
      if (this.source?.readyState !== EventSource.CLOSED) return;
      this.polling = true;
      this.#open();
    });
  }

  async #ask() {
    const { client, since } = this.host;
    try {
      const items = await client.changes(since);
      this.host.since = client.moment();
      items.forEach((view) => this.take(view));
    } catch {
      // The next time is soon.
    }
  }

  /** Takes what changed. Nothing new moves the page until the reader wants to see it. */
  take(view) {
    const { host } = this;
    const known = host.thread.view(view.id);
    const token = own.token(host.client, view.id);
    if (known && token && view.removed) {
      // What its writer edited may wait again: that is not gone for its writer.
      host.client.own(view.id, token).catch(() => view).then((mine) => host.thread.put(mine));
    } else if (known) {
      host.thread.put(view);
    } else if (view.removed) {
      if (this.#waiting.delete(view.id)) host.total--;
    } else if (!view.parent || host.thread.view(view.parent) || this.#waiting.has(view.parent)) {
      if (!this.#waiting.has(view.id)) host.total++;
      this.#waiting.set(view.id, view);
    }
    host.counted();
    this.#announce();
  }

  /** The reader's own comment need not be announced. */
  forget(id) {
    const waited = this.#waiting.delete(id);
    this.#announce();
    return waited;
  }

  #announce() {
    const { news, words } = this.host;
    const text = this.#waiting.size ? words.many("new", this.#waiting.size) : "";
    if (!text) {
      news.replaceChildren();
    } else if (news.firstChild?.firstChild) {
      news.firstChild.textContent = text;
    } else {
      const show = document.createElement("button");
      show.setAttribute("part", "button");
      show.textContent = text;
      show.addEventListener("click", () => this.#show());
      news.replaceChildren(show);
    }
  }

  #show() {
    const views = [...this.#waiting.values()];
    this.#waiting.clear();
    views.forEach((view) => this.host.thread.put(view, false));
    this.#announce();
    this.host.thread.focus(views[0].id);
  }
}
