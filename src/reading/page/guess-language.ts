/*
 * Which language a text is in, from the words that hold sentences together. Enough to tell English from the languages
 * around it; not a language identifier.
 */

const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on with as by at from are this be have has had not but they their which who will would been its were said after about more than he she his her we you or an when what there out up if',
  de: 'der die das und ist von den mit für nicht auf im dem ein eine sich auch als es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'le la les de des et est en un une du que qui dans pour pas sur au par plus avec ce il sont se aux cette mais ou ont été son sa leur ses elle nous vous était comme être fait',
  es: 'el la los las de que y en un una por con para se del al no es su lo más como pero sus le ha este si ya está entre cuando muy sin sobre también hasta desde fue son una porque',
  it: 'il lo la gli di che e è un una in per con non del della dei si da sono al dal nel alla come più anche ma ha i le delle ai questo se loro suo stato essere',
  pt: 'o a os as de que e em um uma para com não do da dos das no na se por mais foi como ao ele sua ou quando muito nos já eu também só pelo pela até isso são é está',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over naar heeft hij ze wordt werd hebben deze was kan wij zich meer',
  sv: 'och att det i en som är på av för med den till inte har de om ett var sig men från kan så ska när han vi eller efter hon över också',
  da: 'og at det i en som er på af for med den til ikke har de om et var sig men fra kan så skal når han vi eller efter hun over også bliver blev',
  no: 'og at det i en som er på av for med den til ikke har de om et var seg men fra kan så skal når han vi eller etter hun over også blir ble',
  fi: 'ja on ei että se oli hän mutta myös kun niin ovat joka mukaan sen hänen tai jos vain kuin ole olla sekä mitä nyt vielä',
  pl: 'i w na z się nie do to że jest o jak po co za od przez dla ale czy tym tego są był oraz przy już także tylko która który może',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(lists)) {
  for (const word of words.split(' ')) {
    const known = languagesOf.get(word);
    if (known === undefined) languagesOf.set(word, [language]);
    else if (!known.includes(language)) known.push(language);
  }
}

/** Longest word listed; anything longer need not be looked up. */
const longest = 8;
/** In UTF-16 code units: how much of a text is looked at to tell its language. */
export const languageSample = 20_000;

const isWordCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

function eachWord(text: string, end: number, visit: (languages: readonly string[] | undefined) => void): void {
  let start = -1;
  for (let at = 0; at <= end; at++) {
    if (at < end && isWordCharacter(text.charCodeAt(at))) { if (start < 0) start = at; continue; }
    if (start < 0) continue;
    visit(at - start <= longest ? languagesOf.get(text.slice(start, at).toLowerCase()) : undefined);
    start = -1;
  }
}

/** How many words of the text are function words of any listed language. */
export function functionWordsIn(text: string): number {
  let count = 0;
  eachWord(text, text.length, (languages) => { if (languages !== undefined) count++; });
  return count;
}

/** The language as BCP 47, or null where too few words tell, or two languages tell the same. */
export function guessLanguage(text: string): string | null {
  const votes = new Map<string, number>();
  let words = 0;
  eachWord(text, Math.min(text.length, languageSample), (languages) => {
    words++;
    // A word that several languages share says less for each of them.
    for (const language of languages ?? []) votes.set(language, (votes.get(language) ?? 0) + 1 / languages!.length);
  });
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || best[1] < 3 || best[1] < words * 0.1) return null;
  return second !== undefined && second[1] > best[1] * 0.85 ? null : best[0];
}
