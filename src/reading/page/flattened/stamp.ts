import { monthNamed } from '../../text/months.ts';

const around = new Set((
  'published posted updated last modified created first publish update on at by am pm a p m gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst ist cet cest eet msk '
  + 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday now '
  + 'ago min mins minute minutes hour hours hr hrs sec secs second seconds day days week weeks month months year years one an the of '
  + 'h uhr stand veröffentlicht aktualisiert am um vor stunden minuten tagen montag dienstag mittwoch donnerstag freitag samstag sonntag uhr '
  + 'publié mis à jour le il y heures minutes jours lundi mardi mercredi jeudi vendredi samedi dimanche hace horas minutos días publicado actualizado '
  + 'lunes martes miércoles jueves viernes sábado domingo de del el la las pubblicato aggiornato alle ore fa geplaatst gepubliceerd bijgewerkt om uur publicerad uppdaterad kl'
).split(' '));

/** A stamp may carry a few words that are none of its own: “5-Day Forecast”, the name of a section. */
const longest = 120;

/** Whether a line is a time stamp: a date or a time, and hardly any other words. */
export function isStamp(text: string): boolean {
  if (text.length > longest || !/\d|ago|yesterday|today|heute|gestern|hier|ayer|ieri/i.test(text)) return false;
  let timely = 0;
  let other = 0;
  let dated = false;
  for (const [piece] of text.matchAll(/[A-Za-zÀ-ÿśćńźżłąęó]+|\d+/g)) {
    const lower = piece.toLowerCase();
    if (/^\d/.test(piece) || /^(?:st|nd|rd|th)$/.test(lower)) { timely += piece.length <= 4 ? 1 : 0; continue; }
    if (monthNamed(lower) > 0) { timely++; dated = true; continue; }
    if (around.has(lower)) { timely++; if (lower.length >= 3) dated = true; } else other++;
  }
  const clock = /\d{1,2}[:.]\d\d/.test(text) || /\b(?:19|20)\d\d\b/.test(text) || /\d[/.-]\d{1,2}[/.-]\d/.test(text);
  return (dated || clock) && timely >= 2 && other <= (dated && clock ? 2 : 0) && other * 2 <= timely;
}
