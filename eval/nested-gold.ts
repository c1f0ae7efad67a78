import { join } from 'node:path';
import type { Span } from '../src/reading/index.ts';
import { loadCases } from '../test/corpus.ts';

/*
 * The gold of eval/nested/*.txt, in the format of test/corpus.ts. There is one difference to the cases there: a cue without an attitude
 * asserts, `attitude=a/b` allows either, and `attitude=any` is not judged, so that every statement has its answer marked.
 */

/** A statement as a person marked it. */
export interface GoldStatement {
  readonly id: string;
  /** Empty where the text leaves the source unsaid. */
  readonly sources: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
  /** The attitudes that are right; empty: not judged. */
  readonly attitudes: readonly string[];
  readonly negated: boolean;
  /** The id of the innermost statement whose content holds this one's cue. */
  readonly parent: string | null;
}

export interface GoldText {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

const roles = ['source', 'cue', 'content', 'audience', 'venue'];

/**
 * Every text, files by name.
 *
 * @throws Error that lists what is malformed: a role or an attribute that is none, a statement without exactly one cue, or one without content.
 */
export function nestedGold(): readonly GoldText[] {
  const faults: string[] = [];
  const texts = loadCases(join(import.meta.dirname, 'nested')).map(({ title, file, line, text, marks }): GoldText => {
    const fail = (what: string): void => void faults.push(`${file}:${line}: ${what}`);
    for (const { role, attributes } of marks) {
      if (!roles.includes(role)) fail(`${role} is no role`);
      for (const name of Object.keys(attributes ?? {})) if (role !== 'cue' || !['attitude', 'negated'].includes(name)) fail(`${role} has no ${name}`);
    }
    const ids = [...new Set(marks.map(({ id }) => id))];
    const spansOf = (id: string, role: string): readonly Span[] => marks.filter((m) => m.id === id && m.role === role).map(({ span }) => span);
    const holds = (id: string, [start, end]: Span): boolean => spansOf(id, 'content').some(([from, to]) => from <= start && end <= to);
    const extentOf = (id: string): number => Math.max(...spansOf(id, 'content').map(([, to]) => to)) - Math.min(...spansOf(id, 'content').map(([from]) => from));
    const statements = ids.flatMap((id): GoldStatement[] => {
      const cues = marks.filter((m) => m.id === id && m.role === 'cue');
      const content = spansOf(id, 'content');
      if (cues.length !== 1 || content.length === 0) {
        fail(`#${id} has ${cues.length} cues and ${content.length} contents`);
        return [];
      }
      const { span: cue, attributes = {} } = cues[0]!;
      const parents = ids.filter((other) => other !== id && holds(other, cue)).sort((a, b) => extentOf(a) - extentOf(b));
      for (const parent of parents) if (!content.every((span) => holds(parent, span))) fail(`#${id} is said in #${parent} and its content reaches out of it`);
      const attitude = attributes['attitude'] ?? 'asserts';
      return [{
        id, sources: spansOf(id, 'source'), cue, content, parent: parents[0] ?? null,
        attitudes: attitude === 'any' ? [] : attitude.split('/'), negated: attributes['negated'] === 'true',
      }];
    });
    return { title, file, line, text, statements };
  });
  if (faults.length > 0) throw new Error(`Malformed texts in eval/nested:\n${faults.join('\n')}`);
  return texts;
}
