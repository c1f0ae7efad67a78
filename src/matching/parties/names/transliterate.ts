/*
 * Letters of other scripts in Latin ones, roughly as news agencies write them, and Latin letters without their marks: for comparing names, never for showing.
 */

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'j', љ: 'lj', њ: 'nj', ђ: 'dj', ћ: 'c', џ: 'dz', ә: 'a', ғ: 'g', қ: 'k', ө: 'o', ү: 'u', һ: 'h',
};
const greek: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};
const georgian: Readonly<Record<string, string>> = {
  ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h',
};
/** Latin letters that are no letter with a mark. */
const latin: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ə: 'a' };
const letters = new Map([cyrillic, greek, georgian, latin].flatMap((table) => Object.entries(table)));

/** In small Latin letters, as far as the tables reach; what they lack stays as it is. Decomposition is stable in every version of Unicode. */
export function inLatin(text: string): string {
  let out = '';
  for (const letter of text.toLowerCase()) {
    const known = letters.get(letter);
    if (known !== undefined) out += known;
    else for (const part of letter.normalize('NFD')) out += isMark(part) ? '' : letters.get(part) ?? part;
  }
  return out;
}

/** Marks above and below letters, and the invisible characters that pages put into names: soft hyphens, joiners, variation selectors. */
const isMark = (letter: string): boolean =>
  (letter >= '\u0300' && letter <= '\u036f') || letter === '\u00ad' || (letter >= '\u200b' && letter <= '\u200f') || (letter >= '\ufe00' && letter <= '\ufe0f') || letter === '\ufeff';
