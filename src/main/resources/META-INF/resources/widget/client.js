// Speaks with Byline, and keeps what proves who wrote a comment.

const MOST_TOKENS = 100;
const LONGEST_COMMIT_MS = 10_000;
const UNKNOWN_CLOCK_MS = 120_000;

/** An answer without success: its status, 0 if none came, and the problem document (RFC 9457). */
export class Problem extends Error {
  constructor(status, body, wait) {
    super(body?.detail ?? body?.title ?? "");
    this.status = status;
    this.errors = body?.errors ?? [];
    this.wait = wait;
  }
}

export class Client {
  constructor(base, article, password, signal) {
    this.base = new URL(base, document.baseURI).href.replace(/\/*$/, "/");
    this.article = article;
    this.password = password;
    this.signal = signal;
  }

  /** An address below the API's root, with parameters; those that are empty are left out. */
  url(path, parameters) {
    const url = new URL(`api/v1/${path}`, this.base);
    for (const [name, value] of Object.entries(parameters ?? {})) if (value) url.searchParams.set(name, value);
    return url.href;
  }

  /** The same below the article. */
  below(path, parameters) {
    return this.url(`articles/${encodeURIComponent(this.article)}/${path}`,
      { ...parameters, password: this.password });
  }

  /** An address that the API gave, from here. */
  link = (path) => new URL(path, this.base).href;

  async send(url, method = "GET", body, headers) {
    const answer = await fetch(url, {
      method, signal: this.signal, credentials: "omit",
      headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }), ...headers },
      body: body && JSON.stringify(body),
    }).catch(() => {
      throw new Problem(0);
    });
    const json = answer.status === 204 ? null : await answer.json().catch(() => null);
    if (!answer.ok) throw new Problem(answer.status, json, answer.headers.get("Retry-After"));
    this.date = answer.headers.get("Date");
    return json;
  }

  /** One page of the thread. What is committed meanwhile is asked for again: twice is better than never. */
  async thread(order, after) {
    const page = await this.send(this.below("comments", { order, after, count: "true" }));
    return { items: page.items, next: page.page.next, total: page.page.total, since: this.moment() };
  }

  moment() {
    const clock = this.date ? Date.parse(this.date) - LONGEST_COMMIT_MS : Date.now() - UNKNOWN_CLOCK_MS;
    return new Date(clock).toISOString();
  }

  /** What changed after a moment, all of it. */
  async changes(since) {
    const items = [];
    let after;
    do {
      const page = await this.send(this.below("comments", { since, after }));
      items.push(...page.items);
      after = page.page.next;
    } while (after);
    return items;
  }

  form = () => this.send(this.below("reply-form"));

  /** Sends a comment; once more if the answer was lost on the way, which the key makes safe. */
  async post(draft, key) {
    const known = own.tokens(this, true).at(-1)?.[1];
    const send = () => this.send(this.below("comments"), "POST", draft,
      { "Idempotency-Key": key, ...(known && { Authorization: `Bearer ${known}` }) });
    const view = await send().catch(async (problem) => {
      if (problem.status || this.signal.aborted) throw problem;
      await new Promise((done) => { setTimeout(done, 1500); });
      return send();
    });
    own.keep(this, view.id, view.token);
    return view;
  }

  own = (id, token) => this.send(this.url(`comments/${id}`), "GET", null, { Authorization: `Bearer ${token}` });

  edit = (id, change) => this.send(this.url(`comments/${id}`), "PATCH", change, this.#proof(id));

  remove = (id) => this.send(this.url(`comments/${id}`), "DELETE", null, this.#proof(id));

  reasons = () => this.send(this.url("comments/report-reasons"));

  report = (id, report) => this.send(this.url(`comments/${id}/reports`), "POST", report);

  #proof = (id) => ({ Authorization: `Bearer ${own.token(this, id)}` });
}

/**
 * Ownership tokens of this reader's comments, kept by the embedding page's origin: whoever can run scripts there can
 * use them, and nobody else.
 */
export const own = {
  all(client) {
    try {
      return JSON.parse(localStorage.getItem(`byline ${client.base}`)) ?? [];
    } catch {
      return [];
    }
  },
  store(client, all) {
    try {
      localStorage.setItem(`byline ${client.base}`, JSON.stringify(all.slice(-MOST_TOKENS)));
    } catch {
      // Without storage a comment can be changed until the page is left.
    }
    this.here = all;
  },
  keep(client, id, token) {
    if (token) this.store(client, [...this.list(client).filter((each) => each[0] !== id), [id, token, client.article]]);
  },
  forget(client, id) {
    this.store(client, this.list(client).filter((each) => each[0] !== id));
  },
  list(client) {
    const stored = this.all(client);
    return stored.length ? stored : this.here ?? [];
  },
  /** Ids and tokens below the article, or of all. */
  tokens(client, everywhere) {
    return this.list(client).filter((each) => everywhere || each[2] === client.article);
  },
  token(client, id) {
    return this.list(client).find((each) => each[0] === id)?.[1];
  },
};
