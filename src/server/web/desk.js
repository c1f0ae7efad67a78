/* global document, window, location, localStorage, HTMLElement, CSS */
// What the desk does in the browser beyond showing pages: keys, and marking a statement in both places. Reading needs nothing of it.

const off = 'onrecord-keys-off';
const isOff = () => localStorage.getItem(off) === '1';
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What j and k go through: the statements of an article, else the items of a list. */
const items = () => {
  const statements = [...document.querySelectorAll('.findings li.statement')];
  return statements.length > 0 ? statements : [...document.querySelectorAll('[data-item]')];
};
let current = null;

const linkIn = (item) => item.querySelector('a.number, a.headline-link, a.quoted, a[href]');

function move(step) {
  const all = items();
  if (all.length === 0) return;
  const at = all.indexOf(current);
  choose(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
}

function choose(item) {
  current?.classList.remove('current');
  current = item;
  item.classList.add('current');
  const link = linkIn(item);
  if (link) link.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
}

/** From a statement in the list to its words in the article, or back: the focus goes with it. */
function turn() {
  const active = document.activeElement;
  const inText = active instanceof HTMLElement ? active.closest('a.ref') : null;
  const to = inText ?? active?.closest?.('li.statement')?.querySelector('a.number') ?? current?.querySelector('a.number');
  if (!to) return;
  const target = document.querySelector(to.getAttribute('href'));
  location.hash = to.getAttribute('href');
  const landing = target?.matches('a') ? target : target?.querySelector('a.number');
  landing?.focus();
}

let help = null;
function showHelp() {
  help ??= dialog();
  if (help.open) help.close();
  else help.showModal();
}

const keys = [
  ['j, k', 'the next item or statement, and the one before'], ['Enter', 'open it'], ['/', 'to the search field'], ['t', 'from a statement in the list to its words, and back'],
  ['1 … 9, o, 0', 'in the review: choose who says it'], ['y, n', 'in the review: they are one, they are two'], ['s, x, u', 'in the review: skip, take out, undo'], ['?', 'this help'],
];

function dialog() {
  const box = document.createElement('dialog');
  box.setAttribute('aria-labelledby', 'help-title');
  const title = Object.assign(document.createElement('h2'), { id: 'help-title', textContent: 'Keys' });
  const list = Object.assign(document.createElement('dl'), { className: 'keys' });
  for (const [key, words] of keys) {
    const term = document.createElement('dt');
    term.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    list.append(term, Object.assign(document.createElement('dd'), { textContent: words }));
  }
  const label = Object.assign(document.createElement('label'), { className: 'choice' });
  const box2 = Object.assign(document.createElement('input'), { type: 'checkbox', checked: isOff() });
  wire(box2);
  label.append(box2, Object.assign(document.createElement('span'), { textContent: 'Switch single keys off in this browser' }));
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => box.close());
  box.append(title, list, label, close);
  document.body.append(box);
  return box;
}

function wire(checkbox) {
  checkbox.checked = isOff();
  checkbox.addEventListener('change', () => { localStorage.setItem(off, checkbox.checked ? '1' : '0'); });
}

const isTyping = (target) => target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  if (isOff()) return;
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  const acts = { 'j': () => move(1), 'k': () => move(-1), '/': () => document.querySelector('.find input')?.focus(), 't': turn, '?': showHelp };
  const keyed = /^[a-z0-9]$/.test(event.key) ? document.querySelector(`[data-key="${CSS.escape(event.key)}"]`) : null;
  if (keyed) {
    event.preventDefault();
    keyed.focus();
    keyed.click();
    if (keyed.value === 'other') document.querySelector('input[name="name"]')?.focus();
  } else if (Object.hasOwn(acts, event.key)) {
    event.preventDefault();
    acts[event.key]();
  }
});

// A statement that is pointed at in the text stands out in the list too; the other way round is the style sheet's.
for (const mark of document.querySelectorAll('.text [class*="c"]')) {
  const numbers = [...mark.classList].flatMap((name) => /^c(\d+)$/.exec(name)?.[1] ?? []);
  if (numbers.length === 0) continue;
  const rows = () => numbers.flatMap((number) => document.getElementById(`s${number}`) ?? []);
  mark.addEventListener('pointerenter', () => { for (const row of rows()) row.classList.add('pointed'); });
  mark.addEventListener('pointerleave', () => { for (const row of rows()) row.classList.remove('pointed'); });
}

const checkbox = document.getElementById('keys-off');
if (checkbox) wire(checkbox);

// A citation is copied by its button; without one it can still be selected.
for (const field of document.querySelectorAll('textarea[data-copy]')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: 'Copy the citation' });
  button.addEventListener('click', () => {
    field.select();
    void window.navigator.clipboard?.writeText(field.value).catch(() => undefined);
    button.textContent = 'Copied';
  });
  field.closest('section')?.append(button);
}
