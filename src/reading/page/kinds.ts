import type { Article, Note } from '../reading.ts';

/*
 * Pages that are not one article, told by what was read of them: a list of other stories, pictures with their captions, a
 * transcript, a wall before the text. What is there is read all the same; the note says what to make of it.
 */

type Read = Pick<Article, 'text' | 'parts'>;

/** “SMITH: …”, “Q: …”, “Ann Smith (host): …”. */
const turn = /^(?:[A-Z][A-Z.'’ -]{0,40}|[A-Z][a-z'’-]{1,20} [A-Z][a-z'’-]{1,20})(?: ?[([][^)\]]{1,40}[)\]])?: ?\S/;
const paywall = /\b(?:(?:subscribe|sign in|log in|register|become a member) (?:now |today )?to (?:continue|keep|read|unlock|access|get)|already (?:a|an) (?:subscriber|member|registered)|(?:this|the) (?:article|story|content|page) is (?:for|exclusive to|exclusively for|only (?:available )?(?:to|for)|reserved for) (?:our )?(?:paid |paying |premium )?(?:subscribers|members)|subscriber-only|subscribers only|to continue reading,? (?:please )?(?:subscribe|sign|log|register))/i;
const consent = /\b(?:we (?:and our \w{2,20} )?(?:use|value|need)[\w ,]{0,60} (?:cookies|consent|privacy)|accept (?:all )?cookies|before you continue|your privacy choices|manage (?:your )?(?:consent|cookies|preferences)|wir (?:verwenden|nutzen|benötigen)[\wäöüß ,]{0,60} (?:cookies|einwilligung|zustimmung)|nous utilisons des cookies)/i;

/** In UTF-16 code units: a text behind a wall is shorter. */
const whole = 2_500;
const short = 800;
const longestLine = 600;

export function kindNotes({ text, parts }: Read): readonly Note[] {
  if (parts.length === 0) return [];
  const notes: Note[] = [];
  const note = (message: string): void => { notes.push({ kind: 'page-kind', message, span: null }); };
  let paragraphs = 0;
  let read = 0;
  let turns = 0;
  let captions = 0;
  let captioned = 0;
  let teasers = 0;
  let walled = false;
  let consenting = false;
  for (const { role, span } of parts) {
    const length = span[1] - span[0];
    if (role === 'paragraph' || role === 'quotation' || role === 'list-item') {
      paragraphs++;
      read += length;
      if (turn.test(text.slice(span[0], Math.min(span[1], span[0] + 100)))) turns++;
    } else if (role === 'caption') {
      captions++;
      captioned += length;
    } else if (role === 'teaser') {
      teasers++;
    }
    if (length > longestLine) continue;
    const line = text.slice(...span);
    walled ||= paywall.test(line);
    consenting ||= consent.test(line);
  }
  if (turns >= 5 && turns * 2 >= paragraphs) note(`The page is a transcript: ${turns} of its ${paragraphs} paragraphs begin with who is speaking.`);
  if (captions >= 5 && captioned > read) note(`The page is a gallery: most of its text is ${captions} captions.`);
  if (read < short && captioned <= read && teasers >= 12) note('The page is mostly a list of other stories: what was read may be no article.');
  if (walled && read < whole) note('The page asks its readers to subscribe or sign in: the article may be cut off.');
  if (consenting && read < short) note('The page asks for consent to cookies, and little else of it could be read: the article may stand behind that.');
  return notes;
}
