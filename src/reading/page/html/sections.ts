/* Headings and lines that open a section which stories have besides their own words: told by how they begin. */

/** What a section is, for the trained reader; 0 is none of these. */
export const section = { none: 0, others: 1, sources: 2, house: 3, questions: 4, contents: 5 } as const;

const others = '(?:\\d+ )?(?:comments?|responses|replies)\\b|leave a (?:reply|comment)|(?:join the|post a|add a|write a) |related\\b|you (?:may|might|could) also|recommended\\b|(?:more|other|recent|'
  + 'similar|popular|latest|trending|featured|further|next|previous) (?:from|in|on|stories|articles|news|posts|reading|guides|story|article|post|comments|videos|episodes|topics)\\b|keep reading|'
  + 'read (?:next|more|also)\\b|up next|most (?:read|popular|viewed|recent)\\b|newsletter|subscribe\\b|sign up\\b|get the (?:latest|newsletter)|stay (?:up|in touch|informed|connected)|share\\b|'
  + 'follow us|tags?\\b|categor(?:y|ies)\\b|filed under|archives?\\b|explore\\b|discover more|don.t miss|editor.?s picks|'
  + 'kommentare?\\b|verwandte|mehr (?:zum|zu|von|aus)\\b|das könnte|auch interessant|lesen sie|commentaires?\\b|(?:à )?lire aussi|sur le même|voir aussi|comentarios?\\b|relacionad|'
  + 'te puede|le puede|leggi anche|correlati|commenti\\b|reacties\\b|lees (?:ook|meer|verder)\\b|meer over|läs (?:mer|också|även)|lue (?:myös|lisää)|kommentarer\\b|les også|læs også|'
  + 'zobacz|przeczytaj|czytaj|komentarze\\b|powiązane|leia (?:também|mais)|veja (?:também|mais)';
const sources = '(?:article )?(?:references?|sources?|citations?|bibliography|footnotes?|end ?notes?|notes?|works cited|further reading|resources)\\b|quellen\\b|einzelnachweise|fontes?\\b|'
  + 'fuentes?\\b|fonti\\b|bronnen\\b|källor\\b|lähteet\\b|kilder\\b|źródł';
const house = 'about (?:the |this |our |us\\b|me\\b)|(?:the |our )?(?:authors?|contributors?|editors?|team|experts?|process|methodology)\\b|meet (?:the|our)|written by|reviewed by|why (?:you can |you should )?trust|'
  + 'how we |disclaimers?\\b|disclosures?\\b|(?:affiliate|legal|editorial|important|advertiser) (?:disclosure|notice|note|information|disclaimer|policy)|editor.?s note|terms (?:of|and)|'
  + 'privacy|copyright|©|contact (?:us|information)?|über (?:den|die|uns)|zum autor|à propos|sobre (?:el|la|o|a)\\b|chi siamo|over de auteur|om (?:författaren|forfatteren)|o autor';
const questions = 'faqs?\\b|frequently asked|common(?:ly asked)? questions|questions? (?:and|&)|people also ask|häufig|preguntas|domande|questions fréquentes|perguntas|veelgestelde';
const contents = '(?:table of )?contents?\\b|in this (?:article|guide|post|story|section|issue)|on this page|jump to|quick (?:links|navigation)|what.s (?:in|inside)|inhalt|sommaire|índice|indice\\b|inhoud\\b';

const kinds: readonly (readonly [number, RegExp])[] = ([
  [section.others, others], [section.sources, sources], [section.house, house], [section.questions, questions], [section.contents, contents],
] as const).map(([kind, starts]) => [kind, new RegExp(`^(?:${starts})`, 'i')]);

/** In UTF-16 code units: no heading of such a section is longer. */
const longest = 70;

/** The kind of section that a line opens by its first words. */
export function sectionOf(text: string): number {
  if (text.length > longest) return section.none;
  for (const [kind, starts] of kinds) if (starts.test(text)) return kind;
  return section.none;
}
