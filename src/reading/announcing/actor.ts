import type { Parsed } from '../language/index.ts';
import { relationOf, uposOf } from '../language/index.ts';
import type { Speaker, Statement } from '../reading.ts';
import { covers, wordsOf } from '../text/span.ts';
import { phraseOf, subjectOf } from './clause.ts';

const houseNouns = new Set(['agency', 'airline', 'association', 'bank', 'board', 'charity', 'city', 'club', 'commission', 'committee', 'company', 'council', 'department', 'firm',
  'government', 'group', 'hospital', 'ministry', 'organisation', 'organization', 'party', 'retailer', 'school', 'team', 'union', 'university']);

/**
 * Who is to act: whom the subject of the act names, null where the reading knows no such speaker. Without a subject, where nobody is said to do it
 * (“would be built”), and of an order, it is whose statement it is. `isOwn`: whether the speaker says it of his own.
 */
export function actorOf(doc: Parsed, act: number, statement: Statement, speakers: readonly Speaker[], isOwn: boolean): string | null {
  if (statement.attitude === 'orders' || uposOf(doc, act) !== 'VERB') return statement.speaker;
  const subject = subjectOf(doc, act);
  if (subject < 0 || relationOf(doc, subject) === 'nsubj:pass' || /^(?:we|i|both|all|none|nobody|who|which|that)$/.test(doc.lower[subject]!)) return statement.speaker;
  if (isOwn && uposOf(doc, subject) === 'PRON') return statement.speaker;
  // What stands before the cue is its own subject: “they | vowed to …”.
  if (!statement.content.some((span) => covers(span, doc.starts[subject]!))) return statement.speaker;
  const told = speakers.filter(({ mentions }) => mentions.some((span) => covers(span, doc.starts[subject]!)));
  if (told.length > 0) return told.some(({ id }) => id === statement.speaker) ? statement.speaker : told[0]!.id;
  if (uposOf(doc, subject) === 'PRON') return statement.speaker;
  const [first, last] = phraseOf(doc, subject);
  const name = wordsOf(doc.text, [doc.starts[first]!, doc.ends[last]!]).toLowerCase();
  const named = speakers.find((one) => one.name.toLowerCase() === name || one.mentions.some((span) => wordsOf(doc.text, span).toLowerCase() === name));
  if (named !== undefined) return named.id;
  // “Brightwell will close …, the company said”: what a body says of its own.
  const speaker = speakers.find(({ id }) => id === statement.speaker);
  if (!isOwn || speaker === undefined) return null;
  if (speaker.kind !== 'person') return statement.attitude === 'asserts' ? statement.speaker : null;
  // “The company would comply, said its chief executive”: the body of his role, or he for it.
  const houses = speaker.roles.flatMap(({ of }) => of ?? []);
  if (houses.length === 0 || last !== subject || first !== subject - 1 || doc.lower[first] !== 'the' || !houseNouns.has(doc.lower[subject]!)) return null;
  return speakers.find(({ kind, name: house }) => kind !== 'person' && houses.includes(house))?.id ?? statement.speaker;
}
