import type { Context, Draft } from './context.ts';
import { nounPhrase, spanOfPhrase } from './phrase.ts';
import { isPassive, sourceHead, sourceSpan } from './source.ts';
import { child, isFinite } from './syntax.ts';

/** Verbs whose object is who is told, and may be their subject in the passive. */
const telling = new Set(['tell', 'warn', 'assure', 'reassure', 'inform', 'advise', 'notify', 'remind', 'brief', 'promise', 'alert']);
/** Who sits and hears a case. */
const benches = new Set(['court', 'jury', 'juror', 'tribunal', 'inquest', 'inquiry', 'hearing', 'trial', 'panel', 'committee', 'magistrate', 'judge', 'commission']);

/** “A jury was told that …”, “The court heard that …”: the subject is who was told; who told it stands behind “by”, or goes unsaid. */
export function withHearers({ syntax, quotationOf }: Context, d: Draft): Draft {
  const { doc } = syntax;
  const verb = d.cueToken;
  const source = d.sources[0];
  if (verb < 0 || !source || quotationOf[verb]! >= 0) return d;
  const subject = child(syntax, verb, 'nsubj:pass', 'nsubj');
  if (subject < 0 || subject > verb) return d;
  const hasHeard = doc.lemmas[verb] === 'hear' && isFinite(syntax, verb) && benches.has(doc.lemmas[subject]!);
  if (!hasHeard && !(telling.has(doc.lemmas[verb]!) && isPassive(syntax, verb))) return d;
  const told = { ...d, audience: d.audience ?? spanOfPhrase(syntax, nounPhrase(syntax, subject)) };
  const isSubject = source[0] <= doc.starts[subject]! && doc.starts[subject]! < source[1];
  const agent = hasHeard ? -1 : sourceHead(syntax, verb);
  return isSubject ? { ...told, sources: agent < 0 ? [] : [sourceSpan(syntax, agent)] } : told;
}
