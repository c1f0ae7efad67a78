/* global keys, document, window, location, history, localStorage, setTimeout, HTMLElement */
// What the desk does in the browser beyond showing pages: keys, marking a statement in both places, picking words. Reading needs nothing of it.
// `keys` are those of keys.ts, which the server writes before this.

const off = 'onrecord-keys-off';
const mapped = 'onrecord-keys';
const isOff = () => localStorage.getItem(off) === '1';
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What keys do, by the names of their actions; all others press what the page has for them. */
const deeds = {
  next: () => move(1),
  previous: () => move(-1),
  open: () => openCurrent(),
  turn: () => turn(),
  more: () => document.querySelector('main a[rel="next"]')?.click(),
  filters: () => document.querySelector('form.filters :is(input:not([type="hidden"]), select)')?.focus(),
  search: () => {
    // On a narrow screen it is folded with the menu.
    const fold = document.querySelector('.fold');
    if (fold) fold.open = true;
    document.querySelector('.find input')?.focus();
  },
  home: () => { location.href = '/'; },
  review: () => document.querySelector('.menu a[href="/review"]')?.click(),
  add: () => document.querySelector('.masthead a[href="/add"]')?.click(),
  speaker: () => act('speaker'),
  words: () => act('words'),
  attitude: () => act('attitude'),
  dismiss: () => act('dismiss'),
  merge: () => act('merge'),
  split: () => act('split'),
  help: () => showHelp(),
};

const pressable = ({ name }) => document.querySelector(`[data-does="${name}"]`);

/** Whether a key does anything on this page. */
const counts = (key) => (key.scope === 'everywhere' ? deeds[key.name] !== undefined || pressable(key) !== null : pressable(key) !== null);

function press(key) {
  const element = pressable(key);
  const folded = element.closest('details:not([open])');
  if (folded) folded.open = true;
  // What only copies leaves the focus where it is.
  if (!element.hasAttribute('data-stays')) element.focus();
  element.click();
  if (element.value === 'other') document.querySelector('input[name="name"]')?.focus();
}

/** Keys that other people chose, by the name of the action; a key that does nothing is empty. */
function chosen() {
  try {
    const own = JSON.parse(localStorage.getItem(mapped) ?? '{}');
    return own !== null && typeof own === 'object' ? own : {};
  } catch {
    return {};
  }
}
const meet = (one, other) => one.scope === other.scope || one.scope === 'everywhere' || other.scope === 'everywhere';
/** What somebody chose; else the usual key, unless it was chosen for something else. */
function keyOf(key) {
  const own = chosen();
  if (typeof own[key.name] === 'string') return own[key.name];
  return keys.some((other) => other !== key && meet(key, other) && own[other.name] === key.usual) ? '' : key.usual;
}

/** The keys that pages name beside what they do. */
function showKeys() {
  for (const sign of document.querySelectorAll('kbd[data-key-of]')) {
    const key = keys.find(({ name }) => name === sign.dataset.keyOf);
    sign.textContent = keyOf(key);
    sign.hidden = isOff() || keyOf(key) === '';
  }
}

/** What j and k go through: the statements of an article, else the items of a list. */
const items = () => {
  const statements = [...document.querySelectorAll('.findings li.statement')];
  return statements.length > 0 ? statements : [...document.querySelectorAll('[data-item]')];
};
let current = null;

// A party may be named before the statement that an item is about.
const linkIn = (item) => item.querySelector('a.number, a.headline-link, a.quoted') ?? item.querySelector('a[href]');

function move(step) {
  const all = items();
  if (all.length === 0) return;
  // Where the focus is by other means, that counts.
  const at = all.indexOf(document.activeElement?.closest?.('li.statement, [data-item]') ?? current);
  choose(all[Math.min(Math.max((at === -1 ? all.indexOf(current) : at) + step, 0), all.length - 1)]);
}

/** What an address chose stays chosen no longer than somebody goes elsewhere by keys. Only an address can end it; it is not kept. */
function endTarget() {
  if (location.hash === '') return;
  const place = location.pathname + location.search;
  location.replace('#-');
  history.replaceState(null, '', place);
}

function choose(item) {
  endTarget();
  current?.classList.remove('current');
  current = item;
  item.classList.add('current');
  linkIn(item)?.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
}

/** The statement or item that keys are about: where the focus is, also in the text of an article, else the one that was marked last. */
function focused() {
  const active = document.activeElement;
  const ref = active?.closest?.('a.ref');
  return (ref ? document.querySelector(ref.hash) : active?.closest?.('li.statement, [data-item]')) ?? current;
}

function openCurrent() {
  const item = focused();
  (item?.querySelector('[data-act="open"]') ?? (item ? linkIn(item) : null))?.click();
}

/** An action on what is marked, else on what the page is about. */
function act(name) {
  const link = focused()?.querySelector(`[data-act="${name}"]`) ?? document.querySelector(`main > .ways [data-act="${name}"], main section [data-act="${name}"]`);
  if (link && !(document.querySelector('.findings') && !focused())) link.click();
  // In a long article statements lead to their own pages alone, and corrections are below those.
  const open = link ? null : focused()?.querySelector('[data-act="open"]');
  if (open && ['speaker', 'words', 'attitude'].includes(name) && document.querySelector('.masthead a[href="/add"]')) location.href = `${open.href}/${name}`;
}

/** From a statement in the list to its words in the article, or back: the focus goes with it. */
function turn() {
  const active = document.activeElement;
  const inText = active instanceof HTMLElement ? active.closest('a.ref') : null;
  const to = inText ?? active?.closest?.('li.statement')?.querySelector('a.number') ?? current?.querySelector('a.number');
  if (!to) return;
  const target = document.querySelector(to.hash);
  // Of a long article the list has a part, and the statement may be in another.
  if (!target) return to.click();
  endTarget();
  const landing = target?.matches('a') ? target : target?.querySelector('a.number');
  landing?.focus({ preventScroll: true });
  landing?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
}

const made = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

let help = null;
function showHelp() {
  if (help?.open) {
    help.close();
    return;
  }
  help?.remove();
  help = dialog();
  help.showModal();
}

function dialog() {
  const shown = [...keys.filter((key) => counts(key) && keyOf(key) !== '').map((key) => [keyOf(key), key.words]), ['Enter', 'open the link that has the focus'], ['Esc', 'leave a field']];
  const list = made('dl', { className: 'keys' }, ...shown.map(([key, words]) => made('div', {}, made('dt', {}, made('kbd', { textContent: key })), made('dd', { textContent: words }))));
  const box2 = made('input', { type: 'checkbox' });
  wire(box2);
  const close = made('button', { type: 'button', className: 'plain', textContent: 'Close' });
  const box = made('dialog', {}, made('div', { className: 'dialog-head' }, made('h2', { id: 'help-title', textContent: 'Keys of this page' }), close), list,
    made('label', { className: 'choice' }, box2, made('span', { textContent: 'Switch single keys off in this browser' })),
    made('p', {}, made('a', { href: '/keys', textContent: 'All keys, those of other pages too, and choosing others' })));
  box.setAttribute('aria-labelledby', 'help-title');
  close.addEventListener('click', () => box.close());
  document.body.append(box);
  return box;
}

function wire(checkbox) {
  checkbox.checked = isOff();
  checkbox.addEventListener('change', () => {
    localStorage.setItem(off, checkbox.checked ? '1' : '0');
    showKeys();
  });
}

/** On the page of keys, each key can be another: a field beside what it does. */
function remapping(top) {
  const place = (field) => field.closest('dt').nextElementSibling;
  // Told to those who hear the page from one place, and shown beside the field, where the eye is.
  const told = made('p', { className: 'unseen', role: 'status' });
  const note = made('span', { className: 'key-note', ariaHidden: 'true' });
  const tell = (words, beside) => {
    told.textContent = words;
    note.textContent = words;
    beside.append(note);
  };
  const fields = new Map();
  const show = () => { for (const [key, field] of fields) field.value = keyOf(key); };
  for (const sign of document.querySelectorAll('[data-remap] kbd[data-key-of]')) {
    const key = keys.find(({ name }) => name === sign.dataset.keyOf);
    const field = made('input', { type: 'text', maxLength: 1, size: 2, value: keyOf(key), autocomplete: 'off', className: 'key-field' });
    field.setAttribute('aria-label', `Key: ${key.words}`);
    field.addEventListener('input', () => {
      const twin = field.value === '' ? undefined : keys.find((other) => other !== key && meet(key, other) && keyOf(other) === field.value);
      // A usual key of another place gives way, so that no page has one key for two things.
      const isTaken = twin && (twin.scope === key.scope || typeof chosen()[twin.name] === 'string');
      if (isTaken || field.value === ' ') {
        tell(isTaken ? `“${field.value}” is taken already: ${twin.words}.` : 'The space bar scrolls.', place(field));
        field.value = keyOf(key);
        return;
      }
      localStorage.setItem(mapped, JSON.stringify({ ...chosen(), [key.name]: field.value }));
      tell(field.value === '' ? `No key any more: ${key.words}.` : `“${field.value}”: ${key.words}.${twin ? ` No key any more: ${twin.words}.` : ''}`, place(field));
      show();
    });
    fields.set(key, field);
    sign.replaceWith(field);
  }
  const reset = made('button', { type: 'button', className: 'plain', textContent: 'Back to the usual keys' });
  reset.addEventListener('click', () => {
    localStorage.removeItem(mapped);
    show();
    tell('The keys are the usual ones.', row);
  });
  const row = made('div', { className: 'row' }, reset);
  top.append(row, told);
}

const isTyping = (target) => target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');

/** Out of a field, to what the page asks about, so that single keys count again. What is typed stays; a field for searching is emptied first. */
function leaveField(event) {
  const { target } = event;
  if (event.isComposing || !isTyping(target) || target.matches('select') || target.closest('dialog') || (target.type === 'search' && target.value !== '')) return;
  event.preventDefault();
  (document.querySelector('[data-card]') ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') leaveField(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  const key = event.key.length === 1 ? keys.find((one) => keyOf(one) === event.key && counts(one)) : undefined;
  // Help says how keys are switched on again. It stays where it takes two keys at once, which nobody presses by accident or says aloud.
  if (isOff() && !(key?.name === 'help' && event.shiftKey)) return;
  if (key === undefined || (document.querySelector('dialog[open]') && key.name !== 'help')) return;
  event.preventDefault();
  if (deeds[key.name]) deeds[key.name]();
  else press(key);
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
const remap = document.getElementById('remap');
if (remap) remapping(remap);

/** Copies what a field holds; gives whether it could. Where the browser gives no clipboard, by way of the selection, and the focus goes back. */
async function copied(field) {
  try {
    await window.navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const before = document.activeElement;
    field.select();
    const isCopied = document.execCommand('copy');
    field.setSelectionRange(0, 0);
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    else field.blur();
    return isCopied;
  }
}

// A citation is copied by its button; without one it can still be selected.
for (const field of document.querySelectorAll('textarea[data-copy]')) {
  const sign = made('kbd', { ariaHidden: 'true' });
  sign.dataset.keyOf = 'cite';
  const button = made('button', { type: 'button', className: 'plain' }, 'Copy the citation ', sign);
  const told = made('p', { className: 'toast', role: 'status' });
  button.dataset.does = 'cite';
  button.dataset.stays = '';
  button.addEventListener('click', async () => {
    told.textContent = '';
    told.textContent = await copied(field) ? 'The citation is copied.' : 'The browser does not let it be copied: select it, and copy it by hand.';
    setTimeout(() => { told.textContent = ''; }, 6000);
  });
  field.closest('section')?.append(button, told);
}

// Words that are selected in the text can be made the source, the cue or the content: the fields below say the same, and can be written by hand.
const pick = document.querySelector('[data-pick]');
if (pick) {
  const told = made('p', { className: 'meta', role: 'status' });
  const buttons = [['source', 'Source', 'pick-source'], ['cue', 'Cue', 'pick-cue'], ['content', 'Content', 'pick-content'], ['content', 'Add to the content', 'pick-more']].map(([name, label, does], index) => {
    const sign = made('kbd', { ariaHidden: 'true' });
    sign.dataset.keyOf = does;
    const button = made('button', { type: 'button', className: 'plain' }, `${label} `, sign);
    button.dataset.does = does;
    // The selection stays while the button is pressed.
    button.addEventListener('pointerdown', (event) => { event.preventDefault(); });
    button.addEventListener('click', () => { told.textContent = take(name, index === 3); });
    return button;
  });
  pick.append(made('div', { className: 'row', role: 'group', ariaLabel: 'The selected words are the' }, made('span', { textContent: 'The selected words are the' }), ...buttons), told);
}

showKeys();

let selected = null;
function noteSelection() {
  const range = window.getSelection()?.rangeCount ? window.getSelection().getRangeAt(0) : null;
  const paragraph = range?.commonAncestorContainer.parentElement?.closest('[data-start]') ?? range?.commonAncestorContainer.closest?.('[data-start]');
  if (range && !range.collapsed && paragraph) selected = { range: range.cloneRange(), paragraph };
}
// The selection may go with the focus, so it is kept while it changes.
document.addEventListener('selectionchange', noteSelection);

/** Writes the selected words into a field, and where they stand beside it. */
function take(name, adds) {
  // A key can come before the event that tells of the selection.
  noteSelection();
  if (!selected) return 'Select words in the text first.';
  const { range, paragraph } = selected;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const words = raw.trim();
  if (words === '') return 'Select words in the text first.';
  const start = Number(paragraph.dataset.start) + before.toString().length + raw.indexOf(words);
  const [field, places] = [document.getElementById(`w-${name}`), document.querySelector(`input[name="${name}At"]`)];
  field.value = adds ? `${field.value}\n${words.replace(/\s+/g, ' ')}` : words.replace(/\s+/g, ' ');
  places.value = adds ? `${places.value} ${start}-${start + words.length}` : `${start}-${start + words.length}`;
  return `${name}: “${words}”`;
}
