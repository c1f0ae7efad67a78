import { writtenDate } from './dates.ts';

/* What the words before a date call it: the day of publication, or one of a later change, which is another. */

const changeWord = '(?:updated|modified|revised|(?:medically )?reviewed|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|atualizado)';
const publicationWord = '(?:published|posted|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|publiceret)';

/** In UTF-16 code units: how far before its date a label may end. */
const reach = 30;
/** In dates: of a line with more of them no further ones are looked at. */
const most = 4;

/** A line that begins by calling its date one of change. */
export const beginsWithChange = new RegExp(`^\\W*(?:last |zuletzt |dernière )?${changeWord}`, 'i');
export const callsPublication = new RegExp(`(?<![A-Za-z\\u00c0-\\u024f])${publicationWord}(?![A-Za-z\\u00c0-\\u024f])`, 'i');

/** The label before a date, with no more than a weekday, an hour or a name between. “HarbourUpdated May 3”: markup glues words. */
const changeBefore = new RegExp(`${changeWord}[^.!?;|]{0,${reach}}$`, 'i');

/** The first date of a line of which it holds that its words call it one of a change, or that they do not. */
function dateIn(line: string, ofChange: boolean): string | null {
  for (let from = 0, count = 0; count < most; count++) {
    const date = writtenDate(line.slice(from));
    if (date === null) return null;
    const before = line.slice(Math.max(from, from + date.start - 2 * reach), from + date.start);
    const label = changeBefore.exec(before)?.[0];
    if ((label !== undefined && !callsPublication.test(label)) === ofChange) return date.date;
    from += date.end;
  }
  return null;
}

/** The first date of a line that is not one of a change. */
export const dateOfPublicationIn = (line: string): string | null => dateIn(line, false);

/** The first date of a line that its words call one of a change. */
export const dateOfChangeIn = (line: string): string | null => dateIn(line, true);
