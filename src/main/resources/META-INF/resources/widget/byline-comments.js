// <byline-comments article="slug">: the discussion below an article, on any page. Byline's embedding guide is in its
// README; nothing here needs a build step or another library.
import { Client, Problem, own } from "./client.js";
import { read } from "./inlined.js";
import { Live } from "./live.js";
import { Reply } from "./reply.js";
import { style } from "./style.js";
import { Thread } from "./thread.js";
import { words } from "./words.js";
import { h } from "./dom.js";

const MOST_PAGES_FOR_A_LINK = 40;

class BylineComments extends HTMLElement {
  static observedAttributes = ["article", "api", "password", "labels"];

  #overrides = {};
  #ready;
  #stop = new AbortController();

  /** Texts that replace the built-in ones, by their names in words.js. */
  set labels(labels) {
    this.#overrides = labels ?? {};
    this.#restart();
  }

  get labels() {
    return this.#overrides;
  }

  connectedCallback() {
    this.#restart();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== null && before !== after) this.#restart();
  }

  #restart() {
    this.#stop.abort();
    if (!this.isConnected || !this.getAttribute("article")) return;
    this.#stop = new AbortController();
    this.#ready = this.#start(this.#stop.signal);
  }

  async #start(signal) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const lang = this.closest("[lang]")?.lang || document.documentElement.lang || "en";
    this.words = words(lang, { ...JSON.parse(this.getAttribute("labels") ?? "{}"), ...this.#overrides });
    this.client = new Client(this.getAttribute("api") ?? new URL("..", import.meta.url).href,
      this.getAttribute("article"), this.getAttribute("password"), signal);
    this.order = this.getAttribute("sort") === "newest" ? "newest" : "oldest";
    this.thread = new Thread(this);
    this.reply = new Reply(this);
    this.#frame(root);
    window.addEventListener("hashchange", () => this.#follow(), { signal });
    const inlined = read(this);
    try {
      const [page] = await Promise.all([inlined ?? this.client.thread(this.order), this.reply.describe()]);
      this.#take(page);
    } catch (problem) {
      this.#failed(problem, signal);
      return;
    }
    if (signal.aborted) return;
    this.reply.place();
    await this.#showOwn(signal);
    this.#follow();
    if (this.getAttribute("live") !== "off") this.live = new Live(this, signal);
  }

  #frame(root) {
    const t = this.words;
    this.heading = h("h2", { part: "title", id: "title", tabindex: "-1" }, t("title"));
    this.sorting = h("select", { part: "sort", id: "sort", onchange: () => this.#sort() },
      h("option", { value: "oldest" }, t("oldest")), h("option", { value: "newest" }, t("newest")));
    this.sorting.value = this.order;
    this.news = h("div", { part: "news", role: "status" });
    this.list = h("ol", { part: "thread" });
    this.more = h("button", { part: "more button", hidden: true, onclick: () => this.#loadMore() }, t("more"));
    this.nothing = h("p", { part: "nothing", hidden: true }, t("nothing"));
    this.home = h("div", { part: "home" });
    root.replaceChildren(h("section", { part: "comments", "aria-labelledby": "title" },
      h("header", {}, this.heading, h("div", { class: "sort" }, h("label", { for: "sort" }, t("sort")), this.sorting)),
      this.nothing, this.list, this.more, this.news, this.home));
  }

  /** Loads the first page anew. */
  async load() {
    const page = await this.client.thread(this.order);
    this.list.replaceChildren();
    this.thread.clear();
    await this.#take(page);
  }

  #take(page) {
    this.since = page.since;
    this.total = page.total ?? this.total;
    this.next = page.next;
    this.thread.add(page.items);
    this.counted();
  }

  /** Brings heading, buttons and the note about nothing up to date. */
  counted() {
    this.heading.textContent = this.total ? this.words.many("count", this.total) : this.words("title");
    this.more.hidden = !this.next;
    this.nothing.hidden = this.list.childElementCount > 0;
    this.sorting.parentElement.hidden = this.list.childElementCount < 2 && !this.next;
  }

  async #loadMore() {
    const last = this.list.lastElementChild;
    const page = await this.client.thread(this.order, this.next);
    this.next = page.next;
    this.thread.add(page.items);
    this.counted();
    (last?.nextElementSibling ?? this.list.lastElementChild)?.focus();
  }

  /** Readers may choose an order before the first page and the form are there. */
  async #sort() {
    await this.#ready;
    if (!this.reply.form) return;
    this.order = this.sorting.value;
    this.reply.place();
    await this.load();
    await this.#showOwn(this.#stop.signal);
  }

  /** Shows what this reader has written here, also what still waits for a moderator. */
  async #showOwn(signal) {
    const answers = await Promise.all(own.tokens(this.client).map(([id, token]) =>
      this.client.own(id, token).catch((problem) => problem.status === 403 && own.forget(this.client, id))));
    if (!signal.aborted) answers.filter((view) => view?.id).forEach((view) => this.thread.put(view, false));
  }

  /** Goes to the comment that the page's address names, loading further pages if it must. */
  async #follow() {
    const id = Number(/^#comment-(\d+)$/.exec(location.hash)?.[1]);
    if (!id) return;
    for (let pages = 0; !this.thread.item(id) && this.next && pages < MOST_PAGES_FOR_A_LINK; pages++) {
      const page = await this.client.thread(this.order, this.next);
      this.next = page.next;
      this.thread.add(page.items);
    }
    this.counted();
    this.thread.focus(id);
  }

  #failed(problem, signal) {
    if (signal.aborted) return;
    if (!(problem instanceof Problem)) throw problem;
    const text = problem.status === 404 ? this.words("missing") : this.words("failed");
    this.home.replaceChildren(h("p", { part: "problem", role: "alert" }, text, " ",
      problem.status === 404 ? null
        : h("button", { part: "button", onclick: () => this.#restart() }, this.words("retry"))));
  }
}

customElements.define("byline-comments", BylineComments);
