import type { Announcement, Article, Figure, Note, Reading, Role, Speaker, SpeakerRole, Statement } from '../src/reading/reading.ts';
import { parseMarked } from '../src/reading/marks/parse-marked.ts';
import type { Span } from '../src/reading/text/span.ts';

/*
 * Readings written by hand, for the tests of what shows a reading. Parts are given as marked text (see
 * src/reading/marks/mark.ts), so that every span is found by its words: `source#s1`, `cue#s1`, `content#s1`, `audience#s1`,
 * `venue#s1` for statements, `mention#p1` and `role#p1` for speakers, `figure#f1`, `announcement#a1` and `note#n1`.
 */

/** What the marks do not say of a statement; what is left out takes the plainest value. */
type StatementFacts = Partial<Omit<Statement, 'id' | 'sources' | 'cue' | 'content' | 'audience' | 'venue'>>;
type SpeakerFacts = Omit<Speaker, 'id' | 'roles' | 'mentions'> & { readonly roles?: readonly Omit<SpeakerRole, 'span'>[] };

export interface ReadingPlan {
  readonly facts?: Partial<Omit<Article, 'text' | 'sha256' | 'parts'>>;
  readonly parts: readonly (readonly [Role, string])[];
  readonly statements?: Readonly<Record<string, StatementFacts>>;
  readonly speakers?: Readonly<Record<string, SpeakerFacts>>;
  readonly figures?: Readonly<Record<string, Partial<Omit<Figure, 'id' | 'span'>> & Pick<Figure, 'value'>>>;
  readonly announcements?: Readonly<Record<string, Omit<Announcement, 'id' | 'span'>>>;
  readonly notes?: readonly Omit<Note, 'span'>[];
}

/** Builds a reading from a plan. Throws where a statement, speaker, figure or announcement of the plan is marked nowhere. */
export function buildReading(plan: ReadingPlan): Reading {
  const spans = new Map<string, Span[]>();
  const parts: { role: Role; span: Span }[] = [];
  let text = '';
  for (const [role, marked] of plan.parts) {
    if (text !== '') text += '\n\n';
    const offset = text.length;
    const part = parseMarked(marked);
    text += part.text;
    parts.push({ role, span: [offset, text.length] });
    for (const { role: kind, id, span } of part.marks) {
      const key = `${kind}#${id}`;
      spans.set(key, [...spans.get(key) ?? [], [span[0] + offset, span[1] + offset]]);
    }
  }
  const all = (kind: string, id: string): readonly Span[] => spans.get(`${kind}#${id}`) ?? [];
  const one = (kind: string, id: string): Span | null => all(kind, id)[0] ?? null;
  const must = (kind: string, id: string): Span => {
    const span = one(kind, id);
    if (!span) throw new Error(`${kind}#${id} is marked nowhere`);
    return span;
  };

  return {
    format: 'onrecord/1',
    engine: { version: '0.1.0', models: { en: 'e'.repeat(64) } },
    article: {
      title: null, byline: null, dateline: null, outlet: null, published: null, url: null, language: 'en', modified: null, section: null, entries: [], origins: [],
      toldBy: { title: null, byline: null, outlet: null, published: null, modified: null, url: null, language: null, section: null }, inPage: null,
      ...plan.facts, text, sha256: '0'.repeat(64), parts,
    },
    statements: Object.entries(plan.statements ?? {}).map(([id, facts]) => {
      must('content', id);
      return {
        parent: null, form: 'indirect', attitude: 'asserts', negated: false, speaker: null, candidates: [], sourceKind: 'named',
        saidOn: null, confidence: 0.9, how: 'speech-verb', ...facts,
        id, sources: all('source', id), cue: one('cue', id), content: all('content', id), audience: one('audience', id), venue: one('venue', id),
      };
    }),
    speakers: Object.entries(plan.speakers ?? {}).map(([id, { roles, ...facts }]) => ({
      ...facts, id, mentions: all('mention', id), roles: (roles ?? []).map((role) => ({ ...role, span: must('role', id) })),
    })),
    figures: Object.entries(plan.figures ?? {}).map(([id, facts]) => ({
      bounds: 'exactly', unit: null, of: null, place: null, asOf: null, statement: null, ...facts, id, span: must('figure', id),
    })),
    announcements: Object.entries(plan.announcements ?? {}).map(([id, facts]) => ({ ...facts, id, span: must('announcement', id) })),
    leftOut: null,
    notes: (plan.notes ?? []).map((note, index) => ({ ...note, span: one('note', `n${index + 1}`) })),
  };
}

/** An invented article with a bit of everything in it. */
export const damReading: Reading = buildReading({
  facts: {
    title: 'Minister orders dam gates opened; engineers call plan ‘reckless’',
    byline: 'By Ilse Tarrant',
    dateline: 'KESSEL',
    outlet: 'The Marrow Bay Courier',
    published: '2024-03-14',
    url: 'https://courier.example/news/kessel-dam',
    language: 'en-GB',
  },
  parts: [
    ['breadcrumb', 'Home / News / Minister orders dam gates opened'],
    ['headline', 'Minister orders dam gates opened; engineers call plan ‘reckless’'],
    ['byline', 'By Ilse Tarrant'],
    ['caption', '[mention#p1 [role#p1 Water Minister] Oona Veldt] at the Kessel dam on Tuesday.'],
    ['credit', 'Joren Aske / Courier'],
    ['paragraph', 'KESSEL — [source#s1 [mention#p1 Water Minister Oona Veldt]] on Tuesday [cue#s1 ordered] [announcement#a1 [content#s1 the gates of the Kessel dam opened by the end of the month]], when [figure#f1 about 4,000 households] below it will have been moved.'],
    ['paragraph', '[content#s2 “Nobody will be left behind,”] [source#s2 [mention#p1 Veldt]] [cue#s2 told] [audience#s2 reporters] [venue#s2 at the town hall]. [content#s2 “We have the buses, and we have the beds.”]'],
    ['paragraph', '[source#s3 [mention#p2 The Institute of River Engineers]] [cue#s3 expressed skepticism about] [content#s3 [source#s4 [mention#p1 the minister]]’s [cue#s4 announcement] [content#s4 that the lower valley would stay dry]].'],
    ['heading', 'Six hours'],
    ['paragraph', '[content#s5 “That plan is reckless,”] [cue#s5 said] [source#s5 [mention#p3 Dr Maren Oyelaran], [role#p3 a hydrologist at the institute]]. [content#s5 “[figure#f2 At least 1.2 million cubic metres] would come down in six hours.”]'],
    ['paragraph', '[content#s6 “I would not sleep in Lower Kessel that night,”] [mention#p3 Oyelaran] added.'],
    ['paragraph', '[source#s7 [mention#p4 One senior official]], who asked not to be named, [cue#s7 said] [content#s7 the order had surprised the dam’s own operators].'],
    ['paragraph', '[source#s8 [mention#p5 Residents]] [cue#s8 denied] [content#s8 [source#s9 the ministry]’s [cue#s9 claim] [content#s9 that they had refused to move]: “They never asked us.”]'],
    ['paragraph', 'It [cue#s10 is believed] [content#s10 that the gates were last opened in 1987].'],
    ['paragraph', '[content#s11 “[note#n1 This was promised] to us in 2019,”] [source#s11 she] [cue#s11 said].'],
    ['teaser', 'Also read: Ferry strike enters its third week'],
    ['teaser', 'Also read: The bridge that nobody ordered'],
    ['author-box', 'About the author: Ilse Tarrant writes about water, and has kept a boat on the Kessel since she was nine years old.'],
    ['navigation', 'Subscribe · Contact · Privacy'],
  ],
  statements: {
    s1: { attitude: 'orders', speaker: 'p1', saidOn: '2024-03-12', confidence: 0.93, how: 'verb-before-content' },
    s2: { form: 'direct', attitude: 'promises', speaker: 'p1', confidence: 0.98, how: 'quotation-interrupted' },
    s3: { attitude: 'doubts', speaker: 'p2', confidence: 0.88, how: 'noun-cue' },
    s4: { parent: 's3', speaker: 'p1', confidence: 0.71, how: 'noun-cue-possessive' },
    s5: { form: 'direct', speaker: 'p3', confidence: 0.97, how: 'quotation-interrupted' },
    s6: { form: 'direct', speaker: 'p3', confidence: 0.64, how: 'quotation-continues' },
    s7: { sourceKind: 'unnamed', speaker: 'p4', confidence: 0.9, how: 'verb-before-content' },
    s8: { form: 'mixed', attitude: 'denies', sourceKind: 'collective', speaker: 'p5', confidence: 0.83, how: 'verb-before-content' },
    s9: { parent: 's8', confidence: 0.7, how: 'noun-cue-possessive', candidates: [] },
    s10: { attitude: 'believes', sourceKind: 'none', confidence: 0.8, how: 'passive-without-agent' },
    s11: { form: 'direct', candidates: ['p3', 'p1'], confidence: 0.52, how: 'quotation-then-cue' },
  },
  speakers: {
    p1: { name: 'Oona Veldt', kind: 'person', roles: [{ title: 'Water Minister', of: null }] },
    p2: { name: 'The Institute of River Engineers', kind: 'organisation' },
    p3: { name: 'Maren Oyelaran', kind: 'person', roles: [{ title: 'hydrologist', of: 'the institute' }] },
    p4: { name: 'One senior official', kind: 'unknown' },
    p5: { name: 'Residents', kind: 'group' },
  },
  figures: {
    f1: { value: 4000, bounds: 'about', unit: 'households' },
    f2: { value: 1_200_000, bounds: 'at least', unit: 'cubic metres', statement: 's5' },
  },
  announcements: { a1: { statement: 's1', actor: 'p1', act: 'open', negated: false, due: '2024-03-31' } },
  notes: [
    { kind: 'quotation', message: 'It is not clear whom “she” stands for' },
    { kind: 'reference-date', message: '“Tuesday” was counted from the published date' },
  ],
});

/** Text that would harm whoever shows it carelessly: markup, terminal escapes, bidirectional overrides, halves of pairs. */
export const hostileText = '<img src=x onerror=alert(1)> "\' onmouseover=alert(2) </script><script>alert(3)</script></style> &lt;b&gt; '
  + '\u001B[31mred\u001B]0;title\u0007 \u009B2J \u202Eesrever\u202C \u2066x\u2069 \u0000 \uD800 \uDC00 \u0085 \u2028 {{7*7}} ${1} javascript:alert(4)';

/** The same in every field that shows text. */
export const hostileReading: Reading = ((): Reading => {
  const words = hostileText.replace(/[[\]\\]/g, '\\$&');
  const reading = buildReading({
    facts: {
      title: hostileText, byline: hostileText, dateline: hostileText, outlet: hostileText, published: hostileText,
      url: `javascript:alert(5)//${hostileText}`, language: `en" onload="${hostileText}`,
    },
    parts: [
      ['headline', words],
      ['paragraph', `[source#s1 [mention#p1 ${words}]] [cue#s1 ${words}] [content#s1 ${words} [figure#f1 ${words}]] [audience#s1 ${words}] [venue#s1 [role#p1 ${words}]] [announcement#a1 [note#n1 ${words}]]`],
      ['teaser', words],
    ],
    statements: { s1: { how: hostileText, saidOn: hostileText, candidates: ['p1', hostileText] } },
    speakers: { p1: { name: hostileText, kind: 'person', roles: [{ title: hostileText, of: hostileText }] } },
    figures: { f1: { value: 1e21, unit: hostileText, of: hostileText, place: hostileText, asOf: hostileText, statement: 's1' } },
    announcements: { a1: { statement: 's1', actor: 'p1', act: hostileText, negated: false, due: hostileText } },
    notes: [{ kind: 'characters', message: hostileText }],
  });
  return { ...reading, engine: { version: hostileText, models: { [hostileText]: hostileText } } };
})();
