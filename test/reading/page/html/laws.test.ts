import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { leftOutOfHtml, readHtml } from '../../../../src/reading/page/html/read-html.ts';
import { unreadRoles } from '../../../../src/reading/reading.ts';
import { scanHtml } from '../../../../src/reading/page/html/scan.ts';

const folder = path.join(import.meta.dirname, 'pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));

const piece = fc.constantFrom(
  '<p>', '</p>', '<div>', '</div>', '<b>', '</b>', '<i>', '</i>', '<a href="/x">', '</a>', '<br>', '</br>', '<ul>', '<li>', '</li>', '</ul>',
  '<table>', '<tr>', '<td>', '</td>', '</table>', '<h2>', '</h2>', '<article class="story">', '</article>', '<span hidden>', '</span>',
  '<figure>', '<figcaption>', '</figure>', '<blockquote>', '</blockquote>', '<script>', '</script>', '<style>', '</style>', '<!--', '-->', '<',
  '>', '&amp;', '&nbsp;', '&#0;', '&#xD800;', '&notit;', '&', '"', '<p class="', 'x>', '\0', '\ud800', ' ', '\n', '\t', 'The harbour board voted. ', 'said',
  '“No,” she said.', '<noscript>', '</noscript>', '<template>', '</template>', '<svg><title>', '</svg>', '<select><option>', '<q>', '</q>', '<button>',
  '</button>', '<head>', '</head>', '<body>', '</body>', '</html>', '<title>', '</title>', '<x-card>', '</x-card>', '<pre>', '</pre>', '<textarea>',
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function checkReading(source: string): void {
  const { article } = readHtml(source, {});
  let end = 0;
  for (const { span } of article.parts) {
    expect(span[0]).toBeGreaterThanOrEqual(end);
    expect(span[1]).toBeGreaterThan(span[0]);
    end = span[1];
  }
  expect(end).toBeLessThanOrEqual(article.text.length);
}

describe('laws', () => {
  test('parts lie in the text, in order, and never overlap; no soup throws', () => {
    fc.assert(fc.property(soup, checkReading), { numRuns: 600 });
  });

  test('a page that is cut, doubled or has a character changed reads without throwing', () => {
    const mutated = fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.nat(), fc.string({ maxLength: 3 }), fc.constantFrom('cut', 'double', 'change'))
      .map(([page, a, b, put, how]) => {
        const from = a % page.length;
        const to = from + (b % (page.length - from));
        if (how === 'cut') return page.slice(0, from) + page.slice(to);
        if (how === 'double') return page.slice(0, to) + page.slice(from);
        return page.slice(0, from) + put + page.slice(from + 1);
      });
    fc.assert(fc.property(mutated, checkReading), { numRuns: 300 });
  });

  test('the same page gives the same reading', () => {
    for (const page of pages) expect(readHtml(page, {})).toEqual(readHtml(page, {}));
  });

  test('all that is left unread is accounted for, in order, each with a reason', () => {
    const leftOut = leftOutOfHtml(null);
    for (const page of pages) {
      const { article } = readHtml(page, {});
      const account = leftOut(page, {});
      expect(account.map(({ source }) => source[0])).toEqual(account.map(({ source }) => source[0]).toSorted((a, b) => a - b));
      for (const { words, span, reason, score } of account) {
        expect(reason).not.toBe('');
        expect(score).toBeNull();
        if (span !== null) expect(article.text.slice(...span)).toBe(words);
      }
      const unread = article.parts.filter(({ role }) => (unreadRoles as readonly string[]).includes(role));
      expect(account.filter(({ span }) => span !== null).map(({ role, span }) => ({ role, span }))).toEqual(unread);
    }
  });

  test('a block leads back to the page: its source begins and ends with its first and last words', () => {
    for (const page of pages) {
      for (const block of scanHtml(page).blocks) {
        const place = page.slice(block.from, block.to).trim();
        const words = block.text.split(/\s/);
        expect(place.startsWith(words[0]!.slice(0, 1)) || place.startsWith('&')).toBe(true);
        expect(place.endsWith(words.at(-1)!.slice(-1)) || place.endsWith(';')).toBe(true);
      }
    }
  });
});

// What this reader leaves out on purpose, in the words of parse5's tree.
const silent = new Set(['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'svg', 'math', 'select', 'datalist', 'textarea',
  'object', 'applet', 'video', 'audio', 'canvas', 'head', 'title', 'progress', 'meter', '#comment', '#documentType']);

function textOf(root: DefaultTreeAdapterTypes.Node): string {
  const out: string[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (silent.has(node.nodeName)) continue;
    if (node.nodeName === '#text') out.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return out.join('');
}

const letters = (text: string): string => text.replace(/[\s\0]+/g, '');

describe('against parse5', () => {
  // Soup in which both leave out the same: tables move words about in a browser's tree, and stay where they are here.
  const tame = fc.array(fc.constantFrom(
    '<p>', '</p>', '<div>', '</div>', '<b>', '</b>', '<i class=x>', '</i>', '<a href="/x">', '</a>', '<br>', '</br>', '<ul>', '<li>', '</ul>', '<h2>',
    '</h2>', '<section>', '</section>', '<article id=a>', '</article>', '<blockquote>', '</blockquote>', '<!-- c -->', '<script>var a = "<p>";</script>',
    '<style>p { }</style>', '<em', ' title="a>b">', '&amp;', '&lt;p&gt;', '&eacute;', '&notit;', '&#8220;', '&#x80;', '& ', '<3 ', 'a', 'The board voted. ',
    '“No,” she said.', '\n', '  ', '</x>', '<x-y>', '<svg><path d="M0"/></svg>', '<figure>', '<figcaption>', '</figure>', '<span>', '</span>',
  ), { maxLength: 50 }).map((pieces) => `<!doctype html><body>${pieces.join('')}`);

  test('the same words in the same order on tag soup', () => {
    fc.assert(fc.property(tame, (source) => {
      const ours = scanHtml(source).blocks.map((block) => block.text).join(' ');
      expect(letters(ours)).toBe(letters(textOf(parse(source))));
    }), { numRuns: 1500 });
  });
});

describe('hostile pages', () => {
  /** In milliseconds of processor time, so that other work on the machine does not count. */
  const spentSince = (start: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const within = (milliseconds: number, source: string): ReturnType<typeof readHtml> => {
    const start = process.cpuUsage();
    const reading = readHtml(source, {});
    expect(spentSince(start)).toBeLessThan(milliseconds);
    return reading;
  };
  const sentence = 'The harbour board voted on Thursday to close the eastern quay to fishing boats. ';

  test('20,000 nested elements are read, with a note', () => {
    const { article, notes } = within(3000, `${'<div>'.repeat(20_000)}<p>${sentence.repeat(4)}</p>`);
    expect(article.text).toContain('eastern quay');
    expect(notes.map((note) => note.kind)).toContain('limit');
  });

  test('1,000 nested elements are read without a note', () => {
    const { notes } = within(1000, `${'<div>'.repeat(1000)}<p>${sentence.repeat(4)}</p>${'</div>'.repeat(1000)}`);
    expect(notes.map((note) => note.kind)).not.toContain('limit');
  });

  // Each grows by four and may take at most about four times as long; a square would take sixteen.
  test.each([
    ['end tags that match nothing', `<td>${'<b>'.repeat(1500)}`, '</div></p></a>'],
    ['paragraphs that are never closed', '', `<p>${sentence}`],
    ['links in links', '', '<a href=x><p>word '],
    ['entities in one block', '', '&amp;&eacute;'],
    ['quotation marks in a broken JSON-LD', '<script type="application/ld+json">', '{"a":", '],
    ['attributes', '<p', ' class="a b c" id=x'],
    ['lines in one cell', '<table><tr><td>', 'word<br>'],
    ['open buttons', '', '<button><div>a'],
  ])('linear time: %s', (_, head, unit) => {
    const time = (count: number): number => {
      const source = head + unit.repeat(count);
      const runs = [0, 1, 2].map(() => {
        const start = process.cpuUsage();
        readHtml(source, {});
        return spentSince(start);
      });
      return Math.min(...runs);
    };
    time(2000);
    expect(time(32_000)).toBeLessThan(Math.max(200, time(8000) * 12));
  });

  test('a page of 400,000 blocks keeps all its words, with a note', () => {
    const { article, notes } = within(20_000, '<p>a'.repeat(400_000));
    expect(letters(article.text).length).toBe(400_000);
    expect(article.parts.length).toBeLessThanOrEqual(50_000);
    expect(notes.map((note) => note.kind)).toContain('limit');
  });

  test('what a page of too many blocks has at its end is taken for what came before it, whole lines and in order', () => {
    const { article } = within(20_000, `<article>${Array.from({ length: 60_000 }, (_, n) => `<p>${sentence}Berth ${n} is closed.</p>`).join('')}</article>`);
    const [before, rest] = article.parts.slice(-2);
    expect(rest!.role).toBe(before!.role);
    const lines = article.text.slice(...rest!.span).split('\n');
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lines.at(-1)).toBe(`${sentence}Berth 59999 is closed.`);
  });

  test('NUL characters are left out with a note; a lone surrogate is kept', () => {
    const { article, notes } = readHtml(`<p>${sentence.repeat(3)}A \0nul and \ud800 half.</p>`, {});
    expect(article.text).toContain('A nul and \ud800 half.');
    expect(notes.map((note) => note.kind)).toEqual(['characters']);
  });

  test('an empty page, one of scripts only and one without words', () => {
    expect(readHtml('', {}).notes.map((note) => note.kind)).toEqual(['empty']);
    const scripts = readHtml('<html><body><div id=root></div><script>render()</script></body></html>', {});
    expect(scripts.notes).toEqual([{ kind: 'empty', message: expect.stringContaining('scripts') as string, span: null }]);
    expect(readHtml('<p> \n </p>', {}).article.text).toBe('');
  });

  test('no mark of quotation is invented for <q>', () => {
    expect(readHtml(`<p>${sentence.repeat(2)}<q>No</q>, he said.</p>`, {}).article.text).toMatch(/fishing boats\. No, he said\.$/);
  });
});
