import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/index.ts';
import { optionsOf } from '../../src/cli/read/options.ts';
import { renderForPeople } from '../../src/cli/read/people.ts';
import { damReading } from '../invented-reading.ts';
import { onrecord } from './onrecord.ts';

const page = `<html><head><title>Quay closes</title></head><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav><article><h1>Quay closes</h1>
<p>The harbour board voted on Thursday to close the eastern quay to fishing boats, and nobody on the board said why it had.</p>
<p>“Nobody asked us,” said Edda Quill, who has kept a boat there for thirty years and means to keep it where it is.</p>
</article><div style="display:none">Close</div><footer><p>© 2019 The Quay</p></footer></body></html>`;

describe('onrecord read --why-left-out', () => {
  test('every block that is left unread, in JSON, with where it stands in the page', async () => {
    const { code, stdout } = await onrecord(['read', '--json', '--why-left-out'], { input: page });
    const { article, leftOut } = JSON.parse(stdout) as Reading;
    expect(code).toBe(0);
    expect(leftOut!.map(({ words }) => words)).toEqual(['News Sport', 'Close', '© 2019 The Quay']);
    for (const { words, span, source, score, reason } of leftOut!) {
      expect(page.slice(...source)).toContain(words.split(' ').at(-1));
      if (span !== null) expect(article.text.slice(...span)).toBe(words);
      expect(score === null || score < 0).toBe(true);
      expect(reason.length).toBeGreaterThan(8);
    }
    expect(leftOut!.map(({ span }) => span === null)).toEqual([false, true, false]);
  });

  test('without the option nothing of it is said', async () => {
    const { stdout } = await onrecord(['read', '--json'], { input: page });
    expect((JSON.parse(stdout) as Reading).leftOut).toBeNull();
  });

  test('for people: the words, then the role, the score and the reason', () => {
    const text = renderForPeople({
      ...damReading,
      leftOut: [
        { role: 'teaser', words: 'Swans\nreturn\u0007', span: [0, 5], source: [10, 20], score: -1.234, reason: 'another story' },
        { role: 'duplicate', words: 'Again', span: null, source: [30, 40], score: null, reason: 'says again what the page has said' },
      ],
    }, { colour: false, width: 80 });
    expect(text).toContain('Left out, and why\n  Swans return');
    expect(text).toContain('    teaser · score -1.23 · another story\n  Again\n    duplicate · says again what the page has said · not shown on the page\n');
    expect(text).not.toContain('Left unread');
  });

  test('goes with the output for people and with --json alone', () => {
    const terminal = { stdinIsTerminal: true };
    expect(optionsOf(['x', '--why-left-out'], terminal).whyLeftOut).toBe(true);
    expect(optionsOf(['x'], terminal).whyLeftOut).toBe(false);
    for (const output of ['--html', '--marked', '--jsonl']) expect(() => optionsOf(['x', output, '--why-left-out'], terminal)).toThrow(`${output} takes no --why-left-out`);
  });
});
