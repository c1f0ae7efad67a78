import { firstTokenAt, tokensStartingIn } from '../../language/token-at.ts';
import { uposOf } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { Role } from '../../reading.ts';
import { wordsOf } from '../../text/span.ts';
import { contentTokens } from '../content-tokens.ts';
import type { Context, Draft } from '../context.ts';
import { draft } from '../draft.ts';
import { isOwnWord } from '../selves.ts';
import { initialsIn, initialsOf } from './initials.ts';
import { spokenIn } from './stage-directions.ts';
import type { TurnLabel } from './turn-labels.ts';
import { turnLabel } from './turn-labels.ts';

/** From how many turns on paragraphs that begin with a name are a conversation. */
const fewestTurns = 3;

/**
 * A conversation written down: each turn is a statement of whom its paragraph names, and so are the paragraphs that follow until the next turn. The finder
 * learnt from running prose, where a name and a colon are rarely more than a headline.
 */
export function withTurns(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const paragraphs = paragraphsOf(context);
  if (!isConversation(context, paragraphs)) return drafts;
  const turns = turnsOf(context, paragraphs);
  const { doc } = context.syntax;
  const labels = paragraphs.flatMap(({ label }): readonly Span[] => (label ? [[label.name[0], label.mark?.[1] ?? label.name[1]]] : []));
  const names = contentTokens(doc, [{ content: labels }]);
  const spoken = contentTokens(doc, turns);
  const isLabel = (span: Span): boolean => names[firstTokenAt(doc.starts, span[0])] === 1;
  const isSpoken = (span: Span): boolean => spoken[firstTokenAt(doc.starts, span[0])] === 1;
  const kept = drafts.filter(({ cue, sources, content }) => {
    const anchor = cue ?? content[0]!;
    if ((cue && isLabel(cue)) || sources.some(isLabel)) return false;
    // What goes on in quotation marks, or is only the speaker’s “I think”, is the turn’s own.
    return !isSpoken(anchor) || (cue !== null && sources.length > 0 && !isOwnWord(wordsOf(context.text, sources[0]!)));
  });
  return [...kept, ...turns];
}

interface Paragraph { readonly span: Span; readonly role: Role; readonly label: TurnLabel | null }

/** The blocks, cut where a line within one names who speaks; with how each names who speaks. */
function paragraphsOf(context: Context): readonly Paragraph[] {
  const { text, syntax: { doc }, roles } = context;
  const all = doc.blocks.flatMap((block, b): readonly Paragraph[] => {
    const role = roles[b]!;
    // “Ilves: It is safe” over an article is its headline; right before another name the transcript has begun.
    if (role === 'caption' || (role === 'headline' && (!doc.blocks[b + 1] || !turnLabel(text, doc.blocks[b + 1]!)?.mark))) return [{ span: block, role, label: null }];
    const lines: Paragraph[] = [];
    let start = block[0];
    let label = turnLabel(text, block);
    for (let line = text.indexOf('\n', start) + 1; line > 0 && line < block[1]; line = text.indexOf('\n', line) + 1) {
      const own = turnLabel(text, [line, block[1]]);
      if (!own?.mark) continue;
      lines.push({ span: [start, line], role, label });
      [start, label] = [line, own];
    }
    return [...lines, { span: [start, block[1]], role, label }];
  });
  if (all.every(({ label }) => label === null)) return all;
  return onlySpeakers(context, withInitials(text, all));
}

/** “Ronan Skea: …”, and then “RS: …”: whoever is named in full first goes by initials. */
function withInitials(text: string, all: readonly Paragraph[]): readonly Paragraph[] {
  const keys = new Map<string, Set<string>>();
  for (const { label } of all) {
    const initials = label?.kind === 'name' ? initialsOf(wordsOf(text, label.name).split(/\s+/)) : null;
    if (initials === null) continue;
    const known = keys.get(initials);
    if (known) known.add(label!.key);
    else keys.set(initials, new Set([label!.key]));
  }
  return keys.size === 0 ? all : all.map((one) => {
    const found = keys.get(one.label === null ? '' : initialsIn(wordsOf(text, one.label.name)) ?? '');
    return one.label !== null && found?.size === 1 ? { ...one, label: { ...one.label, key: [...found][0]! } } : one;
  });
}

/** Without the labels that name nobody who speaks. */
function onlySpeakers({ text, syntax: { doc } }: Context, all: readonly Paragraph[]): readonly Paragraph[] {
  const turns = new Map<string, { count: number; asking: number }>();
  const names = new Set(spokenOf);
  for (let t = 0; t < doc.length; t++) if (uposOf(doc, t) === 'PROPN') names.add(doc.lower[t]!);
  for (const { label, span } of all) {
    if (!label) continue;
    const before = turns.get(label.key) ?? { count: 0, asking: 0 };
    turns.set(label.key, { count: before.count + 1, asking: before.asking + Number(wordsOf(text, span).includes('?')) });
    if (label.kind !== 'name' || /^\d/.test(label.key)) names.add(label.key);
  }
  // Where somebody keeps asking, whoever comes twice answers, whatever the tags make of a name without a verb.
  const isAsked = [...turns.values()].some(({ count, asking }) => count > 1 && asking * 2 > count);
  if (isAsked) for (const [key, { count }] of turns) if (count > 1) names.add(key);
  // A name alone on its line, without a colon, may be a heading; not where it comes again and again.
  const isOne = (label: TurnLabel, p: number): boolean => (
    names.has(label.key) && (label.mark !== null || (turns.get(label.key)!.count > 1 && all[p + 1]?.label === null)));
  return all.map((one, p) => (one.label && !isOne(one.label, p) ? { ...one, label: null } : one));
}

const spokenOf = new Set(['answer', 'audience', 'chair', 'host', 'interviewer', 'moderator', 'presenter', 'question', 'questioner', 'reporter', 'speaker']);

/** At least two who take turns, of whom one does so again; or a Q and an A. In a list of things nobody asks, and nobody says “I” or “you”. */
function isConversation({ syntax: { doc } }: Context, paragraphs: readonly Paragraph[]): boolean {
  const labels = paragraphs.map(({ label }) => label);
  const keys = labels.flatMap((label) => (label ? [label.key] : []));
  const letters = new Set(labels.flatMap((label) => (label?.kind === 'letter' ? [label.key] : [])));
  if (letters.size === 2) return true;
  if (keys.length < fewestTurns || new Set(keys).size < 2 || new Set(keys).size === keys.length) return false;
  let talking = 0;
  labels.forEach((label, b) => {
    if (!label) return;
    const [from, to] = tokensStartingIn(doc.starts, paragraphs[label.mark === null ? b + 1 : b]!.span);
    for (let t = from; t < to; t++) {
      if (doc.words[t] === '?' || talk.has(doc.lower[t]!)) {
        talking++;
        break;
      }
    }
  });
  return talking * 3 >= keys.length;
}

const talk = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'you', 'your', 'thanks', 'yes', 'no']);

function turnsOf(context: Context, paragraphs: readonly Paragraph[]): readonly Draft[] {
  const { text, syntax: { doc } } = context;
  const out: Draft[] = [];
  let label: TurnLabel | null = null;
  let first: Draft | null = null;
  let going = 0; // paragraphs since the name
  let longest = 0;
  const last = paragraphs.findLastIndex((p) => p.label !== null);
  paragraphs.forEach(({ span: block, role, label: own }, b) => {
    if (own) [label, first, going] = [own, null, 0];
    if (!label || (!own && (role === 'heading' || role === 'caption' || role === 'headline'))) return;
    const content = spokenIn(text, own ? [own.from, block[1]] : block);
    if (content.length === 0) return;
    const begins = first === null;
    if (!begins && (isTold(context, block, label) || (b > last && going >= longest && !isOwnVoice(context, block)))) {
      label = null;
      return;
    }
    if (!begins) {
      going++;
      if (b < last) longest = Math.max(longest, going);
    }
    const asks = text.slice(0, content.at(-1)![1]).endsWith('?');
    const turn: Draft = begins
      ? draft(context, {
          sources: [label.name], cue: label.mark, content, attitude: asks ? 'asks' : 'asserts', confidence: 0.9, how: 'turn',
          cueToken: label.mark ? firstTokenAt(doc.starts, label.mark[0]) : -1,
        })
      : draft(context, { content, attitude: asks ? 'asks' : 'asserts', confidence: 0.75, how: 'turn-goes-on', continuing: first! });
    first ??= turn;
    out.push(turn);
  });
  return out;
}

/** A paragraph that speaks of whose turn it was, or of the interview itself, is the writer's own. */
function isTold({ text, syntax: { doc } }: Context, block: Span, { key, kind }: TurnLabel): boolean {
  if (/^(?:(?:After|Before|During|Following) )?(?:this|the|our) (?:interview|conversation|transcript|discussion|exchange)\b|^(?:end|###)\b/i.test(text.slice(block[0], block[0] + 40))) return true;
  if (kind === 'letter') return false;
  const [from, to] = tokensStartingIn(doc.starts, block);
  for (let t = from; t < to; t++) if (doc.lower[t] === key && doc.words[t] !== doc.lower[t]) return true;
  return false;
}

function isOwnVoice({ syntax: { doc } }: Context, block: Span): boolean {
  const [from, to] = tokensStartingIn(doc.starts, block);
  for (let t = from; t < to; t++) if (talk.has(doc.lower[t]!)) return true;
  return false;
}
