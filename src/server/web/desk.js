/* global document, window, location, localStorage, HTMLElement, CSS */
// What the desk does in the browser beyond showing pages: keys, marking a statement in both places, picking words. Reading needs nothing of it.

const off = 'onrecord-keys-off';
const mapped = 'onrecord-keys';
const isOff = () => localStorage.getItem(off) === '1';
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Every action that has a key: its name, its usual key, and what it does, in words. The page of keys has the same list. */
const actions = [
  ['next', 'j', 'the next item of a list, or the next statement of an article', () => move(1)],
  ['previous', 'k', 'the one before', () => move(-1)],
  ['open', 'o', 'open the item, or the statement, that is marked', () => openCurrent()],
  ['turn', 't', 'in an article: from a statement in the list to its words, and back', () => turn()],
  ['search', '/', 'to the search field', () => document.querySelector('.find input')?.focus()],
  ['home', 'h', 'to the desk', () => { location.href = '/'; }],
  ['review', 'r', 'to the review', () => document.querySelector('.menu a[href="/review"]')?.click()],
  ['speaker', 'e', 'correct the speaker of the statement that is marked, or shown', () => act('speaker')],
  ['words', 'w', 'correct its words', () => act('words')],
  ['attitude', 'a', 'correct its attitude', () => act('attitude')],
  ['dismiss', 'd', 'take it out', () => act('dismiss')],
  ['merge', 'm', 'make this party, claim or quotation one with another', () => act('merge')],
  ['split', 'p', 'make two of it', () => act('split')],
  ['help', '?', 'this help, on every page', () => showHelp()],
];

/** Keys that other people chose, by the name of the action; a key that does nothing is empty. */
function chosen() {
  try {
    const own = JSON.parse(localStorage.getItem(mapped) ?? '{}');
    return own !== null && typeof own === 'object' ? own : {};
  } catch {
    return {};
  }
}
const keyOf = ([name, usual]) => (typeof chosen()[name] === 'string' ? chosen()[name] : usual);

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
  // Where the focus is by other means, that counts.
  const at = all.indexOf(document.activeElement?.closest?.('li.statement, [data-item]') ?? current);
  choose(all[Math.min(Math.max((at === -1 ? all.indexOf(current) : at) + step, 0), all.length - 1)]);
}

function choose(item) {
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
  return (ref ? document.querySelector(ref.getAttribute('href')) : active?.closest?.('li.statement, [data-item]')) ?? current;
}

function openCurrent() {
  const item = focused();
  (item?.querySelector('[data-act="open"]') ?? (item ? linkIn(item) : null))?.click();
}

/** An action on what is marked, else on what the page is about. */
function act(name) {
  const link = focused()?.querySelector(`[data-act="${name}"]`) ?? document.querySelector(`main > .ways [data-act="${name}"], main section [data-act="${name}"]`);
  if (link && !(document.querySelector('.findings') && !focused())) link.click();
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
  const shown = [...actions.filter((action) => keyOf(action) !== '').map((action) => [keyOf(action), action[2]]),
    ['Enter', 'open the link that has the focus'], ['1 … 9, o, 0', 'in the review: choose a speaker, somebody else, or nobody'],
    ['y, n, x, s', 'in the review: they are one, they are two, take out, skip'], ['u', 'undo what was just done']];
  const list = made('dl', { className: 'keys' }, ...shown.flatMap(([key, words]) => [made('dt', {}, made('kbd', { textContent: key })), made('dd', { textContent: words })]));
  const box2 = made('input', { type: 'checkbox' });
  wire(box2);
  const close = made('button', { type: 'button', textContent: 'Close' });
  const box = made('dialog', {}, made('h2', { id: 'help-title', textContent: 'Keys' }), list,
    made('label', { className: 'choice' }, box2, made('span', { textContent: 'Switch single keys off in this browser' })),
    made('div', { className: 'row' }, close, made('a', { href: '/keys', textContent: 'Choose other keys' })));
  box.setAttribute('aria-labelledby', 'help-title');
  close.addEventListener('click', () => box.close());
  document.body.append(box);
  return box;
}

function wire(checkbox) {
  checkbox.checked = isOff();
  checkbox.addEventListener('change', () => { localStorage.setItem(off, checkbox.checked ? '1' : '0'); });
}

/** On the page of keys, each key can be another: a field beside what it does. */
function remapping(place) {
  const told = made('p', { className: 'meta', role: 'status' });
  const fields = actions.map((action) => {
    const field = made('input', { type: 'text', maxLength: 1, size: 2, value: keyOf(action), autocomplete: 'off', className: 'key-field' });
    field.setAttribute('aria-label', `Key: ${action[2]}`);
    field.addEventListener('input', () => {
      const twin = actions.find((other) => other !== action && field.value !== '' && keyOf(other) === field.value);
      if (twin || field.value === ' ') {
        told.textContent = twin ? `“${field.value}” is taken already: ${twin[2]}.` : 'The space bar scrolls.';
        field.value = keyOf(action);
        return;
      }
      localStorage.setItem(mapped, JSON.stringify({ ...chosen(), [action[0]]: field.value }));
      told.textContent = field.value === '' ? `No key any more: ${action[2]}.` : `“${field.value}”: ${action[2]}.`;
    });
    return field;
  });
  const reset = made('button', { type: 'button', className: 'plain', textContent: 'Back to the usual keys' });
  reset.addEventListener('click', () => {
    localStorage.removeItem(mapped);
    actions.forEach((action, index) => { fields[index].value = action[1]; });
    told.textContent = 'The keys are the usual ones.';
  });
  const rows = actions.map((action, index) => [made('dt', {}, fields[index]), made('dd', { textContent: action[2] })]);
  place.append(made('dl', { className: 'keys' }, ...rows.flat()), made('div', { className: 'row' }, reset), told);
}

const isTyping = (target) => target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || isOff()) return;
  const action = event.key.length === 1 ? actions.find((one) => keyOf(one) === event.key) : undefined;
  if (document.querySelector('dialog[open]') && action?.[0] !== 'help') return;
  // What a page has keys of its own for comes first: a review, an undo.
  const keyed = /^[a-z0-9]$/.test(event.key) ? document.querySelector(`[data-key="${CSS.escape(event.key)}"]`) : null;
  if (keyed) {
    event.preventDefault();
    keyed.focus();
    keyed.click();
    if (keyed.value === 'other') document.querySelector('input[name="name"]')?.focus();
  } else if (action) {
    event.preventDefault();
    action[3]();
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
const remap = document.getElementById('remap');
if (remap) remapping(remap);

// A citation is copied by its button; without one it can still be selected.
for (const field of document.querySelectorAll('textarea[data-copy]')) {
  const button = made('button', { type: 'button', className: 'plain', textContent: 'Copy the citation' });
  button.addEventListener('click', () => {
    field.select();
    void window.navigator.clipboard?.writeText(field.value).catch(() => undefined);
    button.textContent = 'Copied';
  });
  field.closest('section')?.append(button);
}

// Words that are selected in the text can be made the source, the cue or the content: the fields below say the same, and can be written by hand.
const pick = document.querySelector('[data-pick]');
if (pick) {
  const told = made('p', { className: 'meta', role: 'status' });
  const buttons = [['source', 'Source', '1'], ['cue', 'Cue', '2'], ['content', 'Content', '3'], ['content', 'Add to the content', '4']].map(([name, label, key], index) => {
    const button = made('button', { type: 'button', className: 'plain' }, `${label} `, made('kbd', { textContent: key, ariaHidden: 'true' }));
    button.dataset.key = key;
    // The selection stays while the button is pressed.
    button.addEventListener('pointerdown', (event) => { event.preventDefault(); });
    button.addEventListener('click', () => { told.textContent = take(name, index === 3); });
    return button;
  });
  pick.append(made('div', { className: 'row', role: 'group', ariaLabel: 'The selected words are the' }, made('span', { textContent: 'The selected words are the' }), ...buttons), told);
}

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
