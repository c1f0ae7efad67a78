import type { Effects } from './effects.ts';
import { brieflyInQuotationMarks } from './in-quotation-marks.ts';

/** What groups and their members are called. */
const called: Readonly<Record<string, readonly [one: string, many: string, member: string, members: string]>> = {
  parties: ['party', 'parties', 'speaker', 'speakers'], claims: ['claim', 'claims', 'statement', 'statements'],
  quotations: ['quotation', 'quotations', 'witness', 'witnesses'], figures: ['measure', 'measures', 'figure', 'figures'],
  announcements: ['announcement', 'announcements', 'place', 'places'], copies: ['text', 'texts', 'copy', 'copies'],
};

type Groups = readonly (readonly string[])[];

/** Groups of one kind that are made otherwise, one sentence for each that has to do with no other: ‘the claim “…”: its 2 statements are no longer one’. */
export const regroupingWords = ({ kind, before, after }: Effects['groups'][number], names: ReadonlyMap<string, string>): readonly string[] => (
  apartFromEachOther(before, after).map((part) => told(kind, part.before, part.after, names)));

function told(kind: string, before: Groups, after: Groups, names: ReadonlyMap<string, string>): string {
  const [one, many, member, members] = called[kind] ?? ['group', 'groups', 'mention', 'mentions'];
  const counted = (count: number): string => `${count} ${count === 1 ? member : members}`;
  const sizes = (groups: Groups): string => listed(groups.map((group) => counted(group.length)));
  const named = (groups: Groups): string => {
    const known = groups.flatMap((group) => group.find((id) => names.has(id)) ?? []).map((id) => brieflyInQuotationMarks(names.get(id)!));
    return known.length === 0 ? '' : ` ${listed(known)}`;
  };
  const [first] = before;
  if (first === undefined) return `the ${one}${named(after.slice(0, 1))}: ${sizes(after)} become one`;
  if (before.length > 1 && after.length === 1) return `the ${many}${named(before)} become one: ${sizes(before)}, ${counted(after[0]!.length)} in all`;
  const subject = `the ${before.length === 1 ? one : many}${named(before)}: ${before.length === 1 ? 'its' : 'their'} ${sizes(before)}`;
  if (after.length === 0 || after.every(({ length }) => length === 1)) return `${subject} are no longer one`;
  if (before.length === 1 && after.length === 1) return `the ${one}${named(before)}: it has ${counted(after[0]!.length)} instead of ${first.length}`;
  return `${subject} become ${after.length} ${many}, of ${sizes(after)}`;
}

const listed = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`);

/** Groups before and after that share members, directly or by way of others, go together. */
function apartFromEachOther(before: Groups, after: Groups): readonly { readonly before: Groups; readonly after: Groups }[] {
  const parts: { members: Set<string>; before: (readonly string[])[]; after: (readonly string[])[] }[] = [];
  for (const [side, groups] of [['before', before], ['after', after]] as const) {
    for (const group of groups) {
      const met = parts.filter(({ members }) => group.some((id) => members.has(id)));
      const joined = {
        members: new Set([...group, ...met.flatMap(({ members }) => [...members])]),
        before: met.flatMap((part) => part.before), after: met.flatMap((part) => part.after),
      };
      joined[side].push(group);
      for (const part of met) parts.splice(parts.indexOf(part), 1);
      parts.push(joined);
    }
  }
  return parts;
}
