// What a reader can do with a comment: reply, report; and with one's own: edit, delete, switch reply mails.
import { own } from "./client.js";
import { h } from "./dom.js";
import { Form } from "./form.js";
import { isPublic } from "./thread.js";

/** The buttons of a comment. */
export function actions(host, item) {
  const { view } = item;
  const t = host.words;
  const button = (act, label, onclick, more) =>
    h("button", { part: "action", type: "button", "data-act": act, "aria-label": label, onclick, ...more }, t(act));
  const mine = own.token(host.client, view.id) && view.status;
  const replies = isPublic(view) && host.reply.takes(view.depth)
    ? button("reply", t("replyTo", { name: view.name }), () => host.reply.place(view)) : null;
  if (!mine) {
    return [replies, button("report", t("reportOf", { name: view.name }), () => report(host, item))];
  }
  const editable = view.editable && !(Date.parse(view.editableUntil) < Date.now());
  return [replies,
    editable ? button("edit", t("editOf"), () => edit(host, item)) : null,
    button("remove", t("removeOf"), () => remove(host, item)),
    typeof view.notify === "boolean"
      ? button("mails", null, () => mails(host, item), { "aria-pressed": String(view.notify) }) : null];
}

function show(host, item, form) {
  if (item.slot.firstChild) host.reply.place();
  item.slot.replaceChildren(form);
}

function close(item, act) {
  item.slot.replaceChildren();
  (item.body.querySelector(`[data-act="${act}"]`) ?? item.li).focus();
}

function edit(host, item) {
  const t = host.words;
  const { view } = item;
  const form = new Form(t, `edit-${view.id}`, {
    title: t("editOf"), submit: t("save"), cancel: () => close(item, "edit"),
    specs: host.reply.form.fields.filter((field) => field.name === "comment"),
    send: async (values) => {
      host.thread.put(await host.client.edit(view.id, values));
      close(item, "edit");
    },
  });
  form.values = { comment: view.text };
  show(host, item, form.element);
  form.input("comment").focus();
}

function remove(host, item) {
  const t = host.words;
  const { view } = item;
  const form = new Form(t, `remove-${view.id}`, { title: t("removeSure"), specs: [], submit: t("remove"),
    cancel: () => close(item, "remove"),
    send: async () => {
      await host.client.remove(view.id);
      own.forget(host.client, view.id);
      item.slot.replaceChildren();
      const near = item.li.nextElementSibling ?? item.li.previousElementSibling ?? item.parent?.li ?? host.heading;
      host.thread.put({ ...view, removed: true, removedBy: "writer", status: null });
      (item.li.isConnected ? item.li : near).focus();
    } });
  form.back.textContent = t("keep");
  show(host, item, form.element);
  form.back.focus();
}

async function mails(host, item) {
  try {
    host.thread.put(await host.client.edit(item.view.id, { notify: !item.view.notify }));
  } catch {
    // The button still says what holds.
  }
}

async function report(host, item) {
  const t = host.words;
  const { view } = item;
  host.reasons ??= await host.client.reasons();
  const form = new Form(t, `report-${view.id}`, { title: t("reportOf", { name: view.name }), submit: t("reportSend"),
    cancel: () => close(item, "report"),
    specs: [
      { name: "reason", label: t("reportTitle"),
        options: host.reasons.map(({ reason, label }) => [reason, t.or(`reason.${reason}`, label)]) },
      { name: "detail", label: t("reportDetail"), type: "textarea", rows: 2, autocomplete: "off" },
    ],
    send: async ({ reason, detail }) => {
      const { thanks } = await host.client.report(view.id, { reason, detail });
      item.slot.replaceChildren(h("p", { part: "notice", tabindex: "-1" }, t.or("thanks", thanks)));
      item.slot.firstChild.focus();
    } });
  show(host, item, form.element);
  form.input("reason").focus();
}
