import { z } from '@hono/zod-openapi';
import { correctionKinds, outcomeStates } from '../../ledger/index.ts';
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

export const statement = z.object({
  id: text, article: brief, parent: text.nullable(),
  speaker: z.object({ id: text, name: text, kind: text, party: text.nullable() }).nullable(),
  candidates: z.array(text), sources: z.array(words), cue: words.nullable(), content: z.array(words), audience: words.nullable(), venue: words.nullable(),
  attitude: z.enum(attitudes), negated: z.boolean(), form: z.enum(['direct', 'mixed', 'indirect']),
  sourceKind: z.enum(['named', 'unnamed', 'collective', 'document', 'none']), saidOn: date.nullable(), confidence: z.number(), how: text, correction: text.nullable(),
}).openapi('Statement');

export const found = z.object({
  article: brief, count: z.number().int(), places: z.array(z.object({ span, words: text, marks: z.array(span) })),
}).openapi('Found');

const backing = {
  articles: z.number().int(), outlets: z.number().int(),
  origins: z.number().int().openapi({ description: 'How many texts stand behind them: copies are not confirmations.' }), first: date.nullable(), last: date.nullable(),
};

const link = z.object({
  kind: text, from: text, to: text, relation: text, joins: z.boolean(), confidence: z.number(), how: text, evidence: z.unknown(),
}).openapi('Link');

const next = text.nullable().openapi({ description: 'Give it as `after` to get those after them; null where there are none.' });

const position = z.enum(['asserts', 'reports', 'doubts', 'denies', 'declines']);

export const claimRow = z.object({
  id: text, words: text, statements: z.number().int(), positions: z.array(z.object({ position, party: text })), ...backing,
}).openapi('ClaimRow');
export const claim = z.object({
  id: text, words: text, statements: z.number().int(), positions: z.array(z.object({ id: text, position, statement })), next, links: z.array(link), ...backing,
}).openapi('Claim');

export const partyRow = z.object({
  id: text, name: text, names: z.array(text), kind: text, statements: z.number().int(),
  roles: z.array(z.object({ title: text, of: text.nullable(), first: date.nullable(), last: date.nullable() })), ...backing,
}).openapi('PartyRow');
export const party = partyRow.extend({ links: z.array(link) }).openapi('Party');

export const quotationRow = z.object({
  id: text, words: text, speakers: z.array(text), variants: z.number().int(), witnesses: z.number().int(), ...backing,
}).openapi('QuotationRow');
export const quotation = quotationRow.omit({ witnesses: true }).extend({
  witnesses: z.array(z.object({ id: text, article: brief, spans: z.array(span), words: text, statement: text.nullable(), speaker: text.nullable() })),
  links: z.array(link),
}).openapi('Quotation');

export const figure = z.object({
  id: text, article: brief, span, words: text, value: z.number(), bounds: z.enum(['exactly', 'about', 'at least', 'at most', 'more than', 'less than']),
  unit: text.nullable(), of: text.nullable(), place: text.nullable(), asOf: date.nullable(), statement: statement.nullable(),
  measure: text.nullable(), thing: text.nullable(),
}).openapi('Figure');
export const measure = z.object({ id: text, count: z.number().int(), figures: z.array(figure), next, links: z.array(link) }).openapi('Measure');

export const announcement = z.object({
  id: text, article: brief, span, words: text, act: text, negated: z.boolean(), actor: text.nullable(), due: date.nullable(), statement: statement.nullable(),
  outcome: z.object({ state: z.enum(outcomeStates), statement: text.nullable(), correction: text }).nullable(),
  candidates: z.array(link), thing: text.nullable(),
  group: text.nullable().openapi({ description: 'The same in all announcements that repeat one another.' }),
}).openapi('Announcement');

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
  corrections: z.array(correction),
}).openapi('ArticleOnRecord');

const givenBy = z.object({ statement: text, speaker: text.nullable() }).nullable();
const standsOn = z.object({ claim: text, statement: text, position, party: text.nullable() }).nullable();
export const taken = z.object({
  correction,
  effects: z.object({
    findings: z.array(z.object({ id: text, before: z.unknown(), after: z.unknown() })),
    givers: z.array(z.object({ id: text, before: givenBy, after: givenBy })).openapi({ description: 'Figures and announcements that another party gives.' }),
    positions: z.array(z.object({ id: text, before: standsOn, after: standsOn })).openapi({ description: 'Where statements stand on claims.' }),
    relations: z.array(z.object({ kind: text, from: text, to: text, before: text.nullable(), after: text.nullable() }))
      .openapi({ description: 'Figures that conflict, follow upon or take back one another; reports that bear on announcements.' }),
    groups: z.array(z.object({ kind: text, before: z.array(z.array(text)), after: z.array(z.array(text)) })),
  }).openapi({ description: 'Everything that it changes, the corrected finding included.' }),
}).openapi('Taken');

/** What is sent to have a page read and kept. */
export const pageToAdd = z.union([
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.strictObject({ text: text.min(1), outlet: text.max(200).optional(), published: z.iso.date().optional() }),
]).openapi('PageToAdd');
export const added = z.object({ id: text, outcome: z.enum(['added', 'read anew', 'known']) }).openapi('Added');

const signed = {
  who: text.trim().min(1).max(100).optional().openapi({ description: 'Who decides; where accounts are demanded, it is the account’s name, and need not be given.' }),
  why: text.trim().min(1).max(500),
  dryRun: z.boolean().optional().openapi({ description: 'Tell what it would change, and change nothing.' }),
};
const finding = text.max(300).openapi({ description: '`<article>/<id>`' });
const speakerKind = z.enum(['person', 'organisation', 'state', 'group', 'document', 'unknown']);

/** What is sent to correct the record. */
export const correctionToTake = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('speaker'), finding, speaker: z.union([text.max(300), z.strictObject({ name: text.min(1).max(200), kind: speakerKind }), z.null()]), ...signed,
  }),
  z.strictObject({ kind: z.literal('attitude'), finding, attitude: z.enum(attitudes), negated: z.boolean().optional(), ...signed }),
  z.strictObject({
    kind: z.literal('span'), finding, sources: z.array(span).optional(), cue: z.array(span).optional(), content: z.array(span).optional(), ...signed,
  }),
  z.strictObject({ kind: z.literal('dismiss'), finding, ...signed }),
  z.strictObject({ kind: z.literal('outcome'), finding, state: z.enum(outcomeStates), by: finding.optional(), ...signed }),
  z.strictObject({ kind: z.literal('merge'), a: text.max(300), b: text.max(300), ...signed }),
  z.strictObject({ kind: z.literal('split'), a: text.max(300), b: text.max(300), ...signed }),
  z.strictObject({ kind: z.literal('undo'), correction: text.max(64), ...signed }),
]).openapi('CorrectionToTake');

export const listOf = <T extends z.ZodType>(row: T) => z.object({
  rows: z.array(row), next: text.nullable().openapi({ description: 'Give it as `after` to get the rows behind these; null where there are none.' }),
});
