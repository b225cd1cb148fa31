// Draws comments and keeps them in their order.
import { actions } from "./actions.js";
import { h, html } from "./dom.js";

/** Whether everybody sees what a comment says, as 0 or 1. */
export const isPublic = (view) => Number(Boolean(view) && !view.removed && (view.status ?? "approved") === "approved");

export class Thread {
  #items = new Map();

  constructor(host) {
    this.host = host;
  }

  clear() {
    this.#items.clear();
  }

  /** What is shown of a comment: its view, list item, replies and the place for forms. */
  item(id) {
    return this.#items.get(id);
  }

  view(id) {
    return this.item(id)?.view;
  }

  /** Adds comments with the replies below them. */
  add(views) {
    for (const view of views) {
      this.put(view, false);
      this.add(view.replies ?? []);
    }
  }

  /**
   * Shows a comment as it is now; one that was removed leaves its place if there are replies. Counts what the public
   * sees more or less by that, unless it is counted already.
   */
  put(view, counts = true) {
    const known = this.item(view.id);
    const parent = view.parent && this.item(view.parent);
    if (!known && view.parent && !parent) return;
    const before = isPublic(known?.view);
    const item = known ?? this.#create(view, parent);
    // A public view says nothing of what its writer may do, and ends the waiting.
    item.view = { ...item.view, ...(item.view.status && { status: "approved", notice: null }), ...view };
    if (counts) this.host.total += isPublic(item.view) - before;
    this.#draw(item);
    if (item.view.removed) this.#prune(item);
    this.host.counted();
  }

  #create(view, parent) {
    const body = h("article", {});
    const slot = h("div", { class: "slot" });
    const replies = h("ol", {});
    const li = h("li", { id: `comment-${view.id}`, tabindex: "-1" }, body, slot, replies);
    const item = { view, li, body, slot, replies, parent };
    this.#items.set(view.id, item);
    const list = parent ? parent.replies : this.host.list;
    const newest = !parent && this.host.order === "newest";
    const later = [...list.children].find((other) => {
      const than = this.view(Number(other.id.slice(8)));
      const order = than.createdAt.localeCompare(view.createdAt) || than.id - view.id;
      return newest ? order < 0 : order > 0;
    });
    list.insertBefore(li, later ?? null);
    return item;
  }

  #draw(item) {
    const { view, li, body } = item;
    const { words: t, client } = this.host;
    const held = !view.removed && !isPublic(view);
    li.setAttribute("part", `comment${view.removed ? " removed" : ""}${held ? " held" : ""}`);
    if (view.removed) {
      body.replaceChildren(h("p", { part: "tombstone" }, t(view.removedBy === "writer" ? "withdrawn" : "removed")));
      return;
    }
    const site = /^https?:/.test(view.website ?? "") ? view.website : null;
    const focused = body.contains(this.host.shadowRoot.activeElement) && this.host.shadowRoot.activeElement.dataset.act;
    body.replaceChildren(
      h("header", {},
        view.avatar && h("img", { part: "avatar", src: client.link(view.avatar), alt: "", width: 40, height: 40,
          loading: "lazy" }),
        site ? h("a", { part: "writer", href: site, rel: "nofollow ugc noopener" }, view.name)
          : h("span", { part: "writer" }, view.name),
        view.byDesk ? h("span", { part: "badge" }, t("staff")) : null,
        h("a", { part: "time", href: `#comment-${view.id}` },
          h("time", { datetime: view.createdAt }, t.time(view.createdAt))),
        view.editedAt ? h("span", { part: "edited" }, t("edited")) : null),
      held ? h("p", { part: "notice" }, t.or("held", view.notice)) : "",
      html("div", { part: "text" }, view.html),
      h("p", { part: "actions" }, ...actions(this.host, item)));
    if (focused) body.querySelector(`[data-act="${focused}"]`)?.focus();
  }

  #prune(item) {
    for (let at = item; at?.view.removed && !at.replies.childElementCount; at = at.parent) {
      at.li.remove();
      this.#items.delete(at.view.id);
    }
  }

  /** Brings a comment before the reader. */
  focus(id) {
    const li = this.item(id)?.li;
    li?.scrollIntoView({ block: "center" });
    li?.focus({ preventScroll: true });
  }
}
