// What the widget says by itself. Labels of fields, limits and errors come from Byline.

const ENGLISH = {
  title: "Comments", "count.one": "{n} comment", "count.other": "{n} comments", sort: "Sort by", oldest: "oldest first",
  newest: "newest first", more: "Load more comments", nothing: "Nobody has commented yet.", staff: "Staff",
  edited: "edited", removed: "This comment was removed.", withdrawn: "The writer took this comment back.",
  reply: "Reply", replyTo: "Reply to {name}", cancelReply: "Cancel reply", report: "Report",
  reportOf: "Report the comment of {name}", reportTitle: "What is wrong with this comment?",
  reportDetail: "More about it, for the moderators", reportSend: "Send report", cancel: "Cancel",
  edit: "Edit", editOf: "Edit your comment", save: "Save", remove: "Delete", removeOf: "Delete your comment",
  removeSure: "Delete your comment for good?", keep: "Keep it", mails: "Email me replies",
  "new.one": "{n} new comment – show", "new.other": "{n} new comments – show", sending: "Sending …",
  failed: "The comments cannot be loaded at present.", missing: "There are no comments here.", retry: "Try again",
  lost: "Your comment could not be sent. Nothing is lost: please try again.",
  errors: "Please correct this and send again", tooMany: "Please wait {n} seconds and send again.",
  yours: "Your comment is public.", deleted: "Your comment was deleted.",
};

/** The texts in a language: t(name, values) for one, t.many(name, n) for a number, t.time(iso) for a moment. */
export function words(lang, overrides) {
  const texts = { ...ENGLISH, ...overrides };
  const plural = new Intl.PluralRules(lang);
  const time = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
  const fill = (text, values) => text.replace(/\{(\w+)}/g, (whole, name) => values?.[name] ?? whole);
  const t = (name, values) => fill(texts[name] ?? "", values);
  /** A text that Byline gave, unless the page has another one. */
  t.or = (name, given) => texts[name] ?? given;
  t.many = (name, n) => fill(texts[`${name}.${plural.select(n)}`] ?? texts[`${name}.other`],
    { n: new Intl.NumberFormat(lang).format(n) });
  t.time = (iso) => time.format(new Date(iso));
  return t;
}
