// Reads a fragment of Byline that was put into the element when its page was built.

/** The thread in the fragment as a page of the API would have it; null if there is none, or if it is too old. */
export function read(host) {
  const section = host.querySelector("[data-since]");
  const { article, since, until, next } = section?.dataset ?? {};
  if (!section || article !== host.getAttribute("article") || Date.now() > Date.parse(until)
      || host.getAttribute("sort") === "newest") return null;
  const items = list(section.querySelector("ol.comments"), null, 1);
  const total = Number(/\d+/.exec(section.querySelector("h2")?.textContent ?? "")?.[0] ?? 0);
  return { items, next, total, since };
}

function list(ol, parent, depth) {
  return [...(ol?.children ?? [])].map((li) => {
    const id = Number(li.id.slice("comment-".length));
    const find = (selector) => li.querySelector(`:scope > article ${selector}`);
    return {
      id, parent, depth,
      name: find(".writer")?.textContent.trim() ?? "",
      website: find("a.writer")?.href ?? null,
      avatar: find(".avatar")?.src ?? null,
      html: find(".said")?.innerHTML ?? "",
      byDesk: find(".badge") !== null,
      removed: li.classList.contains("removed"),
      createdAt: find(".when time")?.dateTime,
      editedAt: find(".edited time")?.dateTime ?? null,
      replies: list(li.querySelector(":scope > ol"), id, depth + 1),
    };
  });
}
