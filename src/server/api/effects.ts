import { article } from '../../ledger/index.ts';
import type { Draft, Effects, Ledger } from '../../ledger/index.ts';
import type { Reading, Span } from '../../reading/index.ts';
import { announcementPath, articlePath, statementIdPath } from '../web/paths.ts';

/** A finding that a correction changes, as the desk tells it. */
export interface ChangedFinding {
  readonly kind: 'statement' | 'figure' | 'announcement' | 'outcome';
  readonly id: string;
  /** Null where only the finding as it would be has any. */
  readonly words: string | null;
  readonly path: string;
  readonly change: 'found anew' | 'taken out' | 'changed';
  readonly fields: readonly string[];
}

const kinds = { s: 'statement', f: 'figure', a: 'announcement' } as const;

/** Articles that a correction is about, as far as it names them. */
const pagesOf = (draft: Draft): readonly string[] => ('finding' in draft ? [draft.finding] : 'a' in draft ? [draft.a, draft.b] : []).map((id) => id.split('/')[0]!);

/** Readings by the ids of their articles. */
type Readings = ReadonlyMap<string, Reading>;

/** The words of what a correction takes out are there before it only. */
export const readingsBefore = (ledger: Ledger, draft: Draft): Promise<Readings> => readingsOf(ledger, pagesOf(draft));

async function readingsOf(ledger: Ledger, pages: readonly string[]): Promise<Readings> {
  const found = new Map<string, Reading>();
  for (const page of new Set(pages)) {
    const reading = (await article(ledger, page))?.reading;
    if (reading !== undefined) found.set(page, reading);
  }
  return found;
}

/** Effects with findings for people and programs, in place of rows of the store. */
export async function describedEffects(
  ledger: Ledger, { findings, ...others }: Effects, before: Readings,
): Promise<Omit<Effects, 'findings'> & { readonly findings: readonly ChangedFinding[] }> {
  const after = await readingsOf(ledger, findings.map(({ id }) => id.split('/')[0]!));
  return { findings: findings.map((finding) => described(finding, before, after)), ...others };
}

function described({ id, before, after }: Effects['findings'][number], was: Readings, is: Readings): ChangedFinding {
  const [page = '', local = '', rest] = id.split('/');
  const kind = rest === undefined ? kinds[local.charAt(0) as keyof typeof kinds] ?? 'statement' : 'outcome';
  const finding = `${page}/${local}`;
  return {
    kind, id, words: wordsOf(was.get(page), local) ?? wordsOf(is.get(page), local),
    path: kind === 'statement' ? statementIdPath(finding) : kind === 'figure' ? `${articlePath(page)}#${local}` : announcementPath(finding),
    change: before === null ? 'found anew' : after === null ? 'taken out' : 'changed',
    fields: before === null || after === null ? [] : Object.keys(after).filter((name) => before[name] !== after[name] && name !== 'correction')
      .map((name) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())),
  };
}

function wordsOf(reading: Reading | undefined, local: string): string | null {
  if (reading === undefined) return null;
  const { statements, figures, announcements, article: { text } } = reading;
  const spans: readonly Span[] | undefined = statements.find(({ id }) => id === local)?.content
    ?? [...figures, ...announcements].filter(({ id }) => id === local).map(({ span }) => span);
  return spans.length === 0 ? null : spans.map((span) => text.slice(...span)).join(' … ');
}
