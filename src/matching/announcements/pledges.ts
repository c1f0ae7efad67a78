import type { Reading, Span, Statement } from '../../reading/index.ts';
import { actOf, isBareAct } from './acts.ts';

/** A statement by which somebody commits to an act, orders or forbids it: of the reading's announcements, or a pledge in the speaker's own words. */
export interface Pledge {
  readonly statement: Statement;
  readonly actor: string | null;
  readonly act: string;
  readonly span: Span;
  readonly due: string | null;
}

/** What is done once it is announced. */
const doneBySaying = /^(?:indict|charg|arrest|result|finding|death|resignation|victor|candidac|record|profit|loss)/;

/** “Announced that it had indicted …”: nothing is left to come of that. */
const isDoneAlready = (text: string, [from, to]: Span, act: string): boolean =>
  doneBySaying.test(act) || /^(?:the |an? |new |latest )*(?:indictments?|charges|arrests?)\b/i.test(text.slice(from, to)) || /^that .{0,60}?\b(?:had|has|have|was|were)\b/i.test(text.slice(from, Math.min(to, from + 80)));

/** “We will remove …”, “I am going to sign …”; not “will not”, whose act is what does not happen. */
const own = /\b(?:we|i)(?:\s+(?:will|shall|are going to|am going to)|['’]ll|['’](?:re|m) going to)\s+(?:also\s+|now\s+|soon\s+|certainly\s+|immediately\s+)?(?!end up\b)([a-z]{3,})\b(?!['’])/i;

export function pledgesOf(reading: Reading): readonly Pledge[] {
  const { text } = reading.article;
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const found: Pledge[] = reading.announcements
    .map(({ statement, actor, act, span, due }) => ({ statement: byId.get(statement)!, actor, act: actOf(act), span, due }));
  for (const statement of reading.statements) {
    if (statement.form === 'indirect' || statement.negated) continue;
    for (const span of statement.content) {
      const match = own.exec(text.slice(span[0], span[1]));
      if (match !== null && match[1]!.toLowerCase() !== 'not' && !found.some((pledge) => pledge.span[0] < span[1] && span[0] < pledge.span[1])) {
        found.push({ statement, actor: statement.speaker, act: actOf(match[1]!), span, due: null });
      }
    }
  }
  return found.filter(({ act, span }) => !isBareAct(act) && !isDoneAlready(text, span, act)).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
