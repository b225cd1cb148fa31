/*
 * The desk by keyboard. Every page works without this file: it presses the buttons and follows the links that are
 * there, sends forms without leaving the page, and puts the answer's queue in place of the old one.
 */

const KEYS_OFF = 'byline.desk.keys-off';
const REFRESH_MS = 10_000;
const DONE = { approved: 'Approved', spam: 'Marked as spam', trash: 'Thrown away', pending: 'Held' };

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

/* --- What waits ---------------------------------------------------------- */

async function refreshWaiting() {
  if (document.visibilityState !== 'visible' || !$('#waiting')) {
    return;
  }
  try {
    const answer = await fetch('/desk/waiting', { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      showWaiting(await answer.json());
    } else if (answer.status === 401) {
      location.reload();
    }
  } catch {
    // The network is away; the next round may find it.
  }
}

function showWaiting(counts) {
  for (const at of $$('[data-count]')) {
    at.textContent = counts[at.dataset.count];
  }
  const total = counts.pending + counts.reported + counts.appealed;
  document.title = (total ? `(${total}) ` : '') + document.title.replace(/^\(\d+\) /, '');
}

/* --- Moving through the queue -------------------------------------------- */

const items = () => $$('.items .item:not(.gone)');
let currentId = null;

function current() {
  const all = items();
  return document.activeElement?.closest?.('.item:not(.gone)')
    ?? all.find(item => item.dataset.id === currentId) ?? null;
}

function choose(item) {
  $('.item.current')?.classList.remove('current');
  currentId = item?.dataset.id ?? null;
  if (item) {
    item.classList.add('current');
    item.focus();
    item.scrollIntoView({ block: 'nearest' });
  } else {
    ($('#nothing') ?? $('#main')).focus();
  }
}

function move(step) {
  const all = items();
  const at = all.indexOf(current());
  choose(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]);
}

/** The comment that has the focus once the given ones are gone. */
function nextAfter(going) {
  const all = items();
  const from = Math.max(0, ...going.map(item => all.indexOf(item)));
  return all.slice(from).find(item => !going.includes(item))
    ?? all.slice(0, from).reverse().find(item => !going.includes(item));
}

function announce(text) {
  $('#said').textContent = text;
}

/* --- Sending without leaving the page ------------------------------------ */

let sending = Promise.resolve();
let underWay = 0;
const going = new Set();

/** Sends a form after those before it; the queue is replaced once nothing is under way any more. */
function send(form, submitter, leaving) {
  const data = new URLSearchParams(new FormData(form, submitter));
  const action = form.getAttribute('action');
  leaving.forEach(item => going.add(item.dataset.id));
  mark();
  underWay += 1;
  sending = sending.then(async () => {
    let page = null;
    let failed = null;
    try {
      const answer = await fetch(action, { method: 'POST', body: data,
        headers: { 'X-CSRF-Token': data.get('csrf'), Accept: 'text/html' } });
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      failed = answer.ok ? null : $('main h1', page)?.textContent ?? 'That did not work';
      if (answer.ok && !$('#queue', page)) {
        location.assign(answer.url);
      }
    } catch {
      failed = 'The server cannot be reached';
    }
    underWay -= 1;
    leaving.forEach(item => going.delete(item.dataset.id));
    if (failed) {
      await complain(failed);
    } else if (underWay === 0) {
      replace(page);
    }
  });
  return sending;
}

async function complain(message) {
  announce(message);
  const notice = $('#notice');
  notice.classList.add('failed');
  notice.replaceChildren(Object.assign(document.createElement('p'), { textContent: message }));
  mark();
}

function mark() {
  for (const item of $$('.items .item')) {
    item.classList.toggle('gone', going.has(item.dataset.id));
  }
}

/** Puts the answer's queue in place of this one; focus, ticks and position stay with their comments. */
function replace(page) {
  const ticked = new Set($$('.tick input:checked').map(box => box.value));
  const at = document.activeElement;
  const focused = at === document.body || at?.id === 'main' || at?.closest?.('#queue, #notice, dialog');
  const place = items().findIndex(item => item.dataset.id === currentId);
  for (const id of ['queue', 'notice', 'waiting']) {
    const fresh = page.getElementById(id);
    if (fresh) {
      $('#' + id).replaceWith(document.adoptNode(fresh));
    }
  }
  const tabs = $('.tabs', page);
  if (tabs) {
    $('.tabs').replaceWith(document.adoptNode(tabs));
  }
  document.title = page.title;
  $$('.tick input').forEach(box => { box.checked = ticked.has(box.value); });
  mark();
  if (focused) {
    const all = items();
    choose(all.find(item => item.dataset.id === currentId) ?? all[Math.min(Math.max(place, 0), all.length - 1)]);
  }
  const said = $('#notice p')?.textContent;
  if (said) {
    announce(said);
  }
}

function decide(form, submitter, leaving) {
  if (leaving.length === 0) {
    return;
  }
  const status = submitter.value;
  const stays = leaving.filter(item => $('.state', item)?.textContent.trim() !== status);
  announce(`${DONE[status] ?? 'Done'}: ${stays.length === 1 ? writerOf(stays[0]) : stays.length + ' comments'}`);
  const next = nextAfter(leaving);
  choose(next);
  send(form, submitter, leaving);
}

const writerOf = item => $('.writer', item).textContent;
const tickedItems = () => items().filter(item => $('.tick input', item).checked);

/** Presses the button of a key: for all ticked comments if there are any, else for the current one. */
function press(status, key) {
  const ticked = tickedItems();
  if (ticked.length > 0) {
    const form = $('#bulk');
    decide(form, $(`button[value="${status}"]`, form), ticked);
    return;
  }
  const item = current();
  const button = item && $(`button[data-key="${key}"]`, item);
  if (button) {
    decide(button.form, button, [item]);
  }
}

async function undo() {
  await sending;
  const form = $('#undo');
  if (form) {
    await send(form, $('button', form), []);
  } else {
    announce('Nothing to undo');
  }
}

/* --- Sheets: edit, reply and block without leaving the queue -------------- */

async function openSheet(link) {
  const [address, section] = link.getAttribute('href').split('#');
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = answer.ok && page.getElementById(section);
  if (!part) {
    location.assign(link.href);
    return;
  }
  showSheet(part);
}

function showSheet(part) {
  const sheet = $('#sheet');
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', className: 'plain', textContent: 'Close' });
  close.addEventListener('click', () => sheet.close());
  sheet.replaceChildren(document.adoptNode(part), close);
  if (!sheet.open) {
    sheet.showModal();
  }
  $('[aria-invalid], textarea, input:not([type="hidden"]), button', sheet)?.focus();
}

async function submitSheet(form, submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  const section = form.closest('section').id;
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: data,
    headers: { 'X-CSRF-Token': data.get('csrf'), Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (answer.ok && $('#queue', page)) {
    $('#sheet').close();
    replace(page);
  } else if (page.getElementById(section)) {
    showSheet(page.getElementById(section));
  } else {
    $('#sheet').close();
    complain($('main h1', page)?.textContent ?? 'That did not work');
  }
}

/* --- Keys ---------------------------------------------------------------- */

const ACTS = { a: 'approved', s: 'spam', t: 'trash' };

const keysOn = () => localStorage.getItem(KEYS_OFF) === null;

function onKey(event) {
  const target = event.target;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat
    // The focus stays in a dialog that has just been closed until the next frame is drawn.
    || target.closest('input:not([type="checkbox"]), textarea, select, dialog[open], [contenteditable]')
    || !$('.items, #nothing')) {
    return;
  }
  if (event.key === 'Enter') {
    if (target.matches('.item, body, main')) {
      follow('Enter', event);
    }
    return;
  }
  if (!keysOn()) {
    return;
  }
  switch (event.key) {
    case 'j': move(current() ? 1 : 0); break;
    case 'k': move(-1); break;
    case 'a': case 's': case 't': press(ACTS[event.key], event.key); break;
    case 'x': current() && $('.tick input', current()).click(); break;
    case 'u': undo(); break;
    case 'e': case 'r': case 'b': follow(event.key, event); return;
    case '?': $('#keys').showModal(); break;
    default: return;
  }
  event.preventDefault();
}

function follow(key, event) {
  const item = current();
  const link = item && $(`a[data-key="${key}"]`, item);
  if (link) {
    event.preventDefault();
    if (key === 'Enter') {
      location.assign(link.href);
    } else {
      openSheet(link);
    }
  }
}

function onSubmit(event) {
  const form = event.target;
  if (form.closest('#sheet')) {
    event.preventDefault();
    submitSheet(form, event.submitter);
  } else if (form.matches('.items .decide')) {
    event.preventDefault();
    decide(form, event.submitter, [form.closest('.item')]);
  } else if (form.id === 'bulk') {
    event.preventDefault();
    if (tickedItems().length === 0) {
      announce('Nothing is ticked');
    }
    decide(form, event.submitter, tickedItems());
  } else if (form.id === 'undo' && $('#queue')) {
    event.preventDefault();
    undo();
  }
}

function onClick(event) {
  const link = event.target.closest('a[data-key]');
  if (event.target.closest('#tick-all')) {
    event.preventDefault();
    const boxes = $$('.item:not(.gone) .tick input');
    const on = boxes.some(box => !box.checked);
    boxes.forEach(box => { box.checked = on; });
    $('#tick-all').textContent = on ? 'Untick all' : 'Tick all';
    announce(on ? `${boxes.length} ticked` : 'None ticked');
  } else if (link && link.dataset.key !== 'Enter' && link.closest('.items')
    && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    choose(link.closest('.item'));
    openSheet(link);
  }
}

function start() {
  if ($('#keys')) {
    $('#hint').hidden = false;
    $('#show-keys').addEventListener('click', () => $('#keys').showModal());
    $('#keys-close').addEventListener('click', () => $('#keys').close());
    $('#keys-on').checked = keysOn();
    $('#keys-on').addEventListener('change', event => {
      if (event.target.checked) {
        localStorage.removeItem(KEYS_OFF);
      } else {
        localStorage.setItem(KEYS_OFF, 'yes');
      }
    });
    $('#sheet').addEventListener('close', () => choose(current() ?? items()[0]));
    document.addEventListener('keydown', onKey);
    document.addEventListener('submit', onSubmit);
    document.addEventListener('click', onClick);
    document.addEventListener('focusin', event => {
      const item = event.target.closest?.('.items .item');
      if (item && item.dataset.id !== currentId) {
        $('.item.current')?.classList.remove('current');
        item.classList.add('current');
        currentId = item.dataset.id;
      }
    });
  }
  setInterval(refreshWaiting, REFRESH_MS);
  document.addEventListener('visibilitychange', refreshWaiting);
}

start();
