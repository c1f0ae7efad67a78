import type { Attribution } from '../attribution/attribution.ts';
import type { Named } from '../language/names/named.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Speaker, SpeakerRole } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains, inReadingOrder } from '../text/span.ts';
import { knowNames } from './known-names.ts';
import { learntKinds, type LearntKinds } from './learnt-kinds.ts';
import type { ResolvedSource, SpeakerResolution } from './speakers.ts';
import type { ArticleFacts } from './progress.ts';
import { resolveSources } from './resolve-sources.ts';
import type { Entity } from './entities.ts';
import type { RoleRun } from './roles.ts';
import { spanOfRun, wordsOfRun } from './words.ts';

/**
 * Who is behind each attribution, and who they are. A source that fits one person or body is that one; one that fits
 * several is left unresolved with all of them as candidates; what has no name is a speaker of its own.
 */
export const resolveSpeakers = (doc: Named, article: ArticleFacts, attributions: readonly Attribution[]): SpeakerResolution => {
  const known = knowNames(doc);
  const found = resolveSources(doc, known, attributions, article);
  const named = new Set(found.flatMap(({ entities }) => entities));
  const firsts = new Map([...named].map((entity) => [entity, firstSpan(doc, known.entities[entity]!)]));
  const order = [...named].sort((a, b) => inReadingOrder(firsts.get(a)!, firsts.get(b)!) || a - b);
  const rank = new Map(order.map((entity, index) => [entity, index]));
  const ids = new Map(order.map((entity, index) => [entity, `p${index + 1}`]));
  const sources: ResolvedSource[] = found.map(({ entities, sourceKind, isResolved }) => {
    const list = [...entities].sort((a, b) => rank.get(a)! - rank.get(b)!).map((entity) => ids.get(entity)!);
    return { speaker: isResolved ? list[0]! : null, candidates: isResolved ? [] : list, sourceKind };
  });
  const learnt = learntKinds(doc);
  return { sources, speakers: order.map((entity) => speakerOf(doc, learnt, ids.get(entity)!, known.entities[entity]!)) };
};

const firstSpan = (doc: Tagged, entity: Entity): Span => {
  let first = spanOfRun(doc, entity.name);
  for (const { run } of entity.mentions) {
    const span = spanOfRun(doc, run);
    if (inReadingOrder(span, first) < 0) first = span;
  }
  return first;
};

const roleOf = (doc: Tagged, { title, of, span }: RoleRun): SpeakerRole =>
  ({ title: wordsOfRun(doc, title), of: of === null ? null : wordsOfRun(doc, of), span: spanOfRun(doc, span) });

const speakerOf = (doc: Tagged, learnt: LearntKinds, id: string, entity: Entity): Speaker => ({
  id,
  name: wordsOfRun(doc, entity.name),
  // A place that speaks is its government, whatever the lists know of it.
  kind: entity.kind === 'unknown' && learnt.get(entity.name.last) === 'place' ? 'state' : entity.kind,
  roles: [...entity.roles].sort((a, b) => a.span.first - b.span.first).map((role) => roleOf(doc, role)),
  mentions: outermost(entity.mentions.map(({ run }) => spanOfRun(doc, run))),
});

/** In order, without those that lie in another: the whole source stands for the name inside it. */
const outermost = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = [];
  for (const span of [...spans].sort(inReadingOrder)) {
    const last = kept.at(-1);
    if (last === undefined || !contains(last, span)) kept.push(span);
  }
  return kept;
};
