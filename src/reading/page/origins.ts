import type { Article, Origin, Part } from '../reading.ts';

/*
 * Marks of origin: whose words the article says that it carries. “LONDON (Reuters) –”, “This story was first published by …”,
 * “The Associated Press contributed to this report.” Found as spans and kept: what is told from them is for the matching of copies.
 */

const agency = String.raw`(?:(?:The |the )?Associated Press|AP|Thomson Reuters(?: Foundation)?|Reuters|REUTERS|Agence France-Presse|AFP|dpa|DPA|PA Media|Press Association|UPI|ANSA|EFE|TASS|`
  + String.raw`Interfax|RIA Novosti|Xinhua|Kyodo(?: News)?|Yonhap|PTI|Press Trust of India|ANI|IANS|Bloomberg(?: News)?|CNN (?:Newsource|Wire)|Tribune News Service|`
  + String.raw`(?:The )?Canadian Press|Australian Associated Press|AAP|APA|Keystone-SDA|SDA|NTB|Ritzau|STT|PAP|MTI|Lusa|Belga|ANP|Anadolu(?: Agency)?|AA|SANA|`
  + String.raw`PRNewswire|Business Wire|GlobeNewswire|States Newsroom|Inter Press Service)`;
const word = String.raw`[A-Z][\w&.'’-]{0,30}`;
const name = String.raw`(?:the |The )?${word}(?: (?:${word}|of|for|and|in|on|the)){0,6}`;

/** In a dateline, or where one stands before the first words: “LONDON (Reuters) –”. */
const inDateline = new RegExp(String.raw`\(\s?(${agency})\s?\)|[-–—/] ?(${agency}) ?[-–—:]`);
/** A line that is nothing but an agency, as at the end of a report or beside its headline. */
const wholly = new RegExp(String.raw`^(?:[([–—-]|By |by |Source: |© ?(?:\d{4} )?)? ?(${agency})(?: \d{4})?[)\].]?$`);
const inByline = new RegExp(String.raw`(?<![A-Za-z])(${agency})(?![A-Za-z])`);
const contributed = new RegExp(String.raw`(?<![A-Za-z])(${agency})(?: (?:also|and [\w .]{2,40}))? contributed to (?:this|the) (?:report|story|article)`);
const firstPublished = new RegExp(
  String.raw`\b(?:(?:[Ff]irst|[Oo]riginally|[Pp]reviously) (?:published|appeared|posted|ran|released)|(?:[Rr]e(?:published|printed|produced|posted)|[Ss]yndicated)) `
  + String.raw`(?:(?:here )?(?:with|by) (?:kind )?permission (?:of|from)|by|in|on|at|from|via) (${name})`,
);

/** In UTF-16 code units: longer lines are no notices. */
const longest = 500;
/** In UTF-16 code units: how far into the first paragraph a dateline may reach. */
const head = 120;
const mostOrigins = 20;

/** In the order of the text; of two that say the same only the first. */
export function originsOf({ text, parts }: Pick<Article, 'text' | 'parts'>): readonly Origin[] {
  const found: Origin[] = [];
  const add = (kind: Origin['kind'], part: Part, match: RegExpExecArray | null): void => {
    const words = match?.[1] ?? match?.[2];
    if (match === null || words === undefined || found.length >= mostOrigins) return;
    const trimmed = words.replace(/(?: (?:of|for|and|in|on|the))+$|\.$/g, '');
    const start = part.span[0] + match.index + match[0].indexOf(words);
    const origin: Origin = { kind, name: trimmed, span: [start, start + trimmed.length] };
    if (!found.some((one) => one.kind === kind && one.name === origin.name)) found.push(origin);
  };
  const first = parts.findIndex((part) => part.role === 'paragraph');
  parts.forEach((part, index) => {
    const length = part.span[1] - part.span[0];
    const line = text.slice(part.span[0], Math.min(part.span[1], part.span[0] + longest));
    if (part.role === 'caption' || part.role === 'credit' || part.role === 'breadcrumb') return;
    if (part.role === 'dateline') { add('agency', part, inDateline.exec(line)); return; }
    if (part.role === 'byline') { add('agency', part, inByline.exec(line)); return; }
    if (index === first) add('agency', part, dashed(inDateline.exec(line.slice(0, head)), line));
    if (length > longest || first < 0) return;
    add('first-published', part, firstPublished.exec(line));
    if (part.role === 'navigation') return;
    add('contributed', part, contributed.exec(line));
    if (length <= 60) add('agency', part, wholly.exec(line));
  });
  return found;
}

/** Within a sentence a name in brackets is no dateline: a dash must follow it. */
const dashed = (match: RegExpExecArray | null, line: string): RegExpExecArray | null =>
  (match !== null && (match[2] !== undefined || /^ ?[-–—:]/.test(line.slice(match.index + match[0].length))) ? match : null);
