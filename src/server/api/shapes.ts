import { z } from '@hono/zod-openapi';
import { correctionKinds, outcomeStates, roles } from '../../ledger/index.ts';
import { isoDate } from '../filters.ts';
import { ids } from './ids.ts';
import { attitudes } from '../../reading/index.ts';

/*
 * What the API answers with, as schemas: they describe it, and tests hold every answer against them.
 */

const text = z.string();
const date = z.string().openapi({ description: 'ISO 8601, as exact as is known.' });
const span = z.tuple([z.number().int(), z.number().int()]).openapi({ description: 'In UTF-16 code units of the article’s text; the end is not inside.' });

export const fault = z.object({
  error: z.object({ code: z.string().openapi({ example: 'not-found' }), message: z.string() }),
}).openapi('Fault');

export const brief = z.object({
  id: text, title: text.nullable(), outlet: text.nullable(), published: date.nullable(), url: text.nullable(),
  origin: text.nullable().openapi({ description: 'The group of copies that it belongs to: articles of one group have one origin.' }),
}).openapi('Article');

const words = z.object({ span, words: text });

/** Of a schema with a name, `nullable` would be described as what can be no null. */
const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

export const statement = z.object({
  id: text, article: brief, parent: text.nullable(),
  speaker: z.object({ id: text, name: text, kind: text, party: text.nullable() }).nullable(),
  candidates: z.array(text), sources: z.array(words), cue: words.nullable(), content: z.array(words), audience: words.nullable(), venue: words.nullable(),
  attitude: z.enum(attitudes), negated: z.boolean(), form: z.enum(['direct', 'mixed', 'indirect']),
  sourceKind: z.enum(['named', 'unnamed', 'collective', 'document', 'none']), saidOn: date.nullable(), confidence: z.number(), how: text, correction: text.nullable(),
}).openapi('Statement');

export const belonging = z.object({
  kind: text, ref: text.openapi({ description: 'The finding’s local id, such as `s3`; empty where it is the whole article.' }), group: text,
  size: z.number().int().openapi({ description: 'How many things are in the group: 1 where it stands alone.' }),
}).openapi('Belonging');
export const statementInFull = statement.extend({
  belongings: z.array(belonging).openapi({ description: 'The claim that it is about, the quotation that it is a witness of, and the like.' }),
}).openapi('StatementInFull');

export const found = z.object({
  article: brief, count: z.number().int(), places: z.array(z.object({ span, words: text, marks: z.array(span) })),
}).openapi('Found');

const backing = {
  articles: z.number().int(), outlets: z.number().int(),
  withoutOutlet: z.number().int().openapi({ description: 'Articles of which the outlet is not known: how many outlets those are, nobody can tell.' }),
  origins: z.number().int().openapi({ description: 'How many texts stand behind them: copies are not confirmations.' }), first: date.nullable(), last: date.nullable(),
};

const link = z.object({
  kind: text, from: text, to: text, relation: text, joins: z.boolean(), confidence: z.number(), how: text, evidence: z.unknown(),
}).openapi('Link');

const next = text.nullable().openapi({ description: 'Give it as `after` to get those after them; null where there are none.' });

const position = z.enum(['asserts', 'reports', 'doubts', 'denies', 'declines']);

const stands = z.array(z.object({
  party: text, id: text.nullable().openapi({ description: 'Null where the record does not know who it is.' }),
  position: position.openapi({ description: 'The latest that it took itself: who reports what another said, and doubts it, doubts it.' }),
  turns: z.array(z.object({ position, statement: text, published: date.nullable() }))
    .openapi({ description: 'The positions that it left one for another, the last with them; none where it changed nothing.' }),
  also: z.array(position).openapi({ description: 'What else it did: what it reported too, what one article tells beside that.' }),
})).openapi({ description: 'Who stands where, each party once, in the order of their first words.' });

export const claimRow = z.object({
  id: text, words: text, statements: z.number().int(), positions: stands, ...backing,
}).openapi('ClaimRow');
export const claim = z.object({
  id: text, words: text, statements: z.number().int(), positions: z.array(z.object({ id: text, position, statement })), stands,
  next, links: z.array(link), ...backing,
}).openapi('Claim');

export const partyRow = z.object({
  id: text, name: text, names: z.array(text), kind: text, statements: z.number().int(),
  roles: z.array(z.object({ title: text, of: text.nullable(), first: date.nullable(), last: date.nullable() })), ...backing,
}).openapi('PartyRow');
export const party = partyRow.extend({ links: z.array(link) }).openapi('Party');

export const partyMember = z.object({ id: text, name: text, article: brief }).openapi('PartyMember');
export const partyMembers = z.object({ rows: z.array(partyMember), next, count: z.number().int().openapi({ description: 'How many they are in all.' }) }).openapi('PartyMembers');

export const quotationRow = z.object({
  id: text, words: text, speakers: z.array(text), variants: z.number().int(), witnesses: z.number().int(), ...backing,
}).openapi('QuotationRow');
export const quotation = quotationRow.omit({ witnesses: true }).extend({
  witnesses: z.array(z.object({ id: text, article: brief, spans: z.array(span), words: text, statement: text.nullable(), speaker: text.nullable() })),
  links: z.array(link),
}).openapi('Quotation');

export const figure = z.object({
  id: text, article: brief, span, words: text, value: z.number(), bounds: z.enum(['exactly', 'about', 'at least', 'at most', 'more than', 'less than']),
  unit: text.nullable(), of: text.nullable(), place: text.nullable(), asOf: date.nullable(), statement: orNull(statement),
  stance: z.enum(['gives', 'denies', 'doubts', 'takes back']).openapi({ description: 'What whoever names it does with it: “1,420, not 4,000” gives the one and denies the other.' }),
  disputes: z.array(z.enum(['conflict', 'withdrawn'])).openapi({ description: 'How other figures of the measure dispute it. What its source itself denies or takes back is told by `stance`.' }),
  isElsewhere: z.boolean().openapi({ description: 'Whether others of the measure are on record: another value, or a text of another origin. Copies of this one are none.' }),
  measure: text.nullable(), thing: text.nullable(),
}).openapi('Figure');
export const measure = z.object({ id: text, count: z.number().int(), figures: z.array(figure), next, links: z.array(link) }).openapi('Measure');

const outcome = z.object({
  state: z.enum(outcomeStates), statement: text.nullable(), correction: text,
  cameOn: date.nullable().openapi({ description: 'When it came about, where whoever decided said so.' }),
  on: date.nullable().openapi({ description: 'The same, or else when the statement that it rests on was said or published.' }),
  daysLate: z.number().int().nullable().openapi({ description: 'Of what was done, all or in part: how many days after it was due that was. Null: in time, or nobody can tell.' }),
}).openapi('Outcome');

export const announcement = z.object({
  id: text, article: brief, span, words: text, act: text, negated: z.boolean(), actor: text.nullable(), due: date.nullable(), statement: orNull(statement),
  outcome: outcome.nullable(),
  decidedElsewhere: z.object({ id: text, article: brief, outcome }).nullable()
    .openapi({ description: 'Where nobody has decided on it here: the announcement of its group that somebody decided on last, and what.' }),
  candidates: z.array(link), thing: text.nullable(),
  group: text.nullable().openapi({ description: 'The same in all announcements that repeat one another.' }),
}).openapi('Announcement');

export const board = z.object({
  overdue: z.array(announcement), rival: z.array(announcement).openapi({ description: 'Those on which reports bear that do not agree.' }), open: z.array(announcement),
  settled: z.array(announcement), isCut: z.boolean().openapi({ description: 'Whether there are more than are given.' }),
}).openapi('Board');

export const copiesRow = z.object({ id: text, copies: z.array(brief), ...backing }).openapi('CopiesRow');
export const copies = copiesRow.extend({ links: z.array(link) }).openapi('Copies');

export const correction = z.object({
  id: text, kind: z.enum(correctionKinds), page: text, other: text.nullable(), anchor: z.unknown(), change: z.unknown(), who: text, at: date, why: text,
  undoes: text.nullable(),
}).openapi('Correction');
export const journalRow = correction.extend({ undoneBy: text.nullable() }).openapi('JournalRow');

export const article = z.object({
  article: brief, snapshot: text.openapi({ description: 'SHA-256 of the page as it came in.' }),
  reading: z.looseObject({ format: z.literal('onrecord/1') })
    .openapi({ description: 'A reading of the format onrecord/1; its JSON Schema ships with the package.' }),
  corrections: z.array(correction).openapi({ description: 'Those that hold now, the oldest first.' }),
  corrected: z.record(text, text).openapi({ description: 'By id of a statement, the correction that made it what it is.' }),
  stray: z.array(text).openapi({ description: 'Corrections whose words this reading does not have: they wait for one that does.' }),
}).openapi('ArticleOnRecord');

export const bundle = z.looseObject({ format: z.literal('onrecord-bundle/1'), kind: z.enum(['claim', 'quotation', 'statement']), id: text, sha256: text })
  .openapi('Bundle', { description: 'Everything behind one claim, quotation or statement: `onrecord verify` checks it offline.' });

export const leftOut = z.object({
  role: text, words: text, span: span.nullable().openapi({ description: 'Null where it is not shown on the page.' }),
  source: span.openapi({ description: 'Where it stands in the source of the page.' }),
  score: z.number().nullable().openapi({ description: 'Below 0 is left out; null where rules alone decided.' }), reason: text,
}).openapi('LeftOut');

const givenBy = z.object({ statement: text, speaker: text.nullable() }).nullable();
const standsOn = z.object({ claim: text, statement: text, position, party: text.nullable() }).nullable();
export const changedFinding = z.object({
  kind: z.enum(['article', 'statement', 'figure', 'announcement', 'outcome']), id: text,
  words: text.nullable().openapi({ description: 'What it covers; null of an article.' }),
  path: text.openapi({ description: 'Its address on the desk.' }), change: z.enum(['found anew', 'taken out', 'changed']),
  fields: z.array(text).openapi({ description: 'Of one that is changed, what of it is another then.' }),
  changes: z.array(text).openapi({ description: 'The same in words.' }),
}).openapi('ChangedFinding');
export const taken = z.object({
  correction,
  effects: z.object({
    findings: z.array(changedFinding),
    givers: z.array(z.object({ id: text, before: givenBy, after: givenBy })).openapi({ description: 'Figures and announcements that another party gives.' }),
    positions: z.array(z.object({ id: text, before: standsOn, after: standsOn })).openapi({ description: 'Where statements stand on claims.' }),
    relations: z.array(z.object({ kind: text, from: text, to: text, before: text.nullable(), after: text.nullable() }))
      .openapi({ description: 'Figures that conflict, follow upon or take back one another; reports that bear on announcements.' }),
    groups: z.array(z.object({ kind: text, before: z.array(z.array(text)), after: z.array(z.array(text)) })),
  }).openapi({ description: 'Everything that it changes, the corrected finding included.' }),
}).openapi('Taken');

const facts = {
  outlet: text.max(200).optional(), published: z.iso.date().optional(),
  address: z.url({ protocol: /^https?$/ }).max(2000).optional().openapi({ description: 'Where the page stands on the web; it is not asked for anything.' }),
};
/** By decoding it: a pattern of so many repetitions would take more memory than there is for one. */
const isBase64 = (given: string): boolean => given.length % 4 === 0 && Buffer.from(given, 'base64').toString('base64') === given;

/** What is sent to have a page read and kept. */
/** What lacks all of them is told all: the fault of one way would pass for the only one. */
const waysOfAdding = 'give one of: url (an address), text (the text or HTML of a page), file (a page in base64)';
export const pageToAdd = z.union([
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.strictObject({ text: text.min(1), ...facts }),
  z.strictObject({ file: text.min(1).refine(isBase64, 'give the bytes of the file in base64').openapi({ description: 'A page as a file: its bytes in base64.' }), ...facts }),
], {
  error: ({ input }) => (typeof input === 'object' && input !== null && ['url', 'text', 'file'].some((way) => Object.hasOwn(input, way)) ? undefined : waysOfAdding),
}).openapi('PageToAdd');
export const nothing = z.strictObject({}).openapi('Nothing');
export const addedExamples = z.object({ count: z.number().int().openapi({ description: 'How many of its pages are new.' }) }).openapi('AddedExamples');
export const added = z.object({ id: text, outcome: z.enum(['added', 'read anew', 'known']) }).openapi('Added');

const signed = {
  who: text.trim().min(1).max(100).optional().openapi({ description: 'Who decides; where accounts are demanded, it is the account’s name, and need not be given.' }),
  why: text.trim().min(1).max(500),
  dryRun: z.boolean().optional().openapi({ description: 'Tell what it would change, and change nothing.' }),
};
const finding = ids.thing.openapi({ description: '`<article>/<id>`' });
const spans = z.array(span).max(100);
const speakerKind = z.enum(['person', 'organisation', 'state', 'group', 'document', 'unknown']);

/** What is sent to correct the record. */
export const correctionToTake = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('speaker'), finding, speaker: z.union([ids.thing, z.strictObject({ name: text.min(1).max(200), kind: speakerKind }), z.null()]), ...signed,
  }),
  z.strictObject({ kind: z.literal('attitude'), finding, attitude: z.enum(attitudes), negated: z.boolean().optional(), ...signed }),
  z.strictObject({
    kind: z.literal('span'), finding, sources: spans.optional(), cue: spans.optional(), content: spans.optional(), ...signed,
  }),
  z.strictObject({ kind: z.literal('dismiss'), finding, ...signed }),
  z.strictObject({ kind: z.literal('outcome'), finding, state: z.enum(outcomeStates), by: finding.optional(), on: isoDate.optional(), ...signed }),
  z.strictObject({ kind: z.literal('merge'), a: ids.thing, b: ids.thing, ...signed }),
  z.strictObject({ kind: z.literal('split'), a: ids.thing, b: ids.thing, ...signed }),
  z.strictObject({
    kind: z.literal('facts'), article: ids.article, outlet: text.trim().min(1).max(200).nullable().optional(), published: z.iso.date().nullable().optional(), ...signed,
  }),
  z.strictObject({ kind: z.literal('undo'), correction: ids.article, ...signed }),
]).openapi('CorrectionToTake');

const moment = text.openapi({ description: 'A moment, ISO 8601 in UTC.' });

export const news = z.object({
  since: moment.nullable().openapi({ description: 'The moment that it goes by; null: of all that came last.' }),
  turns: z.array(z.object({ claim: text, party: z.object({ id: text, name: text }), from: position, to: position, before: statement, now: statement }))
    .openapi({ description: 'Parties that changed their position on a claim, the newest first.' }),
  conflicts: z.array(measure).openapi({ description: 'Measures of which a new figure conflicts with another or takes it back; `links` say which.' }),
  reported: z.array(announcement).openapi({ description: 'Announcements on which a new report bears; `candidates` say which.' }),
  arrivals: z.array(brief.extend({ arrived: moment })).openapi({ description: 'Articles by when they came to this store.' }),
}).openapi('News');
export const lookedToSet = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Up to when all was seen; now, unless told otherwise.' }),
}).openapi('LookedToSet');
export const seen = z.object({ looked: moment }).openapi('Seen');

export const savedSearch = z.object({ id: text, name: text, path: text.openapi({ description: 'The address on the desk, with its query.' }) }).openapi('SavedSearch');
export const savedSearches = z.object({ rows: z.array(savedSearch) }).openapi('SavedSearches');
export const searchToSave = z.strictObject({
  name: text.trim().min(1).max(100), path: text.min(1).max(2000).openapi({ description: 'A list of the desk with its query, such as `/search?q=bridge`.' }),
}).openapi('SearchToSave');

export const queue = z.object({ name: text, title: text, description: text, path: text }).openapi('Queue');
export const queues = z.object({ rows: z.array(queue) }).openapi('Queues');
export const proposal = link.extend({
  also: z.number().int().openapi({ description: 'How many other links say the same of these two, of copies and of other places.' }),
  words: z.object({ from: text.nullable(), to: text.nullable() }).openapi({ description: 'What both are known by to people: a name, or the words that were said.' }),
}).openapi('Proposal');

const role = z.enum(roles);
export const account = z.object({ name: text, role, made: moment, isOff: z.boolean().openapi({ description: 'Nobody can sign in to it.' }) }).openapi('Account');
export const accounts = z.object({ rows: z.array(account) }).openapi('Accounts');
const password = text.max(1000).openapi({ format: 'password' });
export const accountToMake = z.strictObject({ name: text.min(1).max(60), role, password }).openapi('AccountToMake');
export const accountToChange = z.strictObject({ role: role.optional(), password: password.optional(), isOff: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, 'say what to change: role, password or isOff').openapi('AccountToChange');
export const session = z.object({
  id: text, label: text.nullable().openapi({ description: 'What a program’s key is for; null for a browser.' }), made: moment, used: moment, ends: moment,
  isOwn: z.boolean().openapi({ description: 'Whether it is the one that asks.' }),
}).openapi('Session');
export const own = z.object({
  name: text.openapi({ description: 'Empty for whoever sits at this machine, where no accounts are demanded.' }), role, sessions: z.array(session),
}).openapi('Own');
export const keyToMake = z.strictObject({ label: text.trim().min(1).max(60).openapi({ description: 'What the key is for.' }) }).openapi('KeyToMake');
export const key = z.object({ key: text.openapi({ description: 'Told this once: the store keeps its hash alone.' }), label: text }).openapi('Key');
export const passwordToSet = z.strictObject({ old: password, new: password }).openapi('PasswordToSet');
export const done = z.object({ done: text.openapi({ description: 'What was done, in words.' }) }).openapi('Done');
export const auditRow = z.object({
  id: text, at: moment, who: text, place: text.openapi({ description: 'From which address of the network.' }), request: text,
  did: text.openapi({ description: 'What was done, in words; empty where nothing was.' }), status: z.number().int().openapi({ description: 'The status that was answered; 0 until it is.' }),
}).openapi('AuditRow');

export const listOf = <T extends z.ZodType>(row: T) => z.object({
  rows: z.array(row), next: text.nullable().openapi({ description: 'Give it as `after` to get the rows behind these; null where there are none.' }),
});
