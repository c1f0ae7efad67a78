import { countryOf, countryOfSeat } from '../../reading/index.ts';
import type { Speaker } from '../../reading/index.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { compareNames } from './names/compare-names.ts';
import { nameInApposition, shorterNames } from './shorter-names.ts';
import { bodyWords, personWords, skeletonOf } from './party-words.ts';

/** A speaker of one article, as far as it takes to meet the same one elsewhere. */
export interface ArticleParty extends Thing {
  readonly speaker: string;
  readonly name: string;
  readonly kind: Speaker['kind'];
  /** Titles and what they are of, in small letters: “foreign minister”, “russia”. */
  readonly roles: readonly { readonly title: string; readonly of: string | null }[];
  /** One for all who are the same by name alone; null where the name is nobody in particular, or two in the article bear it. */
  readonly identity: string | null;
  readonly published: string | null;
}

/**
 * - `same-name`: the same name, spelling aside; a state or body by another form of its name (“Russia’s defence ministry”).
 * - `longer-name`: the one name holds the other, with a middle name or an initial.
 * - `acronym`, `metonym`, `like-name`: proposed, never joined. So is `other-kind`: one name that was read as a person's here and as a body's there.
 */
export type PartyRelation = 'same-name' | 'longer-name' | 'acronym' | 'metonym' | 'like-name' | 'other-kind';

export const parties: Matcher<ArticleParty> = {
  kind: 'parties',
  withinArticle: false,
  thingsOf,
  keysOf,
  identityOf: (party) => party.identity,
  compare,
};

function thingsOf({ id, reading, published }: ReadArticle): readonly ArticleParty[] {
  const found = reading.speakers.filter(({ kind, name }) => (kind !== 'unknown' || nameInApposition(name) !== null) && kind !== 'document' && kind !== 'group').map((speaker): ArticleParty => ({
    id: `${id}/parties/${speaker.id}`,
    article: id,
    speaker: speaker.id,
    name: speaker.name,
    kind: speaker.kind,
    roles: speaker.roles.map(({ title, of }) => ({ title: title.toLowerCase(), of: of === null ? null : countryOf(of.toLowerCase()) ?? of.toLowerCase() })),
    identity: identityOf(speaker),
    published,
  }));
  // Two who appear side by side are two, whatever they are called.
  const times = new Map<string, number>();
  for (const { identity } of found) if (identity !== null) times.set(identity, (times.get(identity) ?? 0) + 1);
  return found.filter(({ identity }) => identity !== null && times.get(identity) === 1);
}

function identityOf({ kind, name }: Speaker): string | null {
  if (kind === 'person') {
    const words = personWords(name);
    return words === null ? null : `person ${[words.first, ...words.between, words.last].join(' ')}`;
  }
  const inside = nameInApposition(name);
  if (inside !== null) return `called ${bodyWords(inside).join(' ')}`;
  const words = bodyWords(name);
  if (kind === 'state') return isSeat(name) ? `seat ${words.join(' ')}` : `state ${words.join(' ')}`;
  // “The ministry” is another in every country.
  return (words.length >= 2 && isNamedBody(name)) || /^[A-Z]{3,}$/.test(name) ? `body ${words.join(' ')}` : null;
}

/** A seat of government that speaks for its state: “Moscow”, “the Kremlin”. */
const isSeat = (name: string): boolean => countryOfSeat(name.toLowerCase().replace(/^the /, '')) !== null;

/** What names one body of many that are called so: “the Trump administration” is none of them, “a court” is. */
const isNamedBody = (name: string): boolean => /[A-Z].*[a-z]/.test(name) && !/^(?:a|an|his|her|their|its|our|my|one|two|some|several|another)\s/i.test(name);

/** Without regard to time, as identity is: the first article that names somebody may be years from the one that names him in another way. */
function keysOf({ kind, name }: ArticleParty): readonly string[] {
  if (kind === 'person') {
    const words = personWords(name)!;
    const last = skeletonOf(words.last);
    return [`person ${words.first} ${words.last}`, `person ${words.first[0]} ${last}`, `person ${last}`, `body ${bodyWords(name).join(' ')}`];
  }
  const words = bodyWords(nameInApposition(name) ?? name);
  const initials = name.split(/\s+/).filter((word) => /^[A-Z]/.test(word)).map((word) => word[0]).join('');
  const acronym = /^[A-Z]{3,6}$/.test(name) ? name : initials.length >= 3 ? initials : null;
  return [`body ${words.join(' ')}`, ...shorterNames(words).map((few) => `body ${few.join(' ')}`), ...(acronym === null ? [] : [`acronym ${acronym}`])];
}

function compare(a: ArticleParty, b: ArticleParty): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  const isPerson = first.kind === 'person';
  const link = (relation: PartyRelation, joins: boolean, confidence: number): Link =>
    ({ from: first.id, to: second.id, relation, joins, confidence, how: 'parties/names', evidence: { names: [first.name, second.name] } });
  if (isPerson !== (second.kind === 'person')) return isOneSpelling(first, second) ? link('other-kind', false, 0.6) : null;
  if (first.identity === second.identity) return link('same-name', true, first.name === second.name ? 1 : 0.95);
  const match = compareNames(first.name, second.name, isPerson ? 'person' : 'body');
  if (!isPerson) {
    if (match.by === 'acronym') return link('acronym', false, match.likeness);
    if (nameInApposition(first.name) !== null || nameInApposition(second.name) !== null) return isOneSpelling(first, second) ? link('like-name', false, 0.8) : null;
    if (isShorter(first, second) || isShorter(second, first)) return link('like-name', false, 0.6);
    return isOneSpelling(first, second) ? link('metonym', false, 0.7) : null;
  }
  if (match.likeness < 0.8) return null;
  const [one, two] = [personWords(first.name)!, personWords(second.name)!];
  const sameEnds = one.first === two.first && one.last === two.last;
  // “Donald J. Trump”: joined; a middle name in full, or two initials, may tell two of one family apart. By the names alone, since those of one identity
  // are compared by any one of them.
  const [shorter, longer] = one.between.length <= two.between.length ? [one, two] : [two, one];
  if (!sameEnds || shorter.between.length > 0) return link('like-name', false, match.likeness);
  return link('longer-name', longer.between.length === 1 && longer.between[0]!.length === 1, match.likeness);
}

const wordsOf = ({ name }: ArticleParty): readonly string[] => bodyWords(nameInApposition(name) ?? name);
const isOneSpelling = (one: ArticleParty, other: ArticleParty): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');
const isShorter = (one: ArticleParty, other: ArticleParty): boolean => shorterNames(wordsOf(other)).some((few) => few.join(' ') === wordsOf(one).join(' '));
