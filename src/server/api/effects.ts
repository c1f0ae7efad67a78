import type { ToldEffects, ToldFinding } from '../../ledger/index.ts';
import { findingPath } from '../web/paths.ts';

/** A finding that a correction changes, as the API tells it. */
export type ChangedFinding = Omit<ToldFinding, 'finding'> & { readonly path: string };

/** Effects for programs: findings with their addresses on the desk. */
export const describedEffects = ({ findings, names: _names, ...others }: ToldEffects): Omit<ToldEffects, 'findings' | 'names'> & { readonly findings: readonly ChangedFinding[] } => ({
  findings: findings.map(({ finding, fields, ...told }) => (
    { ...told, path: findingPath(finding), fields: fields.map((name) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())) })),
  ...others,
});
