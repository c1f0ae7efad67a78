import { trimPunctuation, spanOfPhrase } from '../phrase.ts';
import { isAnonymity } from '../anonymity.ts';
import type { Context, Rule } from '../context.ts';
import { shareOf } from '../cue-lexicon.ts';
import { subjectlessFinite } from '../subjectless-finite.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { child, childrenBy, isUpos } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “Experts say the plans are serious”, “He told CNBC that …”, “The plans are serious, experts say”: a verb and a clause. */
export const clauseComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const afterColon = childrenBy(syntax, verb, 'parataxis').find((c) => c > verb && doc.words[syntax.first[c]! - 1] === ':') ?? -1;
    const clauses = childrenBy(syntax, verb, 'ccomp');
    const clause = clauses.find((c) => c > verb) ?? clauses.find((c) => isWhole(syntax, c)) ?? afterColon;
    const range = clause >= 0 ? [startOf(syntax, verb, clause), syntax.last[clause]!] as const : openClause(context, verb);
    // “who asked not to be named” tells of the talk, not of the news.
    if (clause >= 0 && isAnonymity(syntax, clause)) return [];
    if (range === null || (range[0] <= verb && verb <= range[1])) return [];
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, range));
    return verbCue(context, verb, { frame: 'clause', content: [content] }, 'clause-complement') ?? [];
  });
};

/** Whether a clause before the verb has a verb or a subject of its own: “the prime minister, Oda Renholt, said” has none before it. */
const isWhole = (syntax: Syntax, clause: number): boolean =>
  isUpos(syntax, clause, 'VERB', 'AUX') || child(syntax, clause, 'cop', 'nsubj', 'nsubj:pass', 'expl') >= 0;

/** Where the clause begins: an object right before a clause that begins with “to” is the clause's subject (“say | his plans to leave are serious”). */
function startOf(syntax: Syntax, verb: number, clause: number): number {
  const first = syntax.first[clause]!;
  const object = child(syntax, verb, 'obj');
  const isSubject = object > verb && syntax.doc.lower[first] === 'to' && syntax.last[object] === first - 1;
  return isSubject ? syntax.first[object]! : first;
}

/** Verbs that hardly ever stand with a bare object: what follows them is a clause, whatever the parser made of it. */
const clausal = 0.9;

/** “Experts say his plans to send the workers home are meant …”, parsed as “say his plans”: from the object to the end of what hangs from the verb. */
function openClause({ syntax, cues }: Context, verb: number): TokenRange | null {
  const { doc } = syntax;
  const object = child(syntax, verb, 'obj');
  if (object < verb || shareOf(cues, 'verb', doc.lemmas[verb]!, 'clause') < clausal) return null;
  const predicate = subjectlessFinite(syntax, [syntax.last[object]! + 1, syntax.last[verb]!]);
  const inside = subjectlessFinite(syntax, [object + 1, syntax.last[object]!]);
  return predicate >= 0 || inside >= 0 ? [syntax.first[object]!, syntax.last[verb]!] : null;
}
