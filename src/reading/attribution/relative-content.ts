import { firstTokenAt } from '../language/token-at.ts';
import { relationOf, uposOf } from '../language/tokens.ts';
import { antecedentOf } from './antecedent.ts';
import type { Context, Draft } from './context.ts';

const relatives = new Set(['which', 'that', 'who', 'whom']);
/** In tokens. */
const longest = 40;

/**
 * “The list, which he now says was incomplete, …”: where the relative word alone was taken for the content, the rest of its clause stands behind the cue; and
 * where there is none (“the figures that the ministry announced in May”), it stands for the noun before it.
 */
export function withRelativeRest({ syntax, text }: Context, found: Draft): Draft {
  const { doc } = syntax;
  const [only] = found.content;
  if (!found.cue || found.content.length !== 1 || only![1] > found.cue[0] || !relatives.has(text.slice(...only!).toLowerCase())) return found;
  const first = firstTokenAt(doc.starts, found.cue[1]);
  if (first >= doc.length || doc.sentenceOf[first] !== doc.sentenceOf[found.cueToken] || !/^(?:AUX|VERB)$/.test(uposOf(doc, first))) {
    const noun = /^(?:that|which)$/i.test(text.slice(...only!)) && relationOf(doc, found.cueToken) === 'acl:relcl' ? antecedentOf(syntax, found.cueToken) : null;
    return noun === null ? found : { ...found, content: [noun] };
  }
  let end = first;
  while (end < doc.length && end < first + longest && doc.sentenceOf[end] === doc.sentenceOf[first] && !/^[,;:.?!)—–]$/.test(doc.words[end]!)) end++;
  return { ...found, content: [only!, [doc.starts[first]!, doc.ends[end - 1]!]] };
}
