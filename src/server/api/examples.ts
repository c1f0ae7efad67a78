/*
 * Answers as they may be, about a bridge that there is not: what the description of the API shows. A test holds each against its schema.
 */

const [courier, tides] = ['0a1b2c3d4e5f60718293a4b5c6d7e8f9', '1b2c3d4e5f60718293a4b5c6d7e8f90a'];
const [hashOfText, hashOfPage, hashOfBundle] = ['5f', '6a', '7b'].map((pair) => pair.repeat(32));
const moment = '2026-05-06T09:30:00.000Z';

export const brief = {
  id: courier, title: 'Bridge is safe, says mayor', outlet: 'The Orrin Courier', published: '2026-05-04', url: 'https://courier.example/bridge', origin: `${courier}/copies/text`,
} as const;
const laterBrief = { id: tides, title: 'Mayor: bridge has cracks', outlet: 'Tides Daily', published: '2026-05-06', url: null, origin: null } as const;

const text = 'The bridge is safe, Mira Tolland said. It carries 4,000 lorries a day. The city will close it in May.';
const at = (words: string) => ({ span: [text.indexOf(words), text.indexOf(words) + words.length], words });

export const statement = {
  id: `${courier}/s1`, article: brief, parent: null, speaker: { id: 'p1', name: 'Mira Tolland', kind: 'person', party: `${courier}/parties/p1` }, candidates: [],
  sources: [at('Mira Tolland')], cue: at('said'), content: [at('The bridge is safe')], audience: null, venue: null, attitude: 'asserts', negated: false, form: 'indirect',
  sourceKind: 'named', saidOn: null, confidence: 0.93, how: 'speech-verb', correction: null,
} as const;
const laterStatement = {
  ...statement, id: `${tides}/s1`, article: laterBrief, attitude: 'denies', speaker: { ...statement.speaker, party: `${courier}/parties/p1` },
} as const;
export const belonging = { kind: 'claims', ref: 's1', group: `${courier}/claims/s1`, size: 3 };
export const statementInFull = { ...statement, belongings: [belonging] };

const backing = { articles: 3, outlets: 3, withoutOutlet: 0, origins: 2, first: '2026-05-04', last: '2026-05-06' };
const link = { kind: 'claims', from: `${tides}/claims/s1`, to: `${courier}/claims/s1`, relation: 'same', joins: true, confidence: 0.87, how: 'likeness', evidence: { shared: ['bridge', 'safe'] } };

export const found = { article: brief, count: 2, places: [{ ...at('The bridge is safe, Mira Tolland said.'), marks: [at('bridge').span] }] };
const words = 'The bridge is safe';
const stands = [
  { party: 'Mira Tolland', id: `${courier}/parties/p1`, position: 'asserts', turns: [], also: ['reports'] },
  { party: 'the council', id: null, position: 'denies', turns: [], also: [] },
];
export const claimRow = { id: `${courier}/claims/s1`, words, statements: 3, positions: stands, ...backing };
export const claim = { id: `${courier}/claims/s1`, words, statements: 3, positions: [{ id: `${courier}/claims/s1`, position: 'asserts', statement }], stands, next: null, links: [link], ...backing };
export const partyRow = {
  id: `${courier}/parties/p1`, name: 'Mira Tolland', names: ['Mira Tolland', 'Tolland'], kind: 'person', statements: 5,
  roles: [{ title: 'mayor', of: 'Orrin', first: '2026-05-04', last: '2026-05-06' }], ...backing,
};
export const party = { ...partyRow, links: [] };
export const partyMember = { id: `${courier}/parties/p1`, name: 'Mira Tolland', article: brief };
export const quotationRow = { id: `${courier}/quotations/q1`, words, speakers: ['Mira Tolland'], variants: 2, witnesses: 2, ...backing };
export const quotation = {
  ...quotationRow, witnesses: [{ id: `${courier}/quotations/q1`, article: brief, spans: [at(words).span], words, statement: `${courier}/s1`, speaker: 'Mira Tolland' }], links: [],
};
export const figure = {
  id: `${courier}/f1`, article: brief, ...at('4,000 lorries'), value: 4000, bounds: 'exactly', unit: 'lorries', of: null, place: null, asOf: null, statement: null,
  stance: 'gives', disputes: ['conflict'], isElsewhere: true, measure: `${courier}/figures/f1`, thing: `${courier}/figures/f1`,
};
export const measure = { id: `${courier}/figures/f1`, count: 1, figures: [figure], next: null, links: [] };
export const announcement = {
  id: `${courier}/a1`, article: brief, ...at('close it in May'), act: 'close', negated: false, actor: 'The city', due: '2026-05', statement: null, outcome: null, decidedElsewhere: null, candidates: [],
  thing: `${courier}/announcements/a85-100`, group: `${courier}/announcements/a85-100`,
};
export const board = { overdue: [announcement], rival: [], open: [], settled: [], isCut: false };
export const copies = { id: `${courier}/copies/text`, copies: [brief], articles: 1, outlets: 1, withoutOutlet: 0, origins: 1, first: '2026-05-04', last: '2026-05-04' };

const anchor = { finding: 'statement', text: hashOfText, spans: [at(words).span], words: [words] };
export const correction = {
  id: '2c3d4e5f60718293a4b5c6d7e8f90a1b', kind: 'attitude', page: courier, other: null, anchor: { at: anchor }, change: { attitude: 'denies' }, who: 'Ada Quill', at: moment,
  why: 'it is a denial', undoes: null,
};
export const journalRow = { ...correction, undoneBy: null };
export const taken = {
  correction, effects: {
    findings: [{ kind: 'statement', id: `${courier}/s1`, words: 'that the bridge was safe', path: `/statements/${courier}/s1`, change: 'changed', fields: ['attitude'], changes: ['the attitude was asserts and is denies'] }],
    givers: [], relations: [], groups: [],
    positions: [{
      id: `${courier}/claims/s1`, before: { claim: `${courier}/claims/s1`, statement: `${courier}/s1`, position: 'asserts', party: `${courier}/parties/p1` },
      after: { claim: `${courier}/claims/s1`, statement: `${courier}/s1`, position: 'denies', party: `${courier}/parties/p1` },
    }],
  },
};
export const correctionToTake = { kind: 'attitude', finding: `${courier}/s1`, attitude: 'denies', who: 'Ada Quill', why: 'it is a denial', dryRun: true };

export const article = {
  article: brief, snapshot: hashOfPage, reading: { format: 'onrecord/1', article: { text, sha256: hashOfText }, statements: [], speakers: [], figures: [], announcements: [], notes: [] },
  corrections: [correction], corrected: { s1: correction.id }, stray: [],
};
export const annotations = { '@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'AnnotationPage', 'id': `urn:onrecord:article:${courier}:annotations`, 'items': [] };
export const pageToAdd = { text, outlet: 'The Orrin Courier', published: '2026-05-04' };
export const added = { id: courier, outcome: 'added' };
export const bundle = {
  format: 'onrecord-bundle/1', kind: 'statement', id: `${courier}/s1`, backing: null, passages: [], links: [], articles: [], corrections: [], sha256: hashOfBundle,
};

export const news = {
  since: '2026-05-05T08:00:00.000Z',
  turns: [{ claim: `${courier}/claims/s1`, party: { id: `${courier}/parties/p1`, name: 'Mira Tolland' }, from: 'asserts', to: 'denies', before: statement, now: laterStatement }],
  conflicts: [measure], reported: [announcement], arrivals: [{ ...laterBrief, arrived: moment }],
};
export const seen = { looked: moment };
export const saved = { id: '3d4e5f60718293a4b5c6d7e8f90a1b2c', name: 'The bridge', path: '/search?q=bridge' };

export const queue = { name: 'speakers', title: 'Unresolved speakers', description: 'It is told that somebody says it, and not known who that is. What somebody has decided on is here no more.', path: '/review/speakers' };
export const unresolved = { ...statement, speaker: null, candidates: ['p1', 'p2'] };
export const proposal = { ...link, joins: false, also: 0, words: { from: 'that the bridge was safe', to: 'The bridge is safe' } };

export const account = { name: 'Ada Quill', role: 'admin', made: moment, isOff: false };
export const session = { id: hashOfPage, label: 'the archive', made: moment, used: moment, ends: '2027-05-06T09:30:00.000Z', isOwn: false };
export const own = { name: 'Ada Quill', role: 'admin', sessions: [session] };
export const key = { key: '4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6071829', label: 'the archive' };
export const auditRow = {
  id: '5f60718293a4b5c6d7e8f90a1b2c3d4e', at: moment, who: 'Ada Quill', place: '127.0.0.1', request: 'POST /api/v1/corrections', did: 'tried attitude: nothing was changed', status: 200,
};
export const accountToMake = { name: 'Rhea Reader', role: 'reader', password: 'forty-two lanterns' };

export const leftOut = { role: 'navigation', words: 'Subscribe to the weather letter', span: [812, 843], source: [20_114, 20_145], score: -2.4, reason: 'most of it is links' };
