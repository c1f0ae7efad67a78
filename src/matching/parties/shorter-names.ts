/** Bodies that are called by what they are: “the environment ministry of Calderra” is “the environment ministry” here and “Calderra ministry” there. */
const bodies = new Set(`agency authority board bureau commission committee council department federation government guard inspectorate institute ministry office parliament
  police prosecutor regulator service union`.split(/\s+/));
/** What a company is, and is called without. */
const forms = new Set('bank company corporation group holding holdings industries partners'.split(' '));
/** Of longer names nobody leaves out one word. */
const longest = 4;
const fewest = 2;

/**
 * The names that leave out one word of a body's, as `bodyWords` gives them: where it is called by what it is, any but that; of a company, what it is. It may
 * be another body, so they are only to be proposed.
 */
export function shorterNames(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= fewest || words.length > longest) return [];
  const isBody = words.some((word) => bodies.has(word));
  return words.filter((word) => (isBody ? !bodies.has(word) : forms.has(word))).map((left) => words.filter((word) => word !== left));
}

/** “The insurer, Old Harbour Mutual”: the name is what stands behind the comma; null where there is none. */
export const nameInApposition = (name: string): string | null => /^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?:\s[a-z][a-z-]*){1,4},\s([A-Z][^,]*)$/.exec(name)?.[1] ?? null;
